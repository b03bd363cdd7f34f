namespace AzdoAnalyzers.Files.Readers;

/// <summary>The steps that all readers take through a text. None of them goes beyond its end.</summary>
internal static class TextScan
{
    public static bool IsAt(string text, int index, string word) => string.CompareOrdinal(text, index, word, 0, word.Length) == 0;

    /// <summary>Where the line ends: at its line break.</summary>
    public static int EndOfLine(string text, int index)
    {
        var end = index < text.Length ? text.IndexOf('\n', index) : -1;
        return end < 0 ? text.Length : end;
    }

    /// <summary>The index behind the next occurrence of the word; the end of the text where there is none.</summary>
    public static int Behind(string text, int index, string word)
    {
        var found = index < text.Length ? text.IndexOf(word, index, StringComparison.Ordinal) : -1;
        return found < 0 ? text.Length : found + word.Length;
    }

    public static int SkipWhiteSpace(string text, int index, int end)
    {
        while (index < end && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    public static int SkipBlanks(string text, int index, int end)
    {
        while (index < end && (text[index] == ' ' || text[index] == '\t'))
        {
            index++;
        }

        return index;
    }
}
