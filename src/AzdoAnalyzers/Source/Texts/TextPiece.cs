using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source.Texts;

/// <summary>One piece of a text put together by <c>+</c>, interpolation, <c>string.Format</c>, <c>string.Concat</c>, <c>string.Join</c> or a <c>StringBuilder</c>.</summary>
/// <param name="operation">The piece's value; for the text around the holes of a format, the whole format.</param>
/// <param name="text">The piece's constant text, or <see langword="null"/>.</param>
/// <param name="isOwnValue">The operation's own value is the piece: false for the text around the holes of a format or interpolation.</param>
internal readonly struct TextPiece(IOperation operation, string? text, bool isOwnValue)
{
    public IOperation Operation { get; } = operation;

    public string? Text { get; } = text;

    public bool IsOwnValue { get; } = isOwnValue;
}
