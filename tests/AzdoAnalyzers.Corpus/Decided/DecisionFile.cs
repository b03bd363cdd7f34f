using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Corpus.Decided;

/// <summary>Reads decisions: lines of repository, commit, file, line, rules (or "silent"), why, separated by tabs; '#' starts a comment.</summary>
internal static class DecisionFile
{
    private const string Silent = "silent";

    private const string Form = "repository, commit, file, line, rules separated by commas or 'silent', why: six columns separated by tabs";

    private const int Columns = 6;

    /// <summary>Reads a file, or every .tsv file of a folder.</summary>
    /// <exception cref="UserErrorException">There is no such file, or a line isn't understood.</exception>
    public static ImmutableArray<Decision> Read(string path)
    {
        ImmutableArray<string> files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal)]
            : File.Exists(path) ? [path]
            : throw new UserErrorException($"There are no decisions at '{path}': give a .tsv file, or a folder that holds some.");
        return [.. files.SelectMany(ReadFile)];
    }

    private static IEnumerable<Decision> ReadFile(string file)
        => from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
           where line.Text.Length > 0 && !line.Text.StartsWith('#')
           select Parse(line.Text, $"{file}, line {line.Number}");

    /// <summary>Messages don't quote the line: it may be one of another file, with anything in it.</summary>
    private static Decision Parse(string line, string place)
    {
        string[] cells = line.Split('\t');
        return cells.Length != Columns ? throw Wrong(place, $"has {cells.Length} columns")
            : cells[..5].Any(string.IsNullOrWhiteSpace) ? throw Wrong(place, "has an empty column before the last one")
            : cells[0].Split('/') is not [{ Length: > 0 }, { Length: > 0 }] ? throw Wrong(place, "starts with no repository: write owner/name")
            : !int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number == 0 ? throw Wrong(place, "has no line number in its fourth column: write one from 1")
            : RulesIn(cells[4]) is not { } expected ? throw Wrong(place, "names no rule of these analyzers in its fifth column: write ids like AZDO1002, or 'silent'")
            : new(cells[0], cells[1], cells[2], number, expected, cells[5]);
    }

    private static UserErrorException Wrong(string place, string problem) => new($"{place} {problem}. A decision is {Form}.");

    private static ImmutableArray<string>? RulesIn(string text)
    {
        string[] rules = text.Split(',', StringSplitOptions.TrimEntries);
        return rules is [Silent] ? []
            : rules.All(IsRule) ? [.. rules]
            : null;
    }

    private static bool IsRule(string text) => text.Length == 8 && text.StartsWith("AZDO", StringComparison.Ordinal) && text[4..].All(char.IsAsciiDigit);
}
