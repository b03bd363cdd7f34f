using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Decides by the position of a target how it may be fixed.</summary>
internal static class Planner
{
    /// <summary>The plans for a target, the one that reads best first. None is proven to compile yet.</summary>
    public static async Task<IReadOnlyList<Plan>> PlansAsync(Solution solution, Target target, UniqueNames names, CancellationToken cancellationToken)
    {
        if (target.Parts.All(part => part.Kind is FixKind.UserInformation))
        {
            return [Removal(target)];
        }

        if (ConstantPosition.IsRequired(target.Expression)
            || await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        var site = await SiteAsync(solution, target, model, cancellationToken).ConfigureAwait(false);
        var declaration = ConvertibleDeclaration.Around(site.Replaced, model, cancellationToken);
        if (declaration is null)
        {
            return InEveryForm(site, names);
        }

        var conversion = await ConstantUses.ConversionAsync(solution, target.Document, declaration, cancellationToken).ConfigureAwait(false);
        var converted = conversion is null ? [] : InEveryForm(site, names).Select(plan => plan with { Conversion = conversion });
        return declaration.MustConvert ? [.. converted] : [.. converted, .. InEveryForm(site, names)];
    }

    private static Plan Removal(Target target)
        => new(target, [.. target.Parts.Zip(target.Spans, (part, span) => Removal(target, part, span))]) { RemovesOnly = true, Discarded = target.Spans };

    private static TextEdit Removal(Target target, Part part, TextSpan span)
        => new(target.Document.Id, span, part.Source is not null ? "" : part.IsWhole ? "\"\"" : Replacement.Write(target, [], joined: false));

    private static async Task<Site> SiteAsync(Solution solution, Target target, SemanticModel model, CancellationToken cancellationToken)
    {
        var isJoined = target.Parts.Any(part => part.Kind is FixKind.OrganizationUrl)
            && await Joint.IsBeforeTextAsync(solution, target.Expression, model, cancellationToken).ConfigureAwait(false);
        return Fallback.Of(target.Expression, model) is { } fallback
            ? new Site(target, model, fallback.Whole, [fallback.Read], IsFallback: true, IsJoined: false)
            : new Site(target, model, target.Expression, [.. Reads(target)], IsFallback: false, isJoined);
    }

    private static IEnumerable<EnvironmentRead> Reads(Target target)
        => target.Parts.Where(part => part.Kind is not FixKind.UserInformation).Select(part => EnvironmentRead.Of(part.Variable));

    private static IReadOnlyList<Plan> InEveryForm(Site site, UniqueNames names)
        => [.. new[] { GuardedLocal.Create(site), ExpressionForm.Create(site, names), HoistedRead.Create(site, names) }.OfType<Plan>()];
}
