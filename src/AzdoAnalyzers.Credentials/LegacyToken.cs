namespace AzdoAnalyzers.Credentials;

/// <summary>
/// The format before mid-2024: 32 bytes in base 32, in which four bytes spread over the token are a CRC-32 of the others,
/// combined with a number that tells a user's token from an application's secret. Read in
/// <c>SEC101_102_AdoPat.cs</c> and <c>Crc32.cs</c> of microsoft/security-utilities.
/// </summary>
internal static class LegacyToken
{
    public const int Length = 52;

    private const int ByteCount = 32;
    private const uint UserMark = 0xE0B9692D;
    private const uint ApplicationMark = 0x1019F92E;

    public static bool IsShaped(TextSlice text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (Digit(text[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsProven(TextSlice text, out TokenFormat format)
    {
        format = default;
        if (!IsShaped(text) || !IsCanonical(text))
        {
            return false;
        }

        var check = (uint)(Byte(text, 22) | (Byte(text, 8) << 8) | (Byte(text, 7) << 16) | (Byte(text, 2) << 24));
        var mark = check ^ PayloadCrc32(text);
        format = mark == UserMark ? TokenFormat.LegacyUser : TokenFormat.LegacyApplication;
        return mark is UserMark or ApplicationMark;
    }

    // 52 characters hold four bits more than 32 bytes need: they are zero in every issued token. Without this rule one in
    // a hundred changes of the last character would go unseen.
    private static bool IsCanonical(TextSlice text) => (Digit(text[Length - 1]) & 0xF) == 0;

    private static uint PayloadCrc32(TextSlice text)
    {
        var crc = uint.MaxValue;
        for (var i = 0; i < ByteCount; i++)
        {
            if (i is not (2 or 7 or 8 or 22))
            {
                crc = Crc32(crc, Byte(text, i));
            }
        }

        return ~crc;
    }

    private static uint Crc32(uint crc, int value)
    {
        crc ^= (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    }

    private static int Byte(TextSlice text, int index)
    {
        var first = index * 8 / 5;
        var window = (Digit(text[first]) << 10) | (Digit(text[first + 1]) << 5) | Digit(text[first + 2]);
        return (window >> (7 - (index * 8 % 5))) & 0xFF;
    }

    private static int Digit(char value)
    {
        if (Ascii.IsLower(value))
        {
            return value - 'a';
        }

        return value is >= '2' and <= '7' ? value - '2' + 26 : -1;
    }
}
