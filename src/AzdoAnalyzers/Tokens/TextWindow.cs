using AzdoAnalyzers.Credentials;

namespace AzdoAnalyzers.Tokens;

/// <summary>
/// A piece of a source text, copied where it can be searched. Windows overlap, so that a token is whole in one of them; each
/// place belongs to one window, in which what stands before it and enough of what follows it can be seen.
/// </summary>
internal readonly struct TextWindow(char[] buffer, int length, int start, bool isLast)
{
    /// <summary>More than a token takes: encoded, with a user name, or with all its characters written as escapes.</summary>
    public const int Overlap = 1024;

    public TextSlice Text { get; } = new(buffer, 0, length);

    /// <summary>The same, for searches that the framework does many characters at a time.</summary>
    public ReadOnlySpan<char> Characters => buffer.AsSpan(0, length);

    /// <summary>Where the window starts in the source text.</summary>
    public int Start { get; } = start;

    /// <summary>The first index of the window that isn't the window's before it.</summary>
    public int FirstOwn => Start == 0 ? 0 : 1;

    /// <summary>Whether what starts at the index is this window's to report.</summary>
    public bool Owns(int index) => index >= FirstOwn && (isLast || index <= Text.Length - Overlap);
}
