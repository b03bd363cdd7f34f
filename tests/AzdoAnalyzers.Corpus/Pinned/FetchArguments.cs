using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Corpus.Pinned;

/// <summary>What the command line of <c>fetch</c> asks for.</summary>
internal sealed record FetchArguments
{
    public const string Usage = """
        usage: AzdoAnalyzers.Corpus fetch <folder> [--list <file or folder>] [--host <URL>]

          <folder>      gets one folder per repository ("owner+name")
          --list        repositories and commits: a .tsv file, or a folder of such files (Pinned/Repositories.tsv)
          --host        where the repositories are (https://github.com)
        """;

    public required string Folder { get; init; }

    public string List { get; init; } = RepositoryRoot.Combine("tests", "AzdoAnalyzers.Corpus", "Pinned", "Repositories.tsv");

    public string Host { get; init; } = "https://github.com";

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="UserErrorException">They aren't understood.</exception>
    public static FetchArguments Parse(string[] words) => words switch
    {
        [var folder, .. var options] when !folder.StartsWith('-') => options.Chunk(2).Aggregate(new FetchArguments { Folder = folder }, With),
        _ => throw new UserErrorException($"No folder is given.\n{Usage}"),
    };

    private static FetchArguments With(FetchArguments arguments, string[] option) => option switch
    {
        ["--list", var path] => arguments with { List = path },
        ["--host", var url] => arguments with { Host = url.TrimEnd('/') },
        _ => throw new UserErrorException($"The option '{option[0]}' isn't known, or has no value.\n{Usage}"),
    };
}
