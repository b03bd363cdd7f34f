using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AzdoAnalyzers.Testing;

/// <summary>
/// Personal access tokens that were never issued, with valid checksums and the entropy of real ones. They are made when
/// a test runs, so that no scanner takes the repository for a leak; the same seed always gives the same token.
/// Written apart from the recogniser, so that the two check each other.
/// </summary>
public static class SyntheticTokens
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>A user's token of 52 characters, as issued before mid-2024.</summary>
    public static string LegacyUser(int seed) => Legacy(Random($"user {seed}", 32), 0xE0B9692D);

    /// <summary>An application secret of 52 characters.</summary>
    public static string LegacyApplication(int seed) => Legacy(Random($"application {seed}", 32), 0x1019F92E);

    /// <summary>A token of 84 characters, as issued since mid-2024.</summary>
    public static string Current(int seed)
    {
        var text = WithoutChecksum(seed);
        return text + MarvinChecksum(Convert.FromBase64String(text));
    }

    /// <summary>The same token with its checksum in the older spelling, Base64, in which + and / may stand.</summary>
    public static string CurrentInOlderSpelling(int seed)
    {
        var text = WithoutChecksum(seed);
        var hash = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(hash, Marvin32(Convert.FromBase64String(text)));
        return text + Convert.ToBase64String(hash, 0, 3);
    }

    /// <summary>A text shaped like a token, one character of which was changed, so that it fails its checksum: of the legacy format for even seeds, of the current one for odd seeds.</summary>
    public static string Broken(int seed)
    {
        var token = (seed % 2 == 0 ? LegacyUser(seed) : Current(seed)).ToCharArray();
        token[20] = token[20] == 'k' ? 'm' : 'k';
        return new string(token);
    }

    /// <summary>What stands behind "Basic " in the header that carries the token: Base64 of <c>user:token</c>.</summary>
    public static string BasicParameter(string user, string token) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{token}"));

    private static string Legacy(byte[] bytes, uint kind)
    {
        byte[] payload = [.. bytes[0..2], .. bytes[3..7], .. bytes[9..22], .. bytes[23..32]];
        var check = Crc32(payload) ^ kind;
        bytes[22] = (byte)check;
        bytes[8] = (byte)(check >> 8);
        bytes[7] = (byte)(check >> 16);
        bytes[2] = (byte)(check >> 24);
        return ToBase32(bytes);
    }

    private static string WithoutChecksum(int seed)
    {
        var random = Random($"current {seed}", 64);
        var text = new StringBuilder();
        foreach (var value in random.Take(52))
        {
            text.Append(Base62[value % 62]);
        }

        text.Append("JQQJ99").Append("ABC"[random[52] % 3]).Append("ABCDEFGHIJKL"[random[53] % 12]).Append("ACAAAAA");
        foreach (var value in random.Skip(54).Take(5))
        {
            text.Append(Base62[value % 62]);
        }

        return text.Append("AAASAZDO").ToString();
    }

    private static string ToBase32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')));
        return string.Concat(bits.PadRight((bits.Length + 4) / 5 * 5, '0').Chunk(5).Select(digit => Base32[Convert.ToInt32(new string(digit), 2)]));
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static string MarvinChecksum(byte[] bytes)
    {
        var hash = BinaryPrimitives.ReverseEndianness(Marvin32(bytes));
        var digits = "";
        for (var rest = hash; rest > 0; rest /= 62)
        {
            digits = Base62[(int)(rest % 62)] + digits;
        }

        var leadingZeroBytes = Math.Min(System.Numerics.BitOperations.LeadingZeroCount(hash) / 8, 3);
        return (new string('0', leadingZeroBytes) + digits).PadRight(6, '0')[..4];
    }

    private static uint Marvin32(byte[] bytes)
    {
        uint p0 = 0x756C7430, p1 = 0x44656661;
        for (var offset = 0; offset < bytes.Length; offset += 4)
        {
            p0 += BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));
            Block();
        }

        p0 += 0x80;
        Block();
        Block();
        return p0 ^ p1;

        void Block()
        {
            p1 ^= p0;
            p0 = uint.RotateLeft(p0, 20) + p1;
            p1 = uint.RotateLeft(p1, 9) ^ p0;
            p0 = uint.RotateLeft(p0, 27) + p1;
            p1 = uint.RotateLeft(p1, 19);
        }
    }

    private static byte[] Random(string seed, int count)
        => [.. Enumerable.Range(0, (count + 31) / 32).SelectMany(part => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {part}"))).Take(count)];
}
