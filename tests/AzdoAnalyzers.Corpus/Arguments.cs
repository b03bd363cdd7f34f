using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Corpus;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        usage: AzdoAnalyzers.Corpus <folder> [--each] [--tsv <file>] [--sarif <file>] [--decisions <file or folder>]
                                    [--show] [--fix] [--analyzer <dll>]... [--rule <id>]... [--against <id>]...

          <folder>      C# of one repository; with --each, a folder that holds one folder per repository ("owner+name")
          --tsv         writes the findings as tab-separated values (otherwise they go to the standard output)
          --sarif       writes the findings as SARIF 2.1.0
          --decisions   compares the findings with what reading has decided, and lists what differs
          --show        prints the line of each finding too, with --fix the changed lines, without the contents of strings and comments
          --fix         applies the fixes to all findings in memory, and compares the compiler's errors before and after
          --analyzer    runs the analyzers of this assembly instead of this project's own
          --rule        reports this rule only, switched on if it is off by default
          --against     compares the findings, whatever their rule, with the lines on which this rule must speak
        """;

    /// <summary>The folder that is analysed.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether <see cref="Folder"/> holds one folder per repository.</summary>
    public bool Each { get; init; }

    public string? TsvFile { get; init; }

    public string? SarifFile { get; init; }

    /// <summary>A file of decisions, or a folder of such files.</summary>
    public string? Decisions { get; init; }

    public bool Show { get; init; }

    /// <summary>Whether the fixes are applied, instead of reporting the findings.</summary>
    public bool Fix { get; init; }

    /// <summary>Assemblies whose analyzers run; empty: this project's own.</summary>
    public ImmutableArray<string> AnalyzerFiles { get; init; } = [];

    /// <summary>The rules that are reported; empty: all.</summary>
    public ImmutableHashSet<string> Rules { get; init; } = [];

    /// <summary>The decided rules that findings of other analyzers are compared with; empty: each finding is compared with decisions on its own rule.</summary>
    public ImmutableHashSet<string> Against { get; init; } = [];

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="UserErrorException">A word isn't known or its value is missing.</exception>
    public static Arguments Parse(IEnumerable<string> words)
    {
        var remaining = new Queue<string>(words);
        var arguments = new Arguments { Folder = "" };
        while (remaining.TryDequeue(out string? word))
        {
            arguments = arguments.With(word, remaining);
        }

        return arguments.Folder.Length == 0 ? throw new UserErrorException($"No folder is given.\n{Usage}")
            : !arguments.Against.IsEmpty && arguments.Decisions is null ? throw new UserErrorException($"The option '--against' needs '--decisions'.\n{Usage}")
            : arguments;
    }

    private Arguments With(string word, Queue<string> remaining) => word switch
    {
        "--each" => this with { Each = true },
        "--fix" => this with { Fix = true },
        "--show" => this with { Show = true },
        "--tsv" => this with { TsvFile = ValueOf(word, remaining) },
        "--sarif" => this with { SarifFile = ValueOf(word, remaining) },
        "--decisions" => this with { Decisions = ValueOf(word, remaining) },
        "--analyzer" => this with { AnalyzerFiles = AnalyzerFiles.Add(ValueOf(word, remaining)) },
        "--rule" => this with { Rules = Rules.Add(ValueOf(word, remaining)) },
        "--against" => this with { Against = Against.Add(ValueOf(word, remaining)) },
        _ when word.StartsWith('-') => throw new UserErrorException($"The option '{word}' isn't known.\n{Usage}"),
        _ when Folder.Length > 0 => throw new UserErrorException($"There is a second folder, '{word}': give one, or the folder around them with --each.\n{Usage}"),
        _ => this with { Folder = word },
    };

    private static string ValueOf(string option, Queue<string> remaining)
        => remaining.TryDequeue(out string? value) && !value.StartsWith("--", StringComparison.Ordinal)
            ? value
            : throw new UserErrorException($"The option '{option}' needs a value.\n{Usage}");
}
