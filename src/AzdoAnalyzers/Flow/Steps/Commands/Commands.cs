using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Flow.Steps.Commands;

/// <summary>Takes a command line apart into its commands: a shell's has several, one writing into the next.</summary>
internal static class Commands
{
    /// <summary>Stands between the arguments of a list: none holds it.</summary>
    public const char Separator = '\0';

    private const string Ends = "|;&\n";

    /// <summary>The commands of a line.</summary>
    /// <param name="line">What stands behind the program.</param>
    /// <param name="program">The program, with its folder.</param>
    /// <param name="isList">Whether the line is a list of arguments with a <see cref="Separator"/> behind each.</param>
    public static IEnumerable<Command> In(string line, string program, bool isList)
    {
        var name = Command.ProgramName(program);
        var words = Words(line, new TextRange(0, line.Length), isList);
        return !CommandRows.Shells.TryGetValue(name, out var options) ? [new Command(line, name, words, input: null)]
            : Script(line, words, options, isList) is { } script ? InScript(line, script)
            : [];
    }

    /// <summary>The commands of a shell's script.</summary>
    public static IEnumerable<Command> InScript(string text, TextRange script)
    {
        TextRange? input = null;
        foreach (var (segment, isPiped) in Segments(text, script))
        {
            var words = Words(text, segment, isList: false);
            if (words.Count > 0)
            {
                var program = Command.ProgramName(text.Substring(words[0].Start, words[0].Length));
                yield return new Command(text, program, [.. words.Skip(1)], input);
                input = isPiped && (words.Count > 1 ? CommandRows.Echoes.Contains(program, StringComparer.OrdinalIgnoreCase) : IsText(text[words[0].Start])) ? words[words.Count - 1] : null;
            }
        }
    }

    /// <summary>Whether a word that stands alone is a text, which PowerShell hands to the next command.</summary>
    private static bool IsText(char start) => start is '"' or '\'' or ComposedText.Hole;

    /// <summary>What a shell is told to run.</summary>
    private static TextRange? Script(string line, List<TextRange> words, IReadOnlyList<string> options, bool isList)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (options.Contains(line.Substring(words[i].Start, words[i].Length), StringComparer.OrdinalIgnoreCase))
            {
                var start = words[i + 1].Start;
                return isList ? words[i + 1] : Command.Unquoted(line, new TextRange(start, line.Length - start));
            }
        }

        return null;
    }

    private static IEnumerable<(TextRange Range, bool IsPiped)> Segments(string text, TextRange script)
    {
        var start = script.Start;
        var quote = '\0';
        for (var i = script.Start; i < script.End; i++)
        {
            quote = Quote(text, i, quote);
            if (quote == '\0' && Ends.IndexOf(text[i]) >= 0)
            {
                yield return (new TextRange(start, i - start), text[i] == '|' && (i + 1 == script.End || text[i + 1] != '|'));
                start = i + 1;
            }
        }

        yield return (new TextRange(start, script.End - start), false);
    }

    private static List<TextRange> Words(string text, TextRange range, bool isList)
    {
        var words = new List<TextRange>();
        var start = -1;
        var quote = '\0';
        for (var i = range.Start; i <= range.End; i++)
        {
            var isEnd = i == range.End;
            quote = isEnd || isList ? '\0' : Quote(text, i, quote);
            if (isEnd || (isList ? text[i] == Separator : quote == '\0' && char.IsWhiteSpace(text[i])))
            {
                if (start >= 0)
                {
                    words.Add(new TextRange(start, i - start));
                }

                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }
        }

        return words;
    }

    /// <summary>The quote inside of which the text goes on behind a character. An apostrophe opens one at the start of a word only.</summary>
    private static char Quote(string text, int index, char quote)
        => text[index] switch
        {
            '"' when quote is '\0' or '"' => quote == '"' ? '\0' : '"',
            '\'' when quote == '\'' => '\0',
            '\'' when quote == '\0' && (index == 0 || text[index - 1] is ' ' or '=' or '\t') => '\'',
            _ => quote,
        };
}
