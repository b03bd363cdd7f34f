namespace AzdoAnalyzers.Credentials;

/// <summary>
/// The format since mid-2024: 84 characters with fixed marks and the date of issue in them, which end in a checksum of
/// the 80 before it, a Marvin hash. Read in <c>IdentifiableSecrets.cs</c>, <c>LegacyCommonAnnotatedSecurityKey.cs</c>,
/// <c>Marvin.cs</c> and <c>Base62.cs</c> of microsoft/security-utilities.
/// </summary>
internal static class CurrentToken
{
    public const int Length = 84;

    /// <summary>A is 2024.</summary>
    private const int YearOffset = 58;

    /// <summary>A is January.</summary>
    private const int MonthOffset = 59;

    private const int FirstYear = 2024;
    private const int CheckedLength = 80;
    private const int ChecksumLength = 4;
    private const int Base62Length = 6;

    public static bool IsShaped(TextSlice text)
        => text.Length == Length
            && text.HasAt(52, "JQQJ99")
            && Ascii.IsUpper(text[YearOffset])
            && text[MonthOffset] is >= 'A' and <= 'L'
            && text.HasAt(76, "AZDO")
            && IsAlphanumeric(text.Slice(0, CheckedLength));

    public static bool IsProven(TextSlice text, out TokenFormat format)
    {
        format = TokenFormat.Current;
        return IsShaped(text) && HasChecksum(text);
    }

    /// <summary>Whether the end of the text is the checksum of what stands before it, as in the keys of other services too.</summary>
    public static bool HasChecksum(TextSlice text)
    {
        if (text.Length != Length || !IsAlphanumeric(text.Slice(0, CheckedLength)))
        {
            return false;
        }

        var hash = Hash(text);
        var checksum = text.Slice(CheckedLength);
        return IsBase62Checksum(checksum, hash) || IsBase64Checksum(checksum, hash);
    }

    /// <summary>The month of issue, as <c>2025-06</c>.</summary>
    public static string Created(TextSlice token)
    {
        var month = token[MonthOffset] - 'A' + 1;
        return $"{FirstYear + token[YearOffset] - 'A'}-{(month < 10 ? "0" : "")}{month}";
    }

    private static bool IsAlphanumeric(TextSlice text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ascii.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Hash(TextSlice text)
    {
        var hash = new Marvin32();
        for (var offset = 0; offset < CheckedLength * 3 / 4; offset += 4)
        {
            hash.Add((uint)(
                Base64.Byte(text, offset)
                | (Base64.Byte(text, offset + 1) << 8)
                | (Base64.Byte(text, offset + 2) << 16)
                | (Base64.Byte(text, offset + 3) << 24)));
        }

        return hash.Complete();
    }

    /// <summary>
    /// The spelling in use: the hash's bytes read as one big-endian number, in base 62 with a zero in front for every
    /// leading zero byte, filled up with zeros behind; of these six digits the first four.
    /// </summary>
    private static bool IsBase62Checksum(TextSlice checksum, uint hash)
    {
        var number = ReverseBytes(hash);
        var length = Math.Min(LeadingZeroBytes(number), 3);
        for (var rest = number; rest > 0; rest /= 62)
        {
            length++;
        }

        ulong digits = number;
        for (; length < Base62Length; length++)
        {
            digits *= 62;
        }

        for (; length > ChecksumLength; length--)
        {
            digits /= 62;
        }

        return IsWritten(checksum, digits, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    }

    /// <summary>The older spelling: Base64 of the hash's first three bytes.</summary>
    private static bool IsBase64Checksum(TextSlice checksum, uint hash)
        => IsWritten(checksum, ReverseBytes(hash) >> 8, Base64.StandardAlphabet);

    private static bool IsWritten(TextSlice checksum, ulong number, string alphabet)
    {
        for (var i = checksum.Length - 1; i >= 0; i--)
        {
            if (checksum[i] != alphabet[(int)(number % (uint)alphabet.Length)])
            {
                return false;
            }

            number /= (uint)alphabet.Length;
        }

        return true;
    }

    private static uint ReverseBytes(uint value)
        => (value << 24) | ((value & 0xFF00) << 8) | ((value >> 8) & 0xFF00) | (value >> 24);

    private static int LeadingZeroBytes(uint value)
    {
        var count = 0;
        for (var mask = 0xFF000000; mask != 0 && (value & mask) == 0; mask >>= 8)
        {
            count++;
        }

        return count;
    }
}
