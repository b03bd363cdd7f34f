using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Offers the fix of a rule on what an <c>Authorization</c> header is made of.</summary>
public abstract class HeaderCodeFixProvider : RewriteCodeFixProvider
{
    private protected HeaderCodeFixProvider(string diagnosticId)
        : base(diagnosticId)
    {
    }

    /// <summary>The edits that mend what a finding stands on, with the node that the token stands in; null where it can't be seen whole.</summary>
    private protected abstract (IReadOnlyList<TextEdit> Edits, SyntaxNode Header)? Mended(DocumentId document, ExpressionSyntax expression, FixKind kind, SemanticModel model);

    private protected sealed override async Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, Diagnostic diagnostic, CancellationToken cancellationToken)
        => await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && Mended(document.Id, expression, Kind(diagnostic), model) is var (edits, header)
            && !await SharedToken.IsInAsync(document, header, model, cancellationToken).ConfigureAwait(false) ? [edits] : [];
}
