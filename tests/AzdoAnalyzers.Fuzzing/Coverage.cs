using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace AzdoAnalyzers.Fuzzing;

/// <summary>
/// Which branches a run took and about how often, and which any run before it did: as AFL does it ("Technical whitepaper
/// for afl-fuzz", coverage measurements and detecting new behaviors), a count is one of eight classes.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    /// <summary>As long as the process lives: instrumented code writes whenever it runs.</summary>
    private static readonly byte* Counts = (byte*)NativeMemory.AllocZeroed(Size);

    private readonly byte[] _seen = new byte[Size];

    /// <summary>How many branches any run took.</summary>
    public int Branches => _seen.Count(classes => classes != 0);

    /// <summary>Gives instrumented code the place to write to; before any of it runs.</summary>
    public static void Attach() => Trace.SharedMem = Counts;

    /// <summary>Forgets the last run.</summary>
    public static void Start()
    {
        new Span<byte>(Counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the last run took a branch, or took it so often, as none before it did.</summary>
    public bool IsNew()
    {
        bool isNew = false;
        var counts = new ReadOnlySpan<byte>(Counts, Size);
        int place = 0;
        while (counts[place..].IndexOfAnyExcept((byte)0) is >= 0 and int distance)
        {
            place += distance;
            byte classOfCount = ClassOf(counts[place]);
            isNew |= (classOfCount & ~_seen[place]) != 0;
            _seen[place] |= classOfCount;
            place++;
        }

        return isNew;
    }

    private static byte ClassOf(byte count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
