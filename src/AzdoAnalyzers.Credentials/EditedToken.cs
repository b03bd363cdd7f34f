namespace AzdoAnalyzers.Credentials;

/// <summary>
/// Texts that are shaped like a token and fail its checksum: one that was edited, or cut. The shape alone proves nothing, since digests share
/// that of the older format; whoever asks looks at what stands around the text too.
/// </summary>
public static class EditedToken
{
    private const int ShortestLegacy = LegacyToken.Length - 2;

    private const int LongestLegacy = LegacyToken.Length + 2;

    private const int ShortestCurrent = CurrentToken.Length - 8;

    private const int LongestCurrent = CurrentToken.Length + 4;

    /// <summary>How far an edit moves the marks behind it.</summary>
    private const int Shift = 4;

    /// <summary>How many different characters a random text of this length has at least; what people fill in has fewer.</summary>
    private const int LeastVariety = 12;

    /// <summary>The parts of the current format that are the same in all tokens, and where they stand.</summary>
    private static readonly (string Text, int Offset)[] Marks = [("JQQJ99", 52), ("ACAAAA", 60), ("AZDO", 76)];

    /// <summary>Finds the first one that starts at <paramref name="startIndex"/> or later: a whole run of letters and digits.</summary>
    public static bool TryFind(TextSlice text, int startIndex, out int start, out int length)
    {
        start = startIndex;
        while (start + ShortestLegacy <= text.Length)
        {
            // Looking at the far end first jumps over nearly all characters.
            var gap = start + ShortestLegacy - 1;
            while (gap >= start && Ascii.IsLetterOrDigit(text[gap]))
            {
                gap--;
            }

            if (gap >= start)
            {
                start = gap + 1;
                continue;
            }

            var end = start + ShortestLegacy;
            while (end < text.Length && Ascii.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            length = end - start;
            if (IsWholeRun(text, start) && Is(text.Slice(start, length)))
            {
                return true;
            }

            start = end + 1;
        }

        length = 0;
        return false;
    }

    /// <summary>Whether the whole text is one.</summary>
    public static bool Is(TextSlice text)
        => (text.Length is >= ShortestLegacy and <= LongestLegacy && IsLegacy(text))
            || (text.Length is >= ShortestCurrent and <= LongestCurrent && IsCurrent(text));

    private static bool IsWholeRun(TextSlice text, int start) => start == 0 || !Ascii.IsLetterOrDigit(text[start - 1]);

    /// <summary>Of the alphabet, but for one character that was put in, and with the end that every token has: its last bits are zero.</summary>
    private static bool IsLegacy(TextSlice text)
    {
        var foreign = 0;
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            digits += Ascii.IsDigit(text[i]) ? 1 : 0;
            foreign += Ascii.IsLower(text[i]) || text[i] is >= '2' and <= '7' ? 0 : 1;
        }

        return foreign <= 1
            && digits > 1
            && text[text.Length - 1] is 'a' or 'q'
            && HasVariety(text)
            && !LegacyToken.IsProven(text, out _);
    }

    /// <summary>At least two of the three marks: an edit hits one of them.</summary>
    private static bool IsCurrent(TextSlice text)
    {
        var marks = 0;
        foreach (var (mark, offset) in Marks)
        {
            marks += IsNear(text, mark, offset) ? 1 : 0;
        }

        return marks > 1 && !CurrentToken.HasChecksum(text) && HasVariety(text);
    }

    private static bool IsNear(TextSlice text, string mark, int offset)
    {
        for (var index = offset - Shift; index <= offset + Shift; index++)
        {
            if (text.HasAt(index, mark))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVariety(TextSlice text)
    {
        ulong seen = 0;
        var variety = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var bit = 1UL << (text[i] & 63);
            variety += (seen & bit) == 0 ? 1 : 0;
            seen |= bit;
        }

        return variety >= LeastVariety;
    }
}
