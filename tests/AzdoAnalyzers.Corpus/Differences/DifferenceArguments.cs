using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Corpus.Differences;

/// <summary>What the command line of <c>difference</c> asks for.</summary>
internal sealed record DifferenceArguments
{
    public const string Usage = """
        usage: AzdoAnalyzers.Corpus difference <folder> --from <version> [--to <version>] [--only <text>]

          <folder>      one folder per repository ("owner+name"), as the command fetch makes it
          --from, --to  a commit or tag of this repository, which is built, or a folder with the assemblies of the package;
                        without --to, this build
          --only        repositories whose name holds this text
        """;

    public required string Folder { get; init; }

    public required string From { get; init; }

    /// <summary>Null: this build.</summary>
    public string? To { get; init; }

    public string Only { get; init; } = "";

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="UserErrorException">They aren't understood.</exception>
    public static DifferenceArguments Parse(string[] words)
    {
        DifferenceArguments arguments = words is [var folder, .. var options] && !folder.StartsWith('-')
            ? options.Chunk(2).Aggregate(new DifferenceArguments { Folder = folder, From = "" }, With)
            : throw new UserErrorException($"No folder is given.\n{Usage}");
        return arguments.From.Length > 0 ? arguments : throw new UserErrorException($"The option '--from' is missing.\n{Usage}");
    }

    private static DifferenceArguments With(DifferenceArguments arguments, string[] option) => option switch
    {
        ["--from", var version] => arguments with { From = version },
        ["--to", var version] => arguments with { To = version },
        ["--only", var text] => arguments with { Only = text },
        _ => throw new UserErrorException($"The option '{option[0]}' isn't known, or has no value.\n{Usage}"),
    };
}
