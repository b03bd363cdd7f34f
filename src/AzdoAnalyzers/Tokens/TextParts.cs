using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>Where a few characters stand in a text.</summary>
internal static class TextParts
{
    private const int WindowLength = 8192;

    /// <summary>All places, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">What is looked for.</param>
    /// <param name="isFollowed">Whether the next character that is no white space may follow; <see langword="null"/>: any may.</param>
    public static IReadOnlyList<int> Find(SourceText text, string part, Func<char, bool>? isFollowed = null)
    {
        var places = new List<int>();
        var window = ArrayPool<char>.Shared.Rent(WindowLength);
        try
        {
            for (var start = 0; start < text.Length; start += WindowLength - part.Length + 1)
            {
                var length = Math.Min(WindowLength, text.Length - start);
                text.CopyTo(start, window, 0, length);
                var offset = 0;
                for (var index = window.AsSpan(0, length).IndexOf(part.AsSpan()); index >= 0; index = window.AsSpan(offset, length - offset).IndexOf(part.AsSpan()))
                {
                    var place = start + offset + index;
                    offset += index + 1;
                    if (isFollowed?.Invoke(Following(text, place + part.Length)) != false)
                    {
                        places.Add(place);
                    }
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(window);
        }

        return places;
    }

    private static char Following(SourceText text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < text.Length ? text[position] : '\0';
    }
}
