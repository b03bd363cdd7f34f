using AzdoAnalyzers.Tokens;

namespace AzdoAnalyzers.Files;

/// <summary>
/// Says whether a text has one of a few words, whatever the case of their letters. They are looked for by a rare letter that each of them has,
/// which the framework finds many characters at a time.
/// </summary>
internal sealed class FileWords
{
    private const string RareLetters = "zvk";

    /// <summary>Longer than the name of a key is.</summary>
    private const int ShortestDigest = 64;

    /// <summary>For each rare letter the words that are looked for by it, and where in each it stands.</summary>
    private readonly (string Word, int Offset)[][] _words;

    /// <summary>Prepares a search for words in lower case, each of them with a rare letter.</summary>
    public FileWords(IEnumerable<string> words)
    {
        var byLetter = words.ToLookup(word => word[word.IndexOfAny(RareLetters.ToCharArray())], word => (word, word.IndexOfAny(RareLetters.ToCharArray())));
        _words = [.. RareLetters.Select(letter => byLetter[letter].ToArray())];
    }

    public bool StandIn(ReadOnlySpan<char> text) => StandIn(text, 'z', 'v', 'k') || StandIn(text, 'Z', 'V', 'K');

    private bool StandIn(ReadOnlySpan<char> text, char first, char second, char third)
    {
        for (var start = 0; start < text.Length;)
        {
            var next = text.Slice(start).IndexOfAny(first, second, third);
            if (next < 0)
            {
                return false;
            }

            if (StandAround(text, start + next))
            {
                return true;
            }

            start += next + 1;
        }

        return false;
    }

    private bool StandAround(ReadOnlySpan<char> text, int letter)
    {
        foreach (var (word, offset) in _words[IndexOf((char)(text[letter] | ' '))])
        {
            var start = letter - offset;
            if (start >= 0 && start + word.Length <= text.Length && IsAt(text, start, word) && !IsInDigest(text, letter))
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(char letter) => letter switch { 'z' => 0, 'v' => 1, _ => 2 };

    private static bool IsAt(ReadOnlySpan<char> text, int start, string word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (!IsSame(text[start + index], word[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(char character, char lower) => character == lower || (lower is >= 'a' and <= 'z' && character == lower - ' ');

    /// <summary>Whether the place is inside of Base64, as digests in lock files are: any short word stands in those sooner or later.</summary>
    private static bool IsInDigest(ReadOnlySpan<char> text, int index)
    {
        var start = index;
        while (start > 0 && IsBase64(text[start - 1]))
        {
            start--;
        }

        var end = index;
        while (end < text.Length && IsBase64(text[end]))
        {
            end++;
        }

        return end - start >= ShortestDigest;
    }

    private static bool IsBase64(char character) => TokenPiece.IsLetterOrDigit(character) || character is '+' or '/' or '=';
}
