using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Sends a personal access token with Basic authentication instead of as Bearer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenAsBearerCodeFixProvider))]
public sealed class TokenAsBearerCodeFixProvider : HeaderCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public TokenAsBearerCodeFixProvider()
        : base(DiagnosticIds.TokenAsBearer)
    {
    }

    private protected override string Title(FixKind kind) => "Send the token with Basic authentication";

    private protected override (IReadOnlyList<TextEdit> Edits, SyntaxNode Header)? Mended(DocumentId document, ExpressionSyntax expression, FixKind kind, SemanticModel model)
        => (kind is FixKind.BearerOfBase64 ? BearerScheme.Renamed(document, expression) : KeptPairs.Include(expression, model) ? null : BearerScheme.ToBasic(document, expression)) is { } edits ? (edits, BearerScheme.Whole(expression)) : null;
}
