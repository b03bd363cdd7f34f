namespace AzdoAnalyzers.Credentials;

/// <summary>The part of a URL between its scheme and its path: <c>user:password@host:port</c>, as positions in the text.</summary>
internal readonly struct UrlAuthority
{
    private UrlAuthority(int start, int hostStart, int hostEnd, int end, int passwordStart)
    {
        Start = start;
        HostStart = hostStart;
        HostEnd = hostEnd;
        End = end;
        PasswordStart = passwordStart;
    }

    public int Start { get; }

    public int HostStart { get; }

    public int HostEnd { get; }

    public int End { get; }

    /// <summary>0 where there is none.</summary>
    public int PasswordStart { get; }

    public int PasswordLength => PasswordStart == 0 ? 0 : HostStart - 1 - PasswordStart;

    public bool HasUserInformation => HostStart > Start;

    public static UrlAuthority Read(TextSlice text, int start)
    {
        var end = EndOf(text, start);
        var hostStart = end;
        while (hostStart > start && text[hostStart - 1] != '@')
        {
            hostStart--;
        }

        return new UrlAuthority(start, hostStart, EndOfHost(text, hostStart, end), end, BehindColon(text, start, hostStart - 1));
    }

    public TextSlice Host(TextSlice text) => text.Slice(HostStart, HostEnd - HostStart);

    private static int EndOf(TextSlice text, int start)
    {
        var index = start;
        while (index < text.Length)
        {
            var wrapped = Wrapping.LengthAt(text, index);
            if (wrapped == 0 && IsDelimiter(text[index]))
            {
                break;
            }

            index += Math.Max(wrapped, 1);
        }

        return WithoutPunctuation(text, start, index);
    }

    /// <summary>A sentence may end behind a URL without a path.</summary>
    private static int WithoutPunctuation(TextSlice text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or ')' or '*')
        {
            end--;
        }

        return end;
    }

    private static int EndOfHost(TextSlice text, int start, int end)
    {
        var colon = end;
        while (colon > start && Ascii.IsDigit(text[colon - 1]))
        {
            colon--;
        }

        return colon > start && colon < end && text[colon - 1] == ':' ? colon - 1 : end;
    }

    private static int BehindColon(TextSlice text, int start, int end)
    {
        var colon = text.IndexOf(':', start);
        return colon >= 0 && colon < end ? colon + 1 : 0;
    }

    private static bool IsDelimiter(char value)
        => value is '/' or '?' or '#' or '"' or '\'' or '`' or '\\' or '<' or '>' or '|' or '^' || char.IsWhiteSpace(value) || char.IsControl(value);
}
