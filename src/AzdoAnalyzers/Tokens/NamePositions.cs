using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>
/// Where identifiers and keywords stand in a text, wherever that is (code, comments, strings): one look at the text, eight bytes for each. What
/// stands at a position is asked of the tree then, for the few names that matter.
/// </summary>
internal sealed class NamePositions
{
    private const int BufferLength = 8192;

    /// <summary>Sorted by name, and by position for each.</summary>
    private readonly int[] _hashes;

    private readonly int[] _positions;

    private NamePositions(int[] hashes, int[] positions) => (_hashes, _positions) = (hashes, positions);

    public static NamePositions Of(SourceText text)
    {
        var hashes = new NumberBuffer(text.Length / 8);
        var positions = new NumberBuffer(text.Length / 8);
        var buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        try
        {
            var name = NameHash.Empty;
            var isInside = false;
            for (var start = 0; start < text.Length; start += BufferLength)
            {
                var length = Math.Min(BufferLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                for (var i = 0; i < length; i++)
                {
                    if (NameHash.IsPart(buffer[i]))
                    {
                        if (!isInside)
                        {
                            positions.Add(start + i);
                            name = NameHash.Empty;
                            isInside = true;
                        }

                        name = NameHash.Add(name, buffer[i]);
                    }
                    else if (isInside)
                    {
                        hashes.Add(name);
                        isInside = false;
                    }
                }
            }

            if (isInside)
            {
                hashes.Add(name);
            }

            var (names, places) = (hashes.ToArray(), positions.ToArray());
            Array.Sort(names, places);
            SortEach(names, places);
            return new NamePositions(names, places);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
            hashes.Dispose();
            positions.Dispose();
        }
    }

    /// <summary>Where the name may stand, in the order of the text.</summary>
    public ArraySegment<int> Find(string name)
    {
        var hash = NameHash.Of(name);
        var found = Array.BinarySearch(_hashes, hash);
        if (found < 0)
        {
            return new ArraySegment<int>(_positions, 0, 0);
        }

        var (start, end) = (found, found + 1);
        while (start > 0 && _hashes[start - 1] == hash)
        {
            start--;
        }

        while (end < _hashes.Length && _hashes[end] == hash)
        {
            end++;
        }

        return new ArraySegment<int>(_positions, start, end - start);
    }

    /// <summary>Where the name may stand in a part of the text, in its order.</summary>
    public ArraySegment<int> Find(string name, TextSpan within)
    {
        var all = Find(name);
        var start = FirstFrom(all, within.Start);
        return new ArraySegment<int>(_positions, all.Offset + start, FirstFrom(all, within.End) - start);
    }

    /// <summary>The index of the first of some positions, in order, that isn't before another one.</summary>
    private static int FirstFrom(ArraySegment<int> positions, int position)
    {
        var found = Array.BinarySearch(positions.Array!, positions.Offset, positions.Count, position);
        return (found < 0 ? ~found : found) - positions.Offset;
    }

    private static void SortEach(int[] names, int[] places)
    {
        for (var start = 0; start < names.Length;)
        {
            var end = start + 1;
            while (end < names.Length && names[end] == names[start])
            {
                end++;
            }

            Array.Sort(places, start, end - start);
            start = end;
        }
    }
}
