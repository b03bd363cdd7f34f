using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules.Kept;

/// <summary>What one instance of the analyzer knows of the projects that it has seen, each as it was last seen.</summary>
internal sealed class KeptProjects
{
    /// <summary>More projects than one solution has, in all their target frameworks.</summary>
    private const int MaxProjects = 2000;

    private readonly ConcurrentDictionary<string, KeptProject> _projects = new(StringComparer.Ordinal);

    /// <summary>How many files' traces have been made, for what measures that.</summary>
    private int _traceCount;

    public int TraceCount => Volatile.Read(ref _traceCount);

    /// <summary>What is known of a project, told by its name and the symbols it is compiled with, since each target framework has some of its own.</summary>
    public KeptProject? Find(Compilation compilation) => _projects.TryGetValue(KeyOf(compilation), out var known) ? known : null;

    public void Keep(Compilation compilation, KeptProject project)
    {
        if (_projects.Count > MaxProjects)
        {
            _projects.Clear();
        }

        _projects[KeyOf(compilation)] = project;
    }

    public void CountTrace() => Interlocked.Increment(ref _traceCount);

    private static string KeyOf(Compilation compilation)
        => compilation.AssemblyName + "|" + string.Join(";", compilation.SyntaxTrees.FirstOrDefault()?.Options.PreprocessorSymbolNames ?? []);
}
