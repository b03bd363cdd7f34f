using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
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

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, diagnostics) =>
        {
            var edits = new List<TextEdit>();
            foreach (var diagnostic in diagnostics)
            {
                edits.AddRange(await ProvenAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false));
            }

            var result = await EditedSolution.CreateAsync(document.Project.Solution, edits, context.CancellationToken).ConfigureAwait(false);
            return result.GetDocument(document.Id);
        });

    private protected sealed override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        var edits = await ProvenAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
        if (edits.Count > 0)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title(Kind(diagnostic)), cancellationToken => EditedSolution.CreateAsync(context.Document.Project.Solution, edits, cancellationToken), Key),
                diagnostic);
        }
    }

    /// <summary>What a fix is called in a menu.</summary>
    private protected abstract string Title(FixKind kind);

    /// <summary>The edits that fix a finding, the ways to do it in the order of preference. None is proven to compile yet.</summary>
    private protected abstract Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, FixKind kind, CancellationToken cancellationToken);

    private static FixKind Kind(Diagnostic diagnostic)
        => (FixKind)Enum.Parse(typeof(FixKind), diagnostic.Properties[FixProperties.Kind]);

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
        foreach (var edits in await RewriteAsync(document, expression, Kind(diagnostic), cancellationToken).ConfigureAwait(false))
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
