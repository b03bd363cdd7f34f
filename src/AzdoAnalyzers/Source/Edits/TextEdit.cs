using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Source.Edits;

/// <summary>The one stretch by which two texts differ: what stands before it and behind it is the same.</summary>
/// <param name="Before">The stretch in the first text.</param>
/// <param name="After">The stretch in the second one.</param>
internal readonly record struct TextEdit(TextSpan Before, TextSpan After)
{
    private const int WindowLength = 4096;

    public static TextEdit Between(SourceText before, SourceText after)
    {
        var least = Math.Min(before.Length, after.Length);
        var start = CommonLength(before, after, least, isAtEnd: false);
        var end = CommonLength(before, after, least - start, isAtEnd: true);
        return new TextEdit(TextSpan.FromBounds(start, before.Length - end), TextSpan.FromBounds(start, after.Length - end));
    }

    /// <summary>Where something starts in the second text that doesn't start inside the stretch.</summary>
    public int Moved(int start) => start >= Before.End ? start + After.Length - Before.Length : start;

    /// <summary>Where something stands in the second text whose tokens are none of the stretch.</summary>
    public TextSpan Moved(TextSpan place)
    {
        var end = place.End > Before.Start && place.End >= Before.End ? place.End + After.Length - Before.Length : place.End;
        return TextSpan.FromBounds(Moved(place.Start), end);
    }

    private static int CommonLength(SourceText before, SourceText after, int limit, bool isAtEnd)
    {
        var (first, second) = (ArrayPool<char>.Shared.Rent(WindowLength), ArrayPool<char>.Shared.Rent(WindowLength));
        try
        {
            var common = 0;
            while (common < limit)
            {
                var length = Math.Min(WindowLength, limit - common);
                before.CopyTo(isAtEnd ? before.Length - common - length : common, first, 0, length);
                after.CopyTo(isAtEnd ? after.Length - common - length : common, second, 0, length);
                for (var i = 0; i < length; i++)
                {
                    var index = isAtEnd ? length - 1 - i : i;
                    if (first[index] != second[index])
                    {
                        return common + i;
                    }
                }

                common += length;
            }

            return common;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(first);
            ArrayPool<char>.Shared.Return(second);
        }
    }
}
