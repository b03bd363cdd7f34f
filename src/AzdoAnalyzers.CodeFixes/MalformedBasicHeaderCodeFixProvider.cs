using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Makes a Basic header Base64 of a colon and the token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MalformedBasicHeaderCodeFixProvider))]
public sealed class MalformedBasicHeaderCodeFixProvider : HeaderCodeFixProvider
{
    /// <summary>Creates the provider; hosts call this.</summary>
    public MalformedBasicHeaderCodeFixProvider()
        : base(DiagnosticIds.MalformedBasicHeader)
    {
    }

    private protected override string Title(FixKind kind) => kind switch
    {
        FixKind.Base64Twice => "Base64-encode once",
        FixKind.Unencoded or FixKind.UnencodedHeader => "Base64-encode the text",
        FixKind.LineBreaks => "Base64-encode in one line",
        FixKind.WideBytes => "Encode the bytes as ASCII",
        FixKind.MissingColon => "Put ':' before the token",
        _ => "Base64-encode ':' and the token",
    };

    private protected override (IReadOnlyList<TextEdit> Edits, SyntaxNode Header)? Mended(DocumentId document, ExpressionSyntax expression, FixKind kind, SemanticModel model)
        => !(kind is FixKind.RawToken && KeptPairs.Include(expression, model)) && BasicHeader.Mended(document, expression, kind, model) is { } edits ? (edits, expression) : null;
}
