using System.Text.RegularExpressions;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Encodes what stands behind the scheme in the text of a header that is put together: <c>"Basic :" + pat</c>, <c>$"Basic :{pat}"</c>.</summary>
internal static class RawHeader
{
    private static readonly Regex Scheme = new(@"^\s*basic\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex AnyScheme = new(@"\bbasic\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a text is more than the parameter of a header: its scheme stands in it.</summary>
    public static bool HoldsScheme(ExpressionSyntax text) => FirstText(text) is { RawKind: not 0 } first && AnyScheme.IsMatch(first.ValueText);

    /// <summary>The edits that leave the scheme as it is and encode once what stands behind it; null where that isn't the rest of the text.</summary>
    public static IReadOnlyList<TextEdit>? Mended(DocumentId document, ExpressionSyntax text)
    {
        var first = FirstText(text);
        if (Scheme.Match(first.ValueText) is not { Success: true, Length: var length } || first.Text.IndexOf(first.ValueText, StringComparison.Ordinal) is not (>= 0 and var start))
        {
            return null;
        }

        var scheme = first.ValueText.Substring(0, length);
        var open = $"{FrameworkType.Convert}.ToBase64String({FrameworkType.Encoding}.ASCII.GetBytes(";
        return text switch
        {
            InterpolatedStringExpressionSyntax when IsOperand(text) => [TextEdit.Insert(document, text.SpanStart, $"\"{scheme}\" + {open}"), TextEdit.Remove(document, new TextSpan(first.SpanStart + start, length)), TextEdit.Insert(document, text.Span.End, "))")],
            BinaryExpressionSyntax when length < first.ValueText.Length => [TextEdit.Insert(document, first.SpanStart, $"\"{scheme}\" + {open}"), TextEdit.Remove(document, new TextSpan(first.SpanStart + start, length)), TextEdit.Insert(document, text.Span.End, "))")],
            BinaryExpressionSyntax when first.Parent?.Parent is BinaryExpressionSyntax sum => [TextEdit.Insert(document, sum.Right.SpanStart, open), TextEdit.Insert(document, text.Span.End, "))")],
            _ => null,
        };
    }

    /// <summary>The token of the text that an expression begins with, where it is put together of several. A sum of thousands of texts is as deep as it is long.</summary>
    private static SyntaxToken FirstText(ExpressionSyntax text)
    {
        while (text is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: var left })
        {
            text = left;
        }

        return text switch
        {
            InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax { TextToken: var start }, ..] } => start,
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token: var literal } => literal,
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token: var format } }, ..] } => format,
            _ => default,
        };
    }

    /// <summary>Whether a sum can stand in the place of a text without parentheses around it.</summary>
    private static bool IsOperand(ExpressionSyntax text)
        => text.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or ParenthesizedExpressionSyntax or LambdaExpressionSyntax;
}
