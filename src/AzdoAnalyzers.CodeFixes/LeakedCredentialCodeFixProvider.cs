using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Writes the name of a variable instead of its value: by choice only, since somebody may read what is written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LeakedCredentialCodeFixProvider))]
public sealed class LeakedCredentialCodeFixProvider : RewriteCodeFixProvider
{
    /// <summary>What an interpolated text starts with.</summary>
    private const string Mark = "$";

    /// <summary>Creates the provider; hosts call this.</summary>
    public LeakedCredentialCodeFixProvider()
        : base(DiagnosticIds.LeakedCredential)
    {
    }

    private protected override string Title(FixKind kind) => "Write the variable's name";

    private protected override Task<IEnumerable<IReadOnlyList<TextEdit>>> RewriteAsync(Document document, ExpressionSyntax expression, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Task.FromResult(diagnostic.Properties.TryGetValue(FixProperties.Variable, out var variable) && variable is not null ? Rewrites(document.Id, expression, variable) : []);

    private static IEnumerable<IReadOnlyList<TextEdit>> Rewrites(DocumentId document, ExpressionSyntax expression, string variable)
    {
        if (expression.Parent is not InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole)
        {
            yield return [new TextEdit(document, expression.Span, $"\"{variable}\"")];
            yield break;
        }

        var written = new TextEdit(document, hole.Span, variable);
        if (hole.Parent is InterpolatedStringExpressionSyntax { StringStartToken.Text: Mark + "\"" } text && text.Contents.OfType<InterpolationSyntax>().Count() == 1 && !text.Contents.Any(HasBrace))
        {
            yield return [new TextEdit(document, new TextSpan(text.SpanStart, Mark.Length), ""), written];
        }

        // Where no text is taken that isn't interpolated.
        yield return [written];
    }

    /// <summary>A brace is doubled in an interpolated text, and isn't in another one.</summary>
    private static bool HasBrace(InterpolatedStringContentSyntax part) => part is InterpolatedStringTextSyntax { TextToken.Text: var text } && text.IndexOfAny(['{', '}']) >= 0;
}
