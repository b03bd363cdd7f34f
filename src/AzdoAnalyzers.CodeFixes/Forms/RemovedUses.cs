using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>Uses of a value that go instead of being given what is read: with the last of them goes what is private and used nowhere else.</summary>
/// <param name="Edits">What removes them.</param>
/// <param name="Title">What removing them is called.</param>
internal sealed record RemovedUses(IReadOnlyList<TextEdit> Edits, string Title)
{
    /// <summary>Those of a value.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="target">The value.</param>
    /// <param name="uses">The places where it is used, the target itself first.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<RemovedUses> OfAsync(Solution solution, Target target, IReadOnlyList<ValueUse> uses, CancellationToken cancellationToken)
    {
        var others = uses.Skip(1).Where(use => use.Expression.SyntaxTree == target.Expression.SyntaxTree).ToList();
        var ofUrls = ComposedUserInformation.Removals(target, others);
        var setters = await SetVariable.RemovalsAsync(solution, target, others, cancellationToken).ConfigureAwait(false);
        return new([.. ofUrls, .. setters], ofUrls.Count > 0 ? ComposedUserInformation.Title : SetVariable.Title(target));
    }

    /// <summary>The plan that does nothing else; null where the value is used otherwise, or where something else may use it.</summary>
    /// <param name="target">The value.</param>
    /// <param name="uses">The places where it is used, the target itself first.</param>
    public Plan? Alone(Target target, IReadOnlyList<ValueUse> uses)
        => Edits.Count > 0 && Edits.Count == uses.Count - 1 && GoesWithItsUses(target.Expression, uses[0].Model) ? With(new Plan(target, []) { Title = Title }) : null;

    /// <summary>A plan for the other uses of the value, with the edits that remove these.</summary>
    public Plan With(Plan plan)
        => plan with { Edits = [.. plan.Edits, .. Edits], Discarded = [.. plan.Discarded, .. Edits.Select(edit => edit.Span)] };

    /// <summary>Whether a value is all that a declaration holds, and that is removed when nothing uses it any more.</summary>
    private static bool GoesWithItsUses(ExpressionSyntax value, SemanticModel model)
        => value.WithParentheses().Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: var declaration } variable }
            && declaration switch
            {
                FieldDeclarationSyntax field => field.AttributeLists.Count == 0 && model.GetDeclaredSymbol(variable) is { } symbol && !LibraryFields.Include(symbol, model.Compilation.Options),
                LocalDeclarationStatementSyntax local => local.Parent is BlockSyntax or GlobalStatementSyntax,
                _ => false,
            };
}
