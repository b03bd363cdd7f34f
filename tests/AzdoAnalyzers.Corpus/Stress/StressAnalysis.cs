using System.Collections.Immutable;
using AzdoAnalyzers.Corpus.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>One analysis by all rules, on one thread.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="Exception">What an analyzer has thrown: type and places, without a message, which may hold text of the program.</param>
internal sealed record StressAnalysis(ImmutableArray<Diagnostic> Findings, string? Exception)
{
    /// <summary>New instances of all analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> NewAnalyzers() => AnalyzerSet.Load([], []).Analyzers;

    /// <summary>Analyses a compilation.</summary>
    public static async Task<StressAnalysis> OfAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken = default)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => thrown ??= exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return new(findings, thrown is null ? null : Describe(thrown));
    }

    /// <summary>An exception's type and stack, without its message.</summary>
    public static string Describe(Exception exception) => $"{exception.GetType().FullName}\n{exception.StackTrace}";
}
