using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Flow;

/// <summary>Where exactly in the source the part of an origin stands.</summary>
internal static class OriginLocation
{
    /// <summary>
    /// The span of the part where the source shows it piece by piece: inside an interpolated string, or the inner concatenation that ends
    /// with it; <see langword="null"/> where only the whole expression can be named.
    /// </summary>
    public static TextSpan? OfPart(Origin origin)
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
                return End(piece, rest, text) is { } end ? Span(origin, end) : null;
            }

            offset += text.Length;
        }

        return null;
    }

    /// <summary>The end of the first characters of a piece in the source.</summary>
    private static int? End(TextPiece piece, int length, string text)
        => piece.Operation.Syntax switch
        {
            InterpolatedStringTextSyntax syntax when syntax.Span.Length == text.Length => syntax.SpanStart + length,
            ExpressionSyntax { Parent: InterpolationSyntax hole } when length == text.Length => hole.Span.End,
            ExpressionSyntax expression when length == text.Length => expression.Span.End,
            _ => null,
        };

    private static TextSpan? Span(Origin origin, int end)
        => origin.Node switch
        {
            InterpolatedStringExpressionSyntax interpolated when end == interpolated.StringEndToken.SpanStart => interpolated.Span,
            InterpolatedStringExpressionSyntax interpolated => TextSpan.FromBounds(interpolated.StringStartToken.Span.End, end),
            BinaryExpressionSyntax binary => binary.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>().FirstOrDefault(inner => inner.Span.End == end && inner.SpanStart == binary.SpanStart)?.Span,
            _ => null,
        };
}
