using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Fuzzing.Targets;

namespace AzdoAnalyzers.Fuzzing;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzArguments
{
    /// <summary>Said to the process that runs on instrumented assemblies.</summary>
    public const string Instrumented = "--instrumented";

    public const string Usage = """
        usage: AzdoAnalyzers.Fuzzing [<target>]... [--runs <number>] [--seed <number>] [--failures <folder>] [--page <file>]

          <target>      what is fuzzed (all but control); a name that isn't known lists those that there are
          --runs        how many changed texts each target is given (100,000); those that analyse a program get a hundredth of them
          --seed        of the changes (1): the same texts for the same seed
          --failures    writes the texts that failed to this folder
          --page        writes the counts between the marks of this page
        """;

    public ImmutableArray<FuzzTarget> Targets { get; private init; } = [];

    public int Runs { get; private init; } = 100_000;

    public int Seed { get; private init; } = 1;

    public string? FailureFolder { get; private init; }

    public string? Page { get; private init; }

    /// <summary>Whether this process runs on assemblies that tell which code they run.</summary>
    public bool IsInstrumented { get; private init; }

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="FuzzArgumentException">A word isn't known or its value is missing.</exception>
    public static FuzzArguments Parse(IEnumerable<string> words)
    {
        var remaining = new Queue<string>(words);
        var arguments = new FuzzArguments();
        while (remaining.TryDequeue(out string? word))
        {
            arguments = word switch
            {
                "--runs" => arguments with { Runs = Number(word, remaining) },
                "--seed" => arguments with { Seed = Number(word, remaining) },
                "--failures" => arguments with { FailureFolder = Value(word, remaining) },
                "--page" => arguments with { Page = Value(word, remaining) },
                Instrumented => arguments with { IsInstrumented = true },
                _ when word.StartsWith('-') => throw new FuzzArgumentException($"The option '{word}' isn't known.\n{Usage}"),
                _ => arguments with { Targets = arguments.Targets.Add(Target(word)) },
            };
        }

        return arguments.Targets.IsEmpty ? arguments with { Targets = [.. FuzzTargets.All.Where(target => target != FuzzTargets.Control)] } : arguments;
    }

    private static FuzzTarget Target(string name)
        => FuzzTargets.All.FirstOrDefault(target => target.Name == name)
            ?? throw new FuzzArgumentException($"There is no target '{name}': name one of {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}.\n{Usage}");

    private static string Value(string option, Queue<string> remaining)
        => remaining.TryDequeue(out string? value) ? value : throw new FuzzArgumentException($"The option '{option}' needs a value.\n{Usage}");

    private static int Number(string option, Queue<string> remaining)
        => int.TryParse(Value(option, remaining), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FuzzArgumentException($"The option '{option}' needs a number.\n{Usage}");
}
