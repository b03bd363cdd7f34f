using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Corpus.Pairs;

/// <summary>What the command line of <c>pairs</c> asks for.</summary>
internal sealed record PairArguments
{
    public const string Usage = """
        usage: AzdoAnalyzers.Corpus pairs <folder> [--table <file>]

          <folder>      a checkout of github/codeql; its folder csharp/ql/test is enough
          --table       the counts to compare with (tests/AzdoAnalyzers.Tests/DataFlow/CodeQl.tsv)
        """;

    public required string Folder { get; init; }

    public string Table { get; init; } = RepositoryRoot.Combine("tests", "AzdoAnalyzers.Tests", "DataFlow", "CodeQl.tsv");

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="UserErrorException">They aren't understood.</exception>
    public static PairArguments Parse(string[] words) => words switch
    {
        [var folder] when !folder.StartsWith('-') => new() { Folder = folder },
        [var folder, "--table", var table] when !folder.StartsWith('-') => new() { Folder = folder, Table = table },
        _ => throw new UserErrorException($"The words '{string.Join(' ', words)}' aren't understood.\n{Usage}"),
    };
}
