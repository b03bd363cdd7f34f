using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>
/// Offers the fix of a rule that rewrites the expression which a finding stands on, and nothing in other files. It is proven to compile before
/// it is offered.
/// </summary>
public abstract class RewriteCodeFixProvider : RuleCodeFixProvider
{
    private protected RewriteCodeFixProvider(string diagnosticId)
        : base(diagnosticId)
    {
    }

    internal sealed override async Task<Offer?> SafeAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, FixAllProgress progress, CancellationToken cancellationToken)
    {
        var safe = diagnostics.Where(diagnostic => Finding.ReasonOf(diagnostic) is null).ToList();
        progress.Expect(safe.Count);
        var edits = new List<TextEdit>();
        string? title = null;
        foreach (var diagnostic in safe)
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await ProvenAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { Count: > 0 } proven)
            {
                edits.AddRange(proven);
                title ??= Title(Kind(diagnostic));
            }

            progress.Complete();
        }

        return title is null ? null : Offer(title, solution, edits);
    }

    internal sealed override async Task<IReadOnlyList<Offer>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Finding.ReasonOf(diagnostic) is { } reason
            && await ProvenAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { Count: > 0 } proven
                ? [Offer(Title(Kind(diagnostic)) + FixTitle.Notes(reason), document.Project.Solution, proven)]
                : [];

    /// <summary>What the fix is called.</summary>
    private protected abstract string Title(FixKind kind);

    /// <summary>The rewrites of what a finding stands on that may do, the best first.</summary>
    private protected abstract Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>What a fix puts in the place of what a finding stands on.</summary>
    private protected static FixKind Kind(Diagnostic diagnostic)
        => (FixKind)Enum.Parse(typeof(FixKind), diagnostic.Properties[FixProperties.Kind]);

    private Offer Offer(string title, Solution solution, IReadOnlyList<TextEdit> edits)
        => new(title, Key, cancellationToken => EditedSolution.CreateAsync(solution, edits, cancellationToken));

    private async Task<IReadOnlyList<TextEdit>> ProvenAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is SourceGeneratedDocument
            || !diagnostic.Properties.ContainsKey(FixProperties.Kind)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax { ContainsDiagnostics: false } expression
            || Target.HasDirectivesInside(expression))
        {
            return [];
        }

        var solution = document.Project.Solution;
        foreach (var edits in await RewriteAsync(document, expression, diagnostic, cancellationToken).ConfigureAwait(false))
        {
            var result = await EditedSolution.CreateAsync(solution, edits, cancellationToken).ConfigureAwait(false);
            if (await Proof.HoldsAsync(solution, result, EditedSolution.Siblings(solution, document.Id), cancellationToken).ConfigureAwait(false))
            {
                return edits;
            }
        }

        return [];
    }
}
