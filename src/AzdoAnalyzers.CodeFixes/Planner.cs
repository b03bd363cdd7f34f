using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Identity;
using AzdoAnalyzers.CodeFixes.Urls;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Decides by the position of a target how it may be fixed.</summary>
internal static class Planner
{
    /// <summary>The plans for a target, the one that reads best first. None is proven to compile yet.</summary>
    public static async Task<IReadOnlyList<Plan>> PlansAsync(Solution solution, Target target, ReadSource source, UniqueNames names, CancellationToken cancellationToken)
    {
        if (target.Reason is FixReason.NoVariable && source is ReadSource.JobAccessToken or ReadSource.Identity)
        {
            return [];
        }

        if (source is ReadSource.Identity)
        {
            return await SignIn.PlansAsync(solution, target, cancellationToken).ConfigureAwait(false);
        }

        if (target.Parts.All(part => part.Kind is FixKind.UserInformation))
        {
            return source is ReadSource.Environment ? [Removal(target)] : [];
        }

        if (target.Parts[0].Kind is FixKind.VariableName)
        {
            return source is ReadSource.Environment && await Renaming.CreateAsync(solution, target, names, cancellationToken).ConfigureAwait(false) is { } renaming ? [renaming] : [];
        }

        if (target.Parts[0].Kind is FixKind.DeadGuard)
        {
            return source is ReadSource.Environment && await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } semantics && RevivedGuard.Create(target, semantics, names) is { } revived ? [revived] : [];
        }

        if (ConstantPosition.IsRequired(target.Expression)
            || await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        if (target.Parts is [{ Kind: FixKind.OrganizationName } name])
        {
            return await PlansOfNameAsync(solution, target, name, source, model, names, cancellationToken).ConfigureAwait(false);
        }

        if (await SetVariable.IsAsync(solution, target, model, cancellationToken).ConfigureAwait(false))
        {
            return source is ReadSource.Environment && SetVariable.Remove(target, model) is { } removal ? [removal] : [];
        }

        if (source is not ReadSource.Environment && !Reads.Of(target, source, model).Any())
        {
            return [];
        }

        var uses = await ValueUse.AllAsync(solution, target.Expression, model, cancellationToken).ConfigureAwait(false);
        var removals = await RemovedUses.OfAsync(solution, target, uses, cancellationToken).ConfigureAwait(false);
        if (removals.Alone(target, uses) is { } removed)
        {
            return source is ReadSource.Environment ? [removed] : [];
        }

        var isCredential = target.Parts.Any(part => part.Kind is FixKind.Credential or FixKind.BasicParameter);
        if (isCredential && (QueryValue.Is(target) || uses.Any(QueryValue.Is)))
        {
            target = target with { Reason = target.Reason ?? FixReason.InQuery };
        }

        if (uses.Any(use => Withheld.Is(use, isCredential) || (use.Expression != target.Expression && FallbackArgument.Is(use)))
            || (isCredential && (await AnyIsWrittenAsync(solution, uses, cancellationToken).ConfigureAwait(false) || await OverriddenStart.IsAsync(solution, target, model, cancellationToken).ConfigureAwait(false)))
            || (OverriddenStart.IsOfObject(target) && uses.Count > 1 && uses.Where(use => use.Expression != target.Expression).All(Alternative.Is)))
        {
            return [];
        }

        var branch = FallbackBranch.Create(target, model);
        if (branch is not null)
        {
            return source is ReadSource.Environment && !FallbackBranch.IsOverridden(target, model) ? [branch] : [];
        }

        var plans = new List<Plan>();
        foreach (var site in (await SitesAsync(solution, target, source, model, cancellationToken).ConfigureAwait(false)).SelectMany(FallbackArgument.Sites))
        {
            plans.AddRange(await PlansAsync(solution, site, names, cancellationToken).ConfigureAwait(false));
        }

        return [.. plans.Select(removals.With)];
    }

    /// <summary>The plans for the name of an organization: the variable holds a URL, so what goes is all that the name makes one with.</summary>
    private static async Task<IReadOnlyList<Plan>> PlansOfNameAsync(Solution solution, Target target, Part name, ReadSource source, SemanticModel model, UniqueNames names, CancellationToken cancellationToken)
    {
        if (JoinedOrganization.UrlOf(target, name, model) is { } url)
        {
            return await PlansAsync(solution, url, source, names, cancellationToken).ConfigureAwait(false);
        }

        if (await OrganizationInPaths.FindAsync(solution, target, model, cancellationToken).ConfigureAwait(false) is { } paths)
        {
            return [.. Reads.Of(target, source, model).SelectMany(read => InEveryForm(paths.Site(target, model, read), names)).Select(paths.With)];
        }

        var calls = OrganizationCall.Sites(target, name, source, model).SelectMany(site => InEveryForm(site, names)).ToList();
        return calls.Count > 0 || source is not ReadSource.Environment ? calls : await PlansOfNameInUrlAsync(solution, target, model, names, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The plans for the name of an organization that something far away makes a URL with: it is taken from the variable's.</summary>
    private static async Task<IReadOnlyList<Plan>> PlansOfNameInUrlAsync(Solution solution, Target target, SemanticModel model, UniqueNames names, CancellationToken cancellationToken)
    {
        var uses = await ValueUse.AllAsync(solution, target.Expression, model, cancellationToken).ConfigureAwait(false);
        if (uses.Any(use => Withheld.Is(use, isCredential: false)))
        {
            return [];
        }

        var plans = new List<Plan>();
        foreach (var site in NameInUrl.Sites(target, model))
        {
            plans.AddRange(await PlansAsync(solution, site, names, cancellationToken).ConfigureAwait(false));
        }

        return [.. plans.Select(plan => plan with { IsByChoice = true })];
    }

    private static async Task<bool> AnyIsWrittenAsync(Solution solution, IReadOnlyList<ValueUse> uses, CancellationToken cancellationToken)
    {
        foreach (var use in uses)
        {
            if (await WrittenValue.IsAsync(solution, use, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<Plan>> PlansAsync(Solution solution, Site site, UniqueNames names, CancellationToken cancellationToken)
    {
        var declaration = ConvertibleDeclaration.Around(site.Replaced, site.Model, cancellationToken);
        if (declaration is null || (!declaration.MustConvert && CheckedMember.Create(site) is not null))
        {
            return InEveryForm(site, names);
        }

        var conversion = await ConstantUses.ConversionAsync(solution, site.Target.Document, declaration, cancellationToken).ConfigureAwait(false);
        var converted = conversion is null ? [] : InEveryForm(site, names, becomesProperty: true).Select(plan => plan with { Conversion = conversion }).SelectMany(plan => WithMembers(plan, conversion));
        var function = await ReadingLocalFunction.CreateAsync(solution, site, names, declaration, cancellationToken).ConfigureAwait(false);
        var kept = declaration.MustConvert ? [] : InEveryForm(site, names);
        return
        [
            .. converted,
            .. function is null ? [] : new[] { function },
            .. LibraryFields.Include(declaration.Symbol, site.Model.Compilation.Options) ? kept.Select(plan => plan with { IsByChoice = true }) : kept,
        ];
    }

    /// <summary>The plan with the static members made lazy that are made of what it converts; without them it is hidden there that the variable is missing.</summary>
    private static IEnumerable<Plan> WithMembers(Plan plan, Conversion conversion)
    {
        if (conversion.MadeOfIt.Count > 0)
        {
            yield return plan with { Edits = [.. plan.Edits, .. conversion.MadeOfIt], IsHidden = conversion.IsHidden };
        }

        yield return plan with { IsHidden = conversion.IsHidden || conversion.MadeOfIt.Count > 0 };
    }

    private static Plan Removal(Target target)
        => new(target, [.. target.Parts.Zip(target.Spans, (part, span) => Removal(target, part, span))]) { Title = ComposedUserInformation.Title, Discarded = target.Spans };

    private static TextEdit Removal(Target target, Part part, TextSpan span)
        => new(target.Document.Id, span, part.Source is not null ? "" : part.IsWhole ? "\"\"" : Replacement.Write(target, name: "", UrlEnd.Open));

    /// <summary>The place of a target, once for each expression that the source offers there.</summary>
    private static async Task<IEnumerable<Site>> SitesAsync(Solution solution, Target target, ReadSource source, SemanticModel model, CancellationToken cancellationToken)
    {
        if (target.Parts[0] is { Kind: FixKind.UnguardedRead, Variable: var known })
        {
            var unguarded = Fallback.OfUnguarded(target.Expression, known, model);
            return source is ReadSource.Environment
                ? [new Site(target, model, unguarded.Whole, unguarded.Read) { Written = name => name, Title = "Stop with an error without the variable" }]
                : [];
        }

        if (Fallback.Of(target.Expression, model) is { } fallback)
        {
            var read = fallback.Read with { Variable = target.Parts[0].Variable };
            return source is ReadSource.Environment
                ? [new Site(target, model, fallback.Whole, read) { Written = name => name, Title = Fallback.Title }]
                : [];
        }

        var replaced = Fallback.WithWhatFollows(target.Expression, model);
        var end = target.Parts.Any(part => part.Kind is FixKind.OrganizationUrl) ? await EndAsync(solution, replaced, model, cancellationToken).ConfigureAwait(false) : UrlEnd.Open;
        var written = target.Expression is BaseObjectCreationExpressionSyntax uri ? UriOf(uri, end) : null;
        return Reads.Of(target, source, model).Select(read => new Site(target, model, replaced, read, end) { Written = written });
    }

    /// <summary>A <c>Uri</c> like one that is joined from two, made from the URL alone.</summary>
    private static Func<string, string> UriOf(BaseObjectCreationExpressionSyntax joined, UrlEnd end)
        => url => $"new{(joined is ObjectCreationExpressionSyntax { Type: var type } ? " " + type : "")}({(end is UrlEnd.BaseAddress ? $"{url}.TrimEnd('/') + \"/\"" : url)})";

    /// <summary>What stands behind a URL where it is used.</summary>
    private static async Task<UrlEnd> EndAsync(Solution solution, ExpressionSyntax url, SemanticModel model, CancellationToken cancellationToken)
    {
        var uses = await FollowedValue.UsesAsync(solution, url, model, cancellationToken).ConfigureAwait(false);
        return uses.Any(Joint.IsBeforeText) ? UrlEnd.BeforeText
            : uses.Any(BaseAddress.Is) ? UrlEnd.BaseAddress
            : uses.All(FollowedValue.IsIndifferentToSlash) ? UrlEnd.Indifferent
            : UrlEnd.Open;
    }

    /// <summary>The plans for a place.</summary>
    /// <param name="site">The place.</param>
    /// <param name="names">The names that are taken.</param>
    /// <param name="becomesProperty">Whether the field whose value it is becomes a property.</param>
    private static IReadOnlyList<Plan> InEveryForm(Site site, UniqueNames names, bool becomesProperty = false)
    {
        if ((AskedValue.Create(site) ?? CheckedLocal.Create(site) ?? DefaultLocal.Create(site) ?? CheckedMember.Create(site)) is { } asked)
        {
            return asked;
        }

        var hoisted = HoistedRead.Create(site, names);
        var plans = new[]
        {
            HeldValue.Create(site), HoistedRead.ReadsBest(site) ? hoisted : null, becomesProperty ? null : LazyField.Create(site, names), GuardedLocal.Create(site), StatementBody.Create(site, names),
            ReadingMethod.ReadsBest(site) ? ReadingMethod.Create(site, names) : null, ExpressionForm.Create(site, names), hoisted,
            ReadingMethod.Create(site, names),
        }.OfType<Plan>();
        plans = ReadingProperty.Create(site) is { } property ? [.. plans.Select(plan => plan with { Edits = [.. plan.Edits, property], RunsLater = true }), .. plans] : plans;
        plans = !becomesProperty && TypeInitializer.Runs(site.Replaced) ? [.. plans.Select(plan => plan with { IsHidden = !plan.RunsLater })] : plans;
        return DiscardedRead.Keep(site) is { } joined ? [joined, .. plans]
            : DiscardedRead.Remove(site) is { } removal ? [.. plans.Select(plan => plan with { Edits = [.. plan.Edits, removal] })]
            : [.. plans];
    }
}
