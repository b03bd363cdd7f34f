using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Corpus.Pinned;

/// <summary>Reads pinned repositories: lines that start with repository and commit, separated by tabs, as those of decisions do; '#' starts a comment.</summary>
internal static class PinnedFile
{
    private const int CommitLength = 40;

    /// <summary>The repositories of a file, or of all .tsv files of a folder, each once.</summary>
    /// <exception cref="UserErrorException">There is no such file, or a line isn't understood.</exception>
    public static ImmutableArray<PinnedRepository> Read(string path)
    {
        IEnumerable<string> files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal)
            : File.Exists(path) ? [path]
            : throw new UserErrorException($"There is no list at '{path}': give a .tsv file, or a folder that holds some.");
        return [.. files.SelectMany(ReadFile).Distinct()];
    }

    private static IEnumerable<PinnedRepository> ReadFile(string file)
        => from line in File.ReadLines(file).Index()
           where line.Item.Length > 0 && !line.Item.StartsWith('#')
           select Parse(line.Item.Split('\t'), $"{file}, line {line.Index + 1}");

    private static PinnedRepository Parse(string[] cells, string place)
        => cells is [var name, var commit, ..] && name.Split('/') is [{ Length: > 0 }, { Length: > 0 }] && commit.Length == CommitLength && commit.All(char.IsAsciiHexDigitLower)
            ? new(name, commit)
            : throw new UserErrorException($"{place} doesn't start with owner/name and a commit of {CommitLength} digits, separated by a tab.");
}
