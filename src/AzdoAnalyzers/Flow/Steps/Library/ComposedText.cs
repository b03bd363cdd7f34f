using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>One piece of a <see cref="ComposedText"/>.</summary>
/// <param name="Operation">The piece's value; for a part of a longer constant that constant.</param>
/// <param name="Text">The piece's text, or <see langword="null"/> where it isn't known.</param>
/// <param name="IsOwnValue">The operation's own value is the piece.</param>
/// <param name="Frame">The call in which the operation stands for the piece.</param>
internal sealed record ComposedPiece(IOperation Operation, string? Text, bool IsOwnValue, CallContext? Frame)
{
    /// <summary>The operation in which the text is written, where <see cref="Operation"/> only stands for it.</summary>
    public IOperation Written { get; init; } = Operation;

    /// <summary>The piece isn't known because whoever calls the method around it hands it over.</summary>
    public bool IsFromCaller { get; init; } = Text is null && Operation is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method } && Frame?.IsOf(method) != true;
}

/// <summary>A text as it is put together, wherever its pieces are written. What isn't known of it is a hole.</summary>
/// <param name="pieces">The pieces in order.</param>
internal sealed class ComposedText(ImmutableArray<ComposedPiece> pieces)
{
    /// <summary>Stands for a piece that isn't known; no command line or URL holds it.</summary>
    public const char Hole = '\uFFFC';

    public ImmutableArray<ComposedPiece> Pieces { get; } = pieces;

    /// <summary>The text, with a <see cref="Hole"/> for each piece that isn't known. It may hold a secret.</summary>
    public string Text { get; } = string.Concat(pieces.Select(TextOf));

    /// <summary>The pieces that a part of the text is made of, each with the part's start and length in it.</summary>
    public IEnumerable<(ComposedPiece Piece, int Start, int Length)> Parts(int start, int length)
    {
        var offset = 0;
        foreach (var piece in Pieces)
        {
            var pieceLength = TextOf(piece).Length;
            var from = Math.Max(start, offset);
            var to = Math.Min(start + length, offset + pieceLength);
            if (from < to)
            {
                yield return (piece, from - offset, to - from);
            }

            offset += pieceLength;
        }
    }

    private static string TextOf(ComposedPiece piece) => piece.Text ?? Hole.ToString();
}
