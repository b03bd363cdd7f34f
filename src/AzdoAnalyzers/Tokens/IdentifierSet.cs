using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>
/// Which identifiers occur in a text, wherever they stand (code, comments, strings), as hashes: a name that isn't in the set
/// doesn't occur, one that is may occur. Kept per text, so that an edit of one file reads that file only.
/// </summary>
internal sealed class IdentifierSet
{
    private const int BufferLength = 8192;

    private readonly int[] _sortedHashes;

    private IdentifierSet(int[] sortedHashes) => _sortedHashes = sortedHashes;

    public static IdentifierSet Of(SourceText text)
    {
        var hashes = new HashSet<int>();
        var buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        try
        {
            var hash = Hash.Empty;
            var isInside = false;
            for (var start = 0; start < text.Length; start += BufferLength)
            {
                var length = Math.Min(BufferLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                for (var i = 0; i < length; i++)
                {
                    if (IsIdentifierPart(buffer[i]))
                    {
                        hash = Hash.Add(isInside ? hash : Hash.Empty, buffer[i]);
                        isInside = true;
                    }
                    else if (isInside)
                    {
                        hashes.Add(hash);
                        isInside = false;
                    }
                }
            }

            if (isInside)
            {
                hashes.Add(hash);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        var sorted = new int[hashes.Count];
        hashes.CopyTo(sorted);
        Array.Sort(sorted);
        return new IdentifierSet(sorted);
    }

    /// <summary>False: the name doesn't occur. True: it does, or, rarely, another one with the same hash.</summary>
    public bool MayContain(string name)
    {
        var hash = Hash.Empty;
        foreach (var character in name)
        {
            hash = Hash.Add(hash, character);
        }

        return Array.BinarySearch(_sortedHashes, hash) >= 0;
    }

    private static bool IsIdentifierPart(char character)
        => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
            || (character >= 0x80 && char.IsLetterOrDigit(character));

    /// <summary>FNV-1a over UTF-16 code units.</summary>
    private static class Hash
    {
        public const int Empty = unchecked((int)2166136261);

        public static int Add(int hash, char character) => unchecked((hash ^ character) * 16777619);
    }
}
