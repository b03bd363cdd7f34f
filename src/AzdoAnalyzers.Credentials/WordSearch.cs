namespace AzdoAnalyzers.Credentials;

/// <summary>
/// Looks for any of a few words in a long text, ignoring the case of ASCII letters. It jumps by as much as the shortest
/// word allows, so that most characters are never looked at (Horspool's search, for several words at once).
/// </summary>
public sealed class WordSearch
{
    private const int TableSize = 128;

    private readonly string[] _words;
    private readonly int _window;
    private readonly byte[] _jumps = new byte[TableSize];

    /// <summary>Prepares a search for <paramref name="words"/>: none of them empty, all of them ASCII.</summary>
    public WordSearch(params string[] words)
    {
        _words = words;
        _window = Math.Min(words.Min(word => word.Length), byte.MaxValue);
        for (var i = 0; i < TableSize; i++)
        {
            _jumps[i] = (byte)_window;
        }

        foreach (var word in words)
        {
            for (var i = 0; i < _window; i++)
            {
                AllowJump(Ascii.ToLower(word[i]), _window - 1 - i);
                AllowJump(char.ToUpperInvariant(word[i]), _window - 1 - i);
            }
        }
    }

    /// <summary>Whether one of the words stands in <paramref name="text"/>.</summary>
    public bool IsIn(TextSlice text) => IndexIn(text, 0) >= 0;

    /// <summary>Where the first of the words stands that starts at <paramref name="start"/> or later, or -1.</summary>
    public int IndexIn(TextSlice text, int start)
    {
        for (var last = start + _window - 1; last < text.Length;)
        {
            var jump = text[last] < TableSize ? _jumps[text[last]] : _window;
            if (jump > 0)
            {
                last += jump;
                continue;
            }

            var index = last - _window + 1;
            if (HasAnyAt(text, index))
            {
                return index;
            }

            last++;
        }

        return -1;
    }

    private void AllowJump(char character, int jump) => _jumps[character] = Math.Min(_jumps[character], (byte)jump);

    private bool HasAnyAt(TextSlice text, int index)
    {
        foreach (var word in _words)
        {
            if (text.HasAt(index, word, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }
}
