using System.Collections.Immutable;
using AzdoAnalyzers.Testing.Programs;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>A program that the analyzers have to bear.</summary>
/// <param name="Name">Says which one it is, so that a failure can be repeated.</param>
/// <param name="Files">Its files.</param>
internal sealed record StressProgram(string Name, ImmutableArray<SourceFile> Files)
{
    /// <summary>A program of one file.</summary>
    public StressProgram(string name, string text)
        : this(name, [new SourceFile("Program.cs", text)])
    {
    }
}
