using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Flow.Steps.Commands;

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>One command: a program and its words, as ranges of the text that they stand in.</summary>
/// <param name="text">The text around it.</param>
/// <param name="program">The program's name, without folder and extension.</param>
/// <param name="words">The words behind the program.</param>
/// <param name="input">What the command before it writes to its input.</param>
internal sealed class Command(string text, string program, IReadOnlyList<TextRange> words, TextRange? input)
{
    private static readonly char[] Quotes = ['"', '\'', '\\'];

    /// <summary>The values that the command takes by a row of its program.</summary>
    public IEnumerable<TextRange> Values(CommandRow row)
        => !Is(row) ? [] : row.IsInput ? input is { } piped ? [Unquoted(text, piped)] : [] : OfFlags(row);

    /// <summary>Whether the row speaks of this command.</summary>
    public bool Is(CommandRow row)
        => row.Program.Equals(program, StringComparison.OrdinalIgnoreCase)
            && words.Count >= row.Verbs.Count
            && row.Verbs.Select((verb, index) => verb.Equals(TextOf(words[index]), StringComparison.OrdinalIgnoreCase)).All(isVerb => isVerb);

    /// <summary>A range without the quotes around it.</summary>
    public static TextRange Unquoted(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && Quotes.Contains(text[start]))
        {
            start++;
        }

        while (end > start && Quotes.Contains(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end - start);
    }

    private IEnumerable<TextRange> OfFlags(CommandRow row)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (row.Flags.Select(flag => ValueOf(flag, i)).FirstOrDefault(found => found is not null) is { } value && Unquoted(text, value) is { Length: > 0 } unquoted
                && Named(row, unquoted) is { } named)
            {
                yield return named;
            }
        }
    }

    /// <summary>What an option has as value that a word is, or starts with; <see langword="null"/> if the word is another one.</summary>
    private TextRange? ValueOf(string flag, int index)
    {
        var word = Unquoted(text, words[index]);
        var comparison = flag.Length == 2 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (!TextOf(word).StartsWith(flag, comparison))
        {
            return null;
        }

        return word.Length == flag.Length ? index + 1 < words.Count ? words[index + 1] : null
            : text[word.Start + flag.Length] is '=' or ':' ? new TextRange(word.Start + flag.Length + 1, word.Length - flag.Length - 1)
            : null;
    }

    private TextRange? Named(CommandRow row, TextRange value)
    {
        if (row.Names is not { } names)
        {
            return value;
        }

        var equals = text.IndexOf('=', value.Start, value.Length);
        return equals > 0 && names.Contains(text.Substring(value.Start, equals - value.Start), StringComparer.OrdinalIgnoreCase)
            ? Unquoted(text, new TextRange(equals + 1, value.End - equals - 1))
            : null;
    }

    private string TextOf(TextRange word) => Unquoted(text, word) is var range ? text.Substring(range.Start, range.Length) : "";

    /// <summary>The name by which rows know a program.</summary>
    public static string ProgramName(string path)
    {
        var name = path.Trim(Quotes).Replace('\\', '/');
        name = name.Substring(name.LastIndexOf('/') + 1);
        return name.IndexOf(ComposedText.Hole) >= 0 ? "" : Extensions.FirstOrDefault(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } known ? name.Substring(0, name.Length - known.Length) : name;
    }

    private static readonly IReadOnlyList<string> Extensions = [".exe", ".cmd", ".bat", ".sh"];
}
