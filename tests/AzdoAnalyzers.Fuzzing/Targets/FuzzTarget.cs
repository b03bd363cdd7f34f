using System.Collections.Immutable;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>What is fuzzed.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Seeds">The first texts.</param>
/// <param name="Words">What texts are made of that mean something to it.</param>
/// <param name="Run">Reads a text. Throws <see cref="FuzzPropertyException"/> where what comes of it isn't right; any other exception is a failure too.</param>
internal sealed record FuzzTarget(string Name, ImmutableArray<string> Seeds, ImmutableArray<string> Words, Action<string> Run)
{
    private const int TextsForAProgram = 100;

    /// <summary>Whether a program is compiled for each text, which takes a hundred times as long as reading a text.</summary>
    public bool IsProgram { get; init; }

    /// <summary>How many changed texts it gets where one that reads texts alone gets so many.</summary>
    public int RunsOf(int runs) => IsProgram ? runs / TextsForAProgram : runs;
}
