namespace AzdoAnalyzers.Credentials;

/// <summary>Base64 read in place, without a decoded copy; both alphabets of RFC 4648.</summary>
internal static class Base64
{
    public const string StandardAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>The value of a digit of the standard or the URL-safe alphabet, or -1.</summary>
    public static int Digit(char value) => value switch
    {
        >= 'A' and <= 'Z' => value - 'A',
        >= 'a' and <= 'z' => value - 'a' + 26,
        >= '0' and <= '9' => value - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    /// <summary>
    /// The byte <paramref name="index"/> of the text whose groups of four are aligned to <paramref name="origin"/>; negative
    /// indexes lie before it. Or -1, where the text has no digit for it.
    /// </summary>
    public static int Byte(TextSlice text, int index, int origin = 0)
    {
        var group = index >= 0 ? index / 3 : -((2 - index) / 3);
        var rest = index - (3 * group);
        var first = origin + (4 * group) + rest;
        if (first < 0 || first + 1 >= text.Length)
        {
            return -1;
        }

        var high = Digit(text[first]);
        var low = Digit(text[first + 1]);
        return (high | low) < 0 ? -1 : ((high << (2 + (2 * rest))) | (low >> (4 - (2 * rest)))) & 0xFF;
    }

    /// <summary>
    /// Whether the whole text is Base64 as an encoder writes it: one alphabet, padded or not, no bit set that is no part of
    /// a byte. <paramref name="byteCount"/>: how many bytes it stands for.
    /// </summary>
    public static bool TryMeasure(TextSlice text, out int byteCount)
    {
        var digits = text.Length - PaddingLength(text);
        byteCount = digits * 3 / 4;
        return digits > 0
            && digits % 4 != 1
            && (digits == text.Length || text.Length % 4 == 0)
            && IsOneAlphabet(text.Slice(0, digits))
            && IsCanonicalEnd(digits % 4, Digit(text[digits - 1]));
    }

    private static int PaddingLength(TextSlice text)
    {
        var length = 0;
        while (length < 2 && length < text.Length && text[text.Length - 1 - length] == '=')
        {
            length++;
        }

        return length;
    }

    private static bool IsOneAlphabet(TextSlice digits)
    {
        var standard = false;
        var urlSafe = false;
        for (var i = 0; i < digits.Length; i++)
        {
            if (Digit(digits[i]) < 0)
            {
                return false;
            }

            standard |= digits[i] is '+' or '/';
            urlSafe |= digits[i] is '-' or '_';
        }

        return !(standard && urlSafe);
    }

    private static bool IsCanonicalEnd(int digitsInLastGroup, int lastDigit) => digitsInLastGroup switch
    {
        2 => (lastDigit & 0xF) == 0,
        3 => (lastDigit & 0x3) == 0,
        _ => true,
    };
}
