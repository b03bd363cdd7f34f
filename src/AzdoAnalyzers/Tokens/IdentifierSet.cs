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
        var hashes = new NumberBuffer(text.Length / 8);
        var buffer = ArrayPool<char>.Shared.Rent(BufferLength);
        try
        {
            var hash = NameHash.Empty;
            var isInside = false;
            for (var start = 0; start < text.Length; start += BufferLength)
            {
                var length = Math.Min(BufferLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                for (var i = 0; i < length; i++)
                {
                    if (NameHash.IsPart(buffer[i]))
                    {
                        hash = NameHash.Add(isInside ? hash : NameHash.Empty, buffer[i]);
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

            return new IdentifierSet(hashes.ToSet());
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
            hashes.Dispose();
        }
    }

    /// <summary>False: the name doesn't occur. True: it does, or, rarely, another one with the same hash.</summary>
    public bool MayContain(string name) => MayContain(NameHash.Of(name));

    /// <summary>The same for one of several names, whose hashes (<see cref="NameHash.Of"/>) are made once for all texts.</summary>
    public bool MayContainAny(int[] hashes)
    {
        foreach (var hash in hashes)
        {
            if (MayContain(hash))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayContain(int hash) => Array.BinarySearch(_sortedHashes, hash) >= 0;
}
