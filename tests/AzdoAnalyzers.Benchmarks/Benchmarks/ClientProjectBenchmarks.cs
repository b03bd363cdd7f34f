using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.ClientApi;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Benchmarks.Benchmarks;

/// <summary>Projects in which one file in twenty names the client, built for the first time.</summary>
public class ClientProjectBenchmarks
{
    private Project _project = null!;

    private CSharpCompilation _parsed = null!;

    [Params(10, 100, 1000)]
    public int Files { get; set; }

    [Params(ClientSink.DistinctName, ClientSink.CommonName)]
    public ClientSink Sink { get; set; }

    [GlobalSetup]
    public void Create() => _project = new Project(ClientProject.OfFiles(Files, Sink), [ClientStubs.Reference]);

    [IterationSetup]
    public void Parse() => _parsed = _project.Compile();

    [Benchmark(Baseline = true)]
    public async Task<int> Build_without() => (await _project.BuildAsync(AnalyzerSets.Idle()).ConfigureAwait(false)).Diagnostics.Length;

    [Benchmark]
    public async Task<int> Build() => (await _project.BuildAsync(AnalyzerSets.All()).ConfigureAwait(false)).Diagnostics.Length;

    [Benchmark]
    public async Task<int> Analyzers_alone() => (await Project.Analyze(_parsed, AnalyzerSets.All()).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false)).Length;
}
