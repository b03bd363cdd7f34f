using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>
/// Writes a Basic header that stood in one literal with its token, as it was sent: <c>"Basic :…"</c>. The value of a variable is encoded at once: AZDO4002
/// would speak of it otherwise, perhaps for the first time.
/// </summary>
internal static class HeaderText
{
    private static readonly Regex SchemeAndUser = new(@"^(\s*basic\s+)([^\s:]*:)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The header with a value in the place of the token; null where a literal isn't such a header, or more stands behind the token.</summary>
    /// <param name="expression">What is replaced.</param>
    /// <param name="token">Where the token stands in its text.</param>
    /// <param name="name">The value's name.</param>
    public static string? Write(ExpressionSyntax expression, TextSpan token, string name)
    {
        if (expression is not LiteralExpressionSyntax { Token: { Text: var text, ValueText: var value } }
            || text.IndexOf(value, StringComparison.Ordinal) is not (>= 0 and var start)
            || start + value.Length != token.End
            || SchemeAndUser.Match(text.Substring(start, token.Start - start)) is not { Success: true } match)
        {
            return null;
        }

        var scheme = match.Groups[1].Value;
        return match.Groups[2].Success
            ? $"\"{scheme}\" + {Base64Call.Of(StringLiteral.Parse(text.Remove(start, scheme.Length)).WithHoles([(new TextSpan(token.Start - scheme.Length, token.Length), name)]))}"
            : StringLiteral.Parse(text).WithHoles([(token, $"({Base64Call.Of($"\":\" + {name}")})")]);
    }
}
