using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Sends a personal access token with Basic authentication instead of as Bearer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenAsBearerCodeFixProvider))]
public sealed class TokenAsBearerCodeFixProvider : RewriteCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public TokenAsBearerCodeFixProvider()
        : base(DiagnosticIds.TokenAsBearer, nameof(TokenAsBearerCodeFixProvider))
    {
    }

    private protected override string Title(FixKind kind) => "Send the token with Basic authentication";

    private protected override async Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, FixKind kind, CancellationToken cancellationToken)
        => BearerScheme.ToBasic(document.Id, expression) is { } edits && !await SharedToken.IsInAsync(document, BearerScheme.Whole(expression), cancellationToken).ConfigureAwait(false) ? [edits] : [];
}
