using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Benchmarks.Benchmarks;

/// <summary>Code that has nothing to do with Azure DevOps.</summary>
public class UnrelatedCodeBenchmarks
{
    private readonly Project _project = new(UnrelatedCode.OfLines(20_000), furtherReferences: []);

    private CSharpCompilation _parsed = null!;

    [IterationSetup]
    public void Parse() => _parsed = _project.Compile();

    [Benchmark(Baseline = true)]
    public async Task<int> Build_without() => (await _project.BuildAsync(AnalyzerSets.Idle()).ConfigureAwait(false)).Diagnostics.Length;

    [Benchmark]
    public async Task<int> Build() => (await _project.BuildAsync(AnalyzerSets.All()).ConfigureAwait(false)).Diagnostics.Length;

    /// <summary>What editors and tools run: nothing is bound that an analyzer doesn't ask for.</summary>
    [Benchmark]
    public async Task<int> Analyzers_alone() => (await Project.Analyze(_parsed, AnalyzerSets.All()).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false)).Length;
}
