using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>Where exactly in the source the part of an origin stands.</summary>
internal static class SourceLocation
{
    /// <summary>
    /// The span of the part where the source shows it piece by piece: inside an interpolated string or a format, or the inner concatenation
    /// that ends with it; <see langword="null"/> where only the whole expression can be named.
    /// </summary>
    public static TextSpan? OfPart(FlowSource origin)
    {
        if (origin.Pieces.IsEmpty || origin.Start != 0)
        {
            return null;
        }

        var offset = 0;
        foreach (var piece in origin.Pieces)
        {
            var text = piece.Text ?? "";
            var rest = origin.Length - offset;
            if (piece.Text is not null && rest <= text.Length)
            {
                return End(origin.Node, piece, rest, text) is { } end ? Span(origin, end) : null;
            }

            offset += text.Length;
        }

        return null;
    }

    /// <summary>The end of the first characters of a piece in the source.</summary>
    private static int? End(SyntaxNode node, TextPiece piece, int length, string text)
        => piece.Operation.Syntax switch
        {
            InterpolatedStringTextSyntax syntax when syntax.Span.Length == text.Length => syntax.SpanStart + length,
            LiteralExpressionSyntax { Token: var format } literal when node.Contains(literal) && IsSpelledOut(format) && !piece.IsOwnValue && format.ValueText.StartsWith(text, StringComparison.Ordinal) => format.SpanStart + 1 + length,
            ExpressionSyntax { Parent: InterpolationSyntax hole } when length == text.Length => hole.Span.End,
            ExpressionSyntax expression when length == text.Length => expression.Span.End,
            _ => null,
        };

    /// <summary>Whether each character of a literal stands for itself.</summary>
    private static bool IsSpelledOut(SyntaxToken literal) => literal.Text.Length == literal.ValueText.Length + 2;

    private static TextSpan? Span(FlowSource origin, int end)
        => origin.Node switch
        {
            InterpolatedStringExpressionSyntax interpolated when end == interpolated.StringEndToken.SpanStart => interpolated.Span,
            InterpolatedStringExpressionSyntax interpolated => TextSpan.FromBounds(interpolated.StringStartToken.Span.End, end),
            InvocationExpressionSyntax call when call.Span.Contains(end - 1) && call.FindToken(end - 1) is var format && format.SpanStart + 1 == end - origin.Length => new TextSpan(end - origin.Length, origin.Length),
            BinaryExpressionSyntax binary => binary.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(inner => inner.Span.End == end && inner.SpanStart == binary.SpanStart)?.Span,
            _ => null,
        };
}
