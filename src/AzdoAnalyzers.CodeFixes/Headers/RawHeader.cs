using System.Text.RegularExpressions;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Encodes what stands behind the scheme in the text of a header: <c>"Basic :" + pat</c>, <c>$"Basic :{pat}"</c>, <c>string.Format("Basic :{0}", pat)</c>.</summary>
internal static class RawHeader
{
    private static readonly Regex Scheme = new(@"^\s*basic\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

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
            InterpolatedStringExpressionSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax when IsOperand(text) && length < first.ValueText.Length && !(text is LiteralExpressionSyntax && IsBody(text)) => [TextEdit.Insert(document, text.SpanStart, $"\"{scheme}\" + {open}"), TextEdit.Remove(document, new TextSpan(first.SpanStart + start, length)), TextEdit.Insert(document, text.Span.End, "))")],
            BinaryExpressionSyntax when length < first.ValueText.Length => [TextEdit.Insert(document, first.SpanStart, $"\"{scheme}\" + {open}"), TextEdit.Remove(document, new TextSpan(first.SpanStart + start, length)), TextEdit.Insert(document, text.Span.End, "))")],
            BinaryExpressionSyntax when first.Parent?.Parent is BinaryExpressionSyntax sum => [TextEdit.Insert(document, sum.Right.SpanStart, open), TextEdit.Insert(document, text.Span.End, "))")],
            _ => null,
        };
    }

    /// <summary>The edits that put Base64 of a colon and the token into the place of the token, where a literal holds that behind the scheme; null where it is written otherwise.</summary>
    public static IReadOnlyList<TextEdit>? WithColon(DocumentId document, ExpressionSyntax text)
        => text is LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.StringLiteralToken } literal }
            && !IsBody(text)
            && literal.Text == $"\"{literal.ValueText}\""
            && Scheme.Match(literal.ValueText) is { Success: true, Length: var length }
                ?
                [
                    TextEdit.Insert(document, literal.SpanStart, "$"),
                    TextEdit.Insert(document, literal.SpanStart + 1 + length, $"{{{BasicText.EncodedWithColonInHole(literal.ValueText.Substring(length))}}}"),
                    TextEdit.Remove(document, TextSpan.FromBounds(literal.SpanStart + 1 + length, literal.Span.End - 1)),
                ]
                : null;

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
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Format) or nameof(string.Concat) }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token: var format } }, ..] } => format,
            _ => default,
        };
    }

    /// <summary>Whether a text is all that a member or function holds: what it becomes when its token is read hangs on whether something is around that.</summary>
    private static bool IsBody(ExpressionSyntax text)
        => text.Parent is ArrowExpressionClauseSyntax or LambdaExpressionSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } };

    /// <summary>Whether a sum can stand in the place of a text without parentheses around it.</summary>
    private static bool IsOperand(ExpressionSyntax text)
        => text.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or ParenthesizedExpressionSyntax or LambdaExpressionSyntax;
}
