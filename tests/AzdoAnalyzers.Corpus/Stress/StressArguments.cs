using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>What the command line asks for.</summary>
internal sealed record StressArguments
{
    public const string Usage = """
        usage: AzdoAnalyzers.Corpus stress [<folder>] [--whole <folder>] [--seed <number>] [--mutants <number>] [--edits <number>] [--fixed <number>]
                                           [--workers <number>] [--only <part>]... [--failures <folder>] [--page <file>]

          <folder>      C# whose lines, files and prefixes are analysed too
          --whole       a folder of repositories whose lines and files are analysed, and no more
          --seed        of the mutations and edits (1); mutants of seed 7 are those that a run from seed 1 names so
          --mutants     how many programs are broken (10,000)
          --edits       how many edits are made of each program (20)
          --fixed       of how many prefixes and broken programs one is fixed too (500)
          --workers     how many processors are used (all)
          --only        runs this part only: lines, extremes, prefixes, mutants, edits
          --failures    writes the programs that failed to this folder; they hold what the folder's code holds
          --page        writes the counts between the marks of this page
        """;

    /// <summary>A folder of C#, or null.</summary>
    public string? Folder { get; init; }

    /// <summary>A folder of repositories that are analysed as they are, too many to be cut and broken; or null.</summary>
    public string? Whole { get; init; }

    public int Seed { get; init; } = 1;

    public int Mutants { get; init; } = 10_000;

    public int Edits { get; init; } = 20;

    public int Fixed { get; init; } = 500;

    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The parts that run; empty: all.</summary>
    public ImmutableHashSet<string> Parts { get; init; } = [];

    public string? FailureFolder { get; init; }

    public string? Page { get; init; }

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="UserErrorException">A word isn't known or its value is missing.</exception>
    public static StressArguments Parse(IEnumerable<string> words)
    {
        var remaining = new Queue<string>(words);
        var arguments = new StressArguments();
        while (remaining.TryDequeue(out string? word))
        {
            arguments = word switch
            {
                "--whole" => arguments with { Whole = Value(word, remaining) },
                "--seed" => arguments with { Seed = Number(word, remaining) },
                "--mutants" => arguments with { Mutants = Number(word, remaining) },
                "--edits" => arguments with { Edits = Number(word, remaining) },
                "--fixed" => arguments with { Fixed = Math.Max(1, Number(word, remaining)) },
                "--workers" => arguments with { Workers = Math.Max(1, Number(word, remaining)) },
                "--only" => arguments with { Parts = arguments.Parts.Add(Value(word, remaining)) },
                "--failures" => arguments with { FailureFolder = Value(word, remaining) },
                "--page" => arguments with { Page = Value(word, remaining) },
                _ when word.StartsWith('-') => throw new UserErrorException($"The option '{word}' isn't known.\n{Usage}"),
                _ when arguments.Folder is not null => throw new UserErrorException($"There is a second folder, '{word}': give one.\n{Usage}"),
                _ => arguments with { Folder = word },
            };
        }

        return arguments;
    }

    private static string Value(string option, Queue<string> remaining)
        => remaining.TryDequeue(out string? value) ? value : throw new UserErrorException($"The option '{option}' needs a value.\n{Usage}");

    private static int Number(string option, Queue<string> remaining)
        => int.TryParse(Value(option, remaining), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new UserErrorException($"The option '{option}' needs a number.\n{Usage}");
}
