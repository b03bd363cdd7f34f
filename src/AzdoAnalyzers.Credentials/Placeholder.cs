namespace AzdoAnalyzers.Credentials;

/// <summary>
/// Texts that stand where a value is to be filled in. The whole value counts, without the white space around it and
/// ignoring case; a word counts at its boundaries only, so that "enterprise-key-7" isn't "enter…".
/// </summary>
public static class Placeholder
{
    private const int MinimumRun = 3;

    private const int MinimumOfRuns = 9;

    private const int MinimumOfWords = 5;

    private const string FillCharacters = "xX*.-0\u2022\u2026";

    private static readonly string[] Words =
    [
        "changeme", "change-me", "todo", "tbd", "redacted", "placeholder", "dummy", "fake", "secret", "password", "passwd", "pass", "pwd", "pat",
        "token", "fillin", "fill-in", "personal access token", "personalaccesstoken", "access token", "accesstoken",
    ];

    private static readonly string[] FirstWords = ["your", "insert", "enter", "replace"];

    private static readonly string[] FirstWordsBeforeSeparator = ["test", "dummy", "fake", "mock", "sample", "placeholder", "example"];

    private static readonly string[] StandIns = ["bogus", "dummy", "fake", "invalid", "mock"];

    private static readonly string[] Tokens = ["pat", "token"];

    private static readonly string[] LastWordsAfterYour = ["token", "password", "secret"];

    /// <summary>What a text of several words speaks of that says what to put in its place.</summary>
    private static readonly string[] DescribedWords = ["pat", "token", "password", "secret"];

    /// <summary>What follows "your", "enter" and the like where words are written together, or stands alone, if a token is last.</summary>
    private static readonly string[] Nouns = ["pat", "token", "password", "secret", "key", "personal", "access", "auth", "api", "bearer", "me", "your", "here"];

    /// <summary>
    /// Whether <paramref name="value"/> is empty, a name in brackets of any kind, a text of fill characters, one of the words
    /// people write before they have a token, or the name of an environment variable, as it is or with a shell's <c>$</c>. A text that holds a proven token
    /// never is a placeholder.
    /// </summary>
    public static bool IsPlaceholder(TextSlice value)
    {
        var text = value.Trim();
        return (text.IsEmpty || Wrapping.IsAround(text) || IsFill(text) || IsOfRuns(text) || IsEnvironmentVariable(text) || IsWording(text))
            && !PersonalAccessToken.TryFind(text, 0, out _);
    }

    /// <summary>
    /// Whether <paramref name="value"/> is a macro of a build or deployment tool, <c>$(…)</c>, <c>${…}</c>, <c>%…%</c> or
    /// <c>#{…}#</c>: nothing expands one in compiled C#.
    /// </summary>
    public static bool IsNeverExpanded(TextSlice value) => Wrapping.IsMacro(value.Trim());

    /// <summary>
    /// Whether <paramref name="value"/> says of itself that it only stands in for a credential, and not that one is to be filled in: "dummy-pat",
    /// "placeholder-token", but not "PLACEHOLDER". The code may be meant to go on without one.
    /// </summary>
    public static bool IsStandIn(TextSlice value)
    {
        var text = value.Trim();
        return IsNamedStandIn(text) || StartsWithOneOf(text, ["placeholder"], IsSeparator);
    }

    /// <summary>"fake", "dummy-pat", "FakeToken".</summary>
    private static bool IsNamedStandIn(TextSlice text)
        => StartsWithOneOf(text, StandIns, static (text, index) => index == text.Length || IsSeparator(text, index) || IsHump(text, index));

    private static bool IsFill(TextSlice text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (FillCharacters.IndexOf(text[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"aaaabbbbcccc": several letters or digits, each of them at least three times in a row. Shorter texts are weak passwords.</summary>
    private static bool IsOfRuns(TextSlice text)
    {
        if (text.Length < MinimumOfRuns || !Ascii.IsLetterOrDigit(text[0]))
        {
            return false;
        }

        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == text[i - 1])
            {
                continue;
            }

            if (i - start < MinimumRun || (i < text.Length && !Ascii.IsLetterOrDigit(text[i])))
            {
                return false;
            }

            start = i;
        }

        return true;
    }

    private static bool IsEnvironmentVariable(TextSlice text)
    {
        var name = text[0] == '$' ? text.Slice(1) : text;
        for (var i = 0; i < name.Length; i++)
        {
            if (!Ascii.IsUpper(name[i]) && (i == 0 || !(Ascii.IsDigit(name[i]) || name[i] == '_')))
            {
                return false;
            }
        }

        return name.Length > 1;
    }

    private static bool IsWording(TextSlice text)
        => IsOneOf(text, Words)
            || StartsWithOneOf(text, FirstWords, IsEndOfWordOrNoun)
            || StartsWithOneOf(text, FirstWordsBeforeSeparator, IsSeparator)
            || IsNamedStandIn(text)
            || IsMine(text)
            || (EndsWithOneOf(text, Tokens) && IsNouns(text, 0))
            || (text.StartsWith("your", ignoreCase: true) && EndsWithOneOf(text, LastWordsAfterYour))
            || IsDescription(text);

    private static bool IsOneOf(TextSlice text, string[] words)
    {
        foreach (var word in words)
        {
            if (EqualsIgnoringSeparators(text, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EqualsIgnoringSeparators(TextSlice text, string word)
    {
        if (text.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var isSame = Ascii.ToLower(text[i]) == word[i] || (!Ascii.IsLetter(word[i]) && IsSeparator(text, i));
            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsWithOneOf(TextSlice text, string[] words, Func<TextSlice, int, bool> isEnd)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, ignoreCase: true) && isEnd(text, word.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithOneOf(TextSlice text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEndOfWordOrNoun(TextSlice text, int index)
    {
        if (IsEndOfWord(text, index))
        {
            return true;
        }

        foreach (var noun in Nouns)
        {
            if (text.HasAt(index, noun, ignoreCase: true) && IsEndOfWordOrNoun(text, index + noun.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"my-pat", "myToken", "my secret access token", "mypersonalaccesstoken": starts with "my", ends with one of the nouns.</summary>
    private static bool IsMine(TextSlice text)
    {
        foreach (var word in Tokens)
        {
            var wordStart = text.Length - word.Length;
            if (text.StartsWith("my", ignoreCase: true)
                && text.EndsWith(word, ignoreCase: true)
                && ((wordStart > 2 && IsEndOfWord(text, 2) && IsStartOfWord(text, wordStart)) || IsNouns(text, 2)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all that follows is nouns, written together or with separators between them: "AuthToken", "secret access token".</summary>
    private static bool IsNouns(TextSlice text, int index)
    {
        index = IsSeparator(text, index) ? index + 1 : index;
        foreach (var noun in Nouns)
        {
            if (text.HasAt(index, noun, ignoreCase: true) && (index + noun.Length == text.Length || IsNouns(text, index + noun.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "the PAT of the build account", "add-your-token-here", "PAT-with-work-item-read-permissions": words, one of which names a credential, with spaces
    /// between them, with "your" among them, or many of them, none with a digit. No token has a space.
    /// </summary>
    private static bool IsDescription(TextSlice text)
    {
        var start = 0;
        var isNamed = false;
        var words = 0;
        var areLetters = true;
        var isAddressed = text.IndexOf(' ') >= 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || IsSeparator(text, i))
            {
                var word = text.Slice(start, i - start);
                isNamed |= IsOneOf(word, DescribedWords);
                words++;
                areLetters &= IsLetters(word);
                isAddressed |= word.Equals("your", ignoreCase: true);
                start = i + 1;
            }
        }

        return isNamed && (isAddressed || (areLetters && words >= MinimumOfWords));
    }

    private static bool IsLetters(TextSlice word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!Ascii.IsLetter(word[i]))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }

    private static bool IsSeparator(TextSlice text, int index) => index < text.Length && text[index] is '-' or '_' or '.' or ' ';

    private static bool IsEndOfWord(TextSlice text, int index)
        => index == text.Length || !Ascii.IsLetterOrDigit(text[index]) || IsHump(text, index);

    private static bool IsStartOfWord(TextSlice text, int index) => !Ascii.IsLetterOrDigit(text[index - 1]) || IsHump(text, index);

    private static bool IsHump(TextSlice text, int index) => Ascii.IsUpper(text[index]) && Ascii.IsLower(text[index - 1]);
}
