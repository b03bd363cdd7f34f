using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Corpus.Analysis;

/// <summary>A line of source without what may be a secret in it.</summary>
internal static class RedactedLine
{
    private const char Redacted = '·';

    /// <summary>The line, letters and digits in strings, comments and disabled code replaced.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="line">The line, from 0.</param>
    /// <param name="known">Which strings are known to hold nothing; absent: none.</param>
    public static string Of(SyntaxTree tree, int line, Func<SyntaxToken, bool>? known = null)
    {
        SourceText text = tree.GetText();
        TextSpan span = text.Lines[line].Span;
        var redacted = new StringBuilder(text.ToString(span));
        foreach (TextSpan secret in tree.GetRoot().DescendantTokens(span, descendIntoTrivia: true).Where(token => known?.Invoke(token) != true).SelectMany(SecretsOf))
        {
            Redact(redacted, secret.Intersection(span), span.Start);
        }

        return redacted.ToString().Trim();
    }

    private static IEnumerable<TextSpan> SecretsOf(SyntaxToken token)
    {
        IEnumerable<TextSpan> trivia = token.LeadingTrivia.Concat(token.TrailingTrivia).Where(piece => !piece.HasStructure).Select(piece => piece.FullSpan);
        return token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword() ? trivia : trivia.Append(token.Span);
    }

    private static void Redact(StringBuilder line, TextSpan? secret, int lineStart)
    {
        for (int position = secret?.Start ?? 0; position < (secret?.End ?? 0); position++)
        {
            int index = position - lineStart;
            line[index] = char.IsLetterOrDigit(line[index]) ? Redacted : line[index];
        }
    }
}
