using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Makes <c>https</c> of the <c>http</c> that a URL starts with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CredentialOverHttpCodeFixProvider))]
public sealed class CredentialOverHttpCodeFixProvider : RewriteCodeFixProvider
{
    private const string Http = "http";

    /// <summary>Creates the provider; hosts call this.</summary>
    public CredentialOverHttpCodeFixProvider()
        : base(DiagnosticIds.CredentialOverHttp)
    {
    }

    private protected override string Title(FixKind kind) => "Use 'https://'";

    private protected override Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var scheme = expression.ToString().IndexOf(Http + "://", StringComparison.OrdinalIgnoreCase);
        return Task.FromResult<IEnumerable<IReadOnlyList<TextEdit>>>(
            scheme < 0 ? [] : [[new TextEdit(document.Id, new TextSpan(expression.SpanStart + scheme, Http.Length), "https")]]);
    }
}
