using System.Text.RegularExpressions;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Writing;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Encodes what stands behind the scheme in the text of a header: <c>"Basic :" + pat</c>, <c>$"Basic :{pat}"</c>, <c>string.Format("Basic :{0}", pat)</c>, <c>string.Concat("Basic ", ":", pat)</c>.</summary>
internal static class RawHeader
{
    private static readonly Regex Scheme = new(@"^\s*basic\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The edits that leave the scheme as it is and encode once what stands behind it; null where that isn't the rest of the text.</summary>
    public static IReadOnlyList<TextEdit>? Mended(DocumentId document, ExpressionSyntax text)
    {
        if (text is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Concat) or nameof(string.Join) }, ArgumentList.Arguments.Count: > 1 } call && OfPieces(document, call) is { } pieces)
        {
            return pieces;
        }

        var first = FirstText(text);
        if (Scheme.Match(first.ValueText) is not { Success: true, Length: var length } || first.Text.IndexOf(first.ValueText, StringComparison.Ordinal) is not (>= 0 and var start))
        {
            return null;
        }

        var scheme = first.ValueText.Substring(0, length);
        return text switch
        {
            InterpolatedStringExpressionSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax when IsOperand(text) && length < first.ValueText.Length && !(text is LiteralExpressionSyntax && IsBody(text)) => [TextEdit.Insert(document, text.SpanStart, $"\"{scheme}\" + {Base64Call.Open}"), TextEdit.Remove(document, new TextSpan(first.SpanStart + start, length)), TextEdit.Insert(document, text.Span.End, Base64Call.Close)],
            BinaryExpressionSyntax when length < first.ValueText.Length => [TextEdit.Insert(document, first.SpanStart, $"\"{scheme}\" + {Base64Call.Open}"), TextEdit.Remove(document, new TextSpan(first.SpanStart + start, length)), TextEdit.Insert(document, text.Span.End, Base64Call.Close)],
            BinaryExpressionSyntax when first.Parent?.Parent is BinaryExpressionSyntax sum => [TextEdit.Insert(document, sum.Right.SpanStart, Base64Call.Open), TextEdit.Insert(document, text.Span.End, Base64Call.Close)],
            _ => null,
        };
    }

    /// <summary>The edits that put Base64 of a colon and the token into the place of the token, where a literal holds that behind the scheme; null where it is written otherwise.</summary>
    public static IReadOnlyList<TextEdit>? WithColon(DocumentId document, ExpressionSyntax text)
        => text is LiteralExpressionSyntax { Token: var literal }
            && !IsBody(text)
            && Content(literal) is { } content
            && Scheme.Match(literal.ValueText) is { Success: true, Length: var length }
                ?
                [
                    TextEdit.Insert(document, literal.SpanStart, "$"),
                    TextEdit.Insert(document, content.Start + length, $"{{{BasicText.EncodedWithColonInHole(literal.ValueText.Substring(length))}}}"),
                    TextEdit.Remove(document, TextSpan.FromBounds(content.Start + length, content.End)),
                ]
                : null;

    /// <summary>Where the characters of a literal stand, whatever its quotes; null where one is written in another way than it is, or in several lines.</summary>
    private static TextSpan? Content(SyntaxToken literal)
        => literal.Text.IndexOf(literal.ValueText, StringComparison.Ordinal) is >= 0 and var start && literal.Text.Remove(start, literal.ValueText.Length).All(character => character is '"' or '@')
            ? new TextSpan(literal.SpanStart + start, literal.ValueText.Length)
            : null;

    /// <summary>The same for texts of which a method makes the header, one behind the other: what comes behind the scheme is joined and encoded.</summary>
    private static IReadOnlyList<TextEdit>? OfPieces(DocumentId document, InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        var isJoin = SyntaxIndex.LastName(call.Expression) == nameof(string.Join);
        var pieces = arguments.Skip(isJoin ? 2 : 1).Select(argument => argument.Expression).ToList();
        var isWhole = isJoin
            ? pieces.Count == 1 && Value(arguments[0]) == " " && "Basic".Equals(Value(arguments[1]), StringComparison.OrdinalIgnoreCase)
            : pieces.Count > 0 && Value(arguments[0]) is { } scheme && Scheme.Match(scheme).Length == scheme.Length;
        return !isWhole || arguments.Any(argument => argument.NameColon is not null) || pieces.Skip(1).Any(piece => piece is not (SimpleNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax)) ? null
            :
            [
                TextEdit.Insert(document, pieces[0].SpanStart, Base64Call.Open),
                .. pieces.Skip(1).Select(piece => new TextEdit(document, TextSpan.FromBounds(piece.GetFirstToken().GetPreviousToken().SpanStart, piece.SpanStart), " + ")),
                TextEdit.Insert(document, pieces[pieces.Count - 1].Span.End, Base64Call.Close),
            ];
    }

    private static string? Value(ArgumentSyntax argument) => argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var value } ? value : null;

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
