using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>What a build said.</summary>
internal sealed record BuildResult(CompilationWithAnalyzers Analysis, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the analyzers said: everything but the compiler's diagnostics, a crash included.</summary>
    public IEnumerable<Diagnostic> Findings => Diagnostics.Where(diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));

    /// <summary>Returns this result of code that compiles.</summary>
    /// <exception cref="InvalidOperationException">The code doesn't compile.</exception>
    public BuildResult WithoutErrors()
    {
        var errors = Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? this : throw new InvalidOperationException($"The measured code has {errors.Count} errors, the first of them: {string.Join('\n', errors.Take(10))}");
    }
}
