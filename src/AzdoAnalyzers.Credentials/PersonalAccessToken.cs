using System.Security.Cryptography;
using System.Text;

namespace AzdoAnalyzers.Credentials;

/// <summary>
/// Personal access tokens and application secrets of Azure DevOps: both formats carry a checksum, so that a text is
/// proven to be one or isn't one. What isn't proven costs no allocation.
/// </summary>
public static class PersonalAccessToken
{
    private const int FingerprintBytes = 6;

    /// <summary>Whether the whole of <paramref name="text"/> is one token whose checksum is right.</summary>
    public static bool IsProven(TextSlice text) => IsProven(text, out _);

    /// <summary>Whether the whole of <paramref name="whole"/> has the length and the fixed parts of a token, whatever its checksum says.</summary>
    public static bool IsShaped(TextSlice whole) => LegacyToken.IsShaped(whole) || CurrentToken.IsShaped(whole);

    /// <summary>
    /// Finds the first proven token that starts at <paramref name="startIndex"/> or later, as it is or encoded for a Basic
    /// header. A letter or digit of ASCII beside it makes it part of something longer, which is no token.
    /// </summary>
    public static bool TryFind(TextSlice text, int startIndex, out TokenMatch match)
    {
        var runStart = startIndex;
        while (runStart > 0 && runStart < text.Length && Ascii.IsLetterOrDigit(text[runStart - 1]))
        {
            runStart++;
        }

        // Every form of a token holds a run of at least this many letters and digits. Looking at the far end of where such
        // a run could be jumps over nearly all characters of an ordinary text.
        while (runStart + LegacyToken.Length <= text.Length)
        {
            var gap = LastGap(text, runStart, runStart + LegacyToken.Length);
            if (gap >= 0)
            {
                runStart = gap + 1;
                continue;
            }

            var runEnd = EndOfRun(text, runStart + LegacyToken.Length);
            if (TryMatch(text, runStart, runEnd, startIndex, out match))
            {
                return true;
            }

            runStart = runEnd + 1;
        }

        match = default;
        return false;
    }

    /// <summary>
    /// A name for a proven token that doesn't give it away: the first 12 hexadecimal digits of its SHA-256. Never for
    /// another text, since a short one could be guessed from it.
    /// </summary>
    public static string Fingerprint(TextSlice token)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(token.ToString()));
        var digits = new StringBuilder(2 * FingerprintBytes);
        for (var i = 0; i < FingerprintBytes; i++)
        {
            digits.Append("0123456789abcdef"[hash[i] >> 4]).Append("0123456789abcdef"[hash[i] & 15]);
        }

        return digits.ToString();
    }

    /// <summary>The name for the token that <paramref name="match"/> is in <paramref name="text"/>: the same whether it is encoded there or not.</summary>
    public static string Fingerprint(TextSlice text, TokenMatch match) => Fingerprint(Decoded(text, match));

    /// <summary>
    /// The month in which the token was created, as <c>2025-06</c>, which isn't random and helps to find it in a list; <see langword="null"/> for the
    /// older format, which doesn't say.
    /// </summary>
    public static string? Created(TextSlice text, TokenMatch match)
        => Decoded(text, match) is { Length: CurrentToken.Length } token ? CurrentToken.Created(token) : null;

    private static TextSlice Decoded(TextSlice text, TokenMatch match)
    {
        var found = text.Slice(match.Start, match.Length);
        return match.IsEncoded && BasicCredentials.TryDecode(found, out var userName, out var password)
            ? password.Length > 0 ? password : userName
            : found;
    }

    internal static bool IsProven(TextSlice text, out TokenFormat format)
        => LegacyToken.IsProven(text, out format) || CurrentToken.IsProven(text, out format);

    private static int LastGap(TextSlice text, int start, int end)
    {
        var index = end - 1;
        while (index >= start && Ascii.IsLetterOrDigit(text[index]))
        {
            index--;
        }

        return index < start ? -1 : index;
    }

    private static int EndOfRun(TextSlice text, int index)
    {
        while (index < text.Length && Ascii.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool TryMatch(TextSlice text, int runStart, int runEnd, int startIndex, out TokenMatch match)
        => TryMatchPlain(text, runStart, runEnd, out match)
            || EncodedToken.TryMatch(text, runStart, runEnd, startIndex, out match);

    private static bool TryMatchPlain(TextSlice text, int runStart, int runEnd, out TokenMatch match)
    {
        // The checksum at the end of the current format may hold + and /, which end the run before the token ends.
        var length = runEnd - runStart == LegacyToken.Length ? LegacyToken.Length : CurrentToken.Length;
        var end = runStart + length;
        if (end >= runEnd
            && end <= text.Length
            && (end == text.Length || !Ascii.IsLetterOrDigit(text[end]))
            && IsProven(text.Slice(runStart, length), out var format))
        {
            match = new TokenMatch(runStart, length, format, isEncoded: false);
            return true;
        }

        match = default;
        return false;
    }
}
