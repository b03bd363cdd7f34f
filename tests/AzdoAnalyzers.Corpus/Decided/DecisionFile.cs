using System.Collections.Immutable;
using System.Globalization;

namespace AzdoAnalyzers.Corpus.Decided;

/// <summary>Reads decisions: lines of repository, commit, file, line, rules (or "silent"), why, separated by tabs; '#' starts a comment.</summary>
internal static class DecisionFile
{
    private const string Silent = "silent";

    private const string Form = "repository, commit, file, line, rules separated by commas or 'silent', why: six columns separated by tabs";

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
           select Parse(line.Text) ?? throw new UserErrorException($"{file}, line {line.Number}, isn't understood: a decision is {Form}.");

    private static Decision? Parse(string line)
        => line.Split('\t') is [{ Length: > 0 } repository, { Length: > 0 } commit, { Length: > 0 } file, var number, { Length: > 0 } rules, var why]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int place)
            && RulesIn(rules) is { } expected
            ? new(repository, commit, file, place, expected, why)
            : null;

    private static ImmutableArray<string>? RulesIn(string text)
    {
        string[] rules = text.Split(',', StringSplitOptions.TrimEntries);
        return rules is [Silent] ? []
            : rules.All(rule => rule.StartsWith("AZDO", StringComparison.Ordinal)) ? [.. rules]
            : null;
    }
}
