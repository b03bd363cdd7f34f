namespace AzdoAnalyzers.Credentials;

/// <summary>
/// Base64 of <c>user:token</c> or <c>token:</c> inside a longer text. Base64 of letters, digits and the colon holds neither
/// + nor /, so that the encoded token always is a run of letters and digits, and its end the end of such a run.
/// </summary>
internal static class EncodedToken
{
    /// <summary>The shortest one: 53 bytes without padding.</summary>
    private const int MinimumLength = 71;

    /// <summary>The longest user name that is looked for, in digits of Base64.</summary>
    private const int MaximumUserNameLength = 344;

    /// <summary>Looks at the run of letters and digits from <paramref name="runStart"/> to <paramref name="runEnd"/>; the match starts at <paramref name="startIndex"/> or later.</summary>
    public static bool TryMatch(TextSlice text, int runStart, int runEnd, int startIndex, out TokenMatch match)
    {
        match = default;
        if (runEnd - runStart < MinimumLength || (runEnd < text.Length && text[runEnd] is '+' or '/'))
        {
            return false;
        }

        // Without padding only the decoded text can tell how many digits the last group has.
        var padding = PaddingLength(text, runEnd);
        var most = 4 - padding;
        var least = padding == 0 ? 2 : most;
        for (var digits = most; digits >= least; digits--)
        {
            if (TryMatch(text, runEnd - (digits % 4), runEnd, padding, startIndex, out match))
            {
                return true;
            }
        }

        return false;
    }

    private static int PaddingLength(TextSlice text, int index)
    {
        if (index >= text.Length || text[index] != '=')
        {
            return 0;
        }

        return text.HasAt(index, "==") ? 2 : 1;
    }

    private static bool TryMatch(TextSlice text, int origin, int runEnd, int padding, int startIndex, out TokenMatch match)
    {
        match = default;
        var byteEnd = (runEnd - origin) * 3 / 4;
        if (!HasColonAroundToken(text, origin, byteEnd))
        {
            return false;
        }

        var end = runEnd + padding;
        for (var start = FirstDigit(text, origin, startIndex); start < runEnd - LegacyToken.Length; start += 4)
        {
            if ((start == 0 || !Ascii.IsLetterOrDigit(text[start - 1]))
                && BasicCredentials.TryDecode(text.Slice(start, end - start), out var userName, out var password)
                && PersonalAccessToken.IsProven(password.Length > 0 ? password : userName, out var format))
            {
                match = new TokenMatch(start, end - start, format, isEncoded: true);
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the colon stands that every match has; only one run in a hundred gets past this.</summary>
    private static bool HasColonAroundToken(TextSlice text, int origin, int byteEnd)
        => Base64.Byte(text, byteEnd - 1, origin) == ':'
            || Base64.Byte(text, byteEnd - 1 - LegacyToken.Length, origin) == ':'
            || Base64.Byte(text, byteEnd - 1 - CurrentToken.Length, origin) == ':';

    /// <summary>How far left of <paramref name="origin"/> whole groups of digits reach.</summary>
    private static int FirstDigit(TextSlice text, int origin, int startIndex)
    {
        var limit = Math.Max(startIndex, origin - MaximumUserNameLength);
        var start = origin;
        while (start - 4 >= limit
            && (Base64.Digit(text[start - 1]) | Base64.Digit(text[start - 2]) | Base64.Digit(text[start - 3]) | Base64.Digit(text[start - 4])) >= 0)
        {
            start -= 4;
        }

        return start;
    }
}
