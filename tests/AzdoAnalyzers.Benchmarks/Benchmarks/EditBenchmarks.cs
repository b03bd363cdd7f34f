using System.Collections.Immutable;
using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.ClientApi;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Benchmarks;

/// <summary>The same projects after an edit of one file: the analyzers have seen all other texts before.</summary>
public class EditBenchmarks
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = AnalyzerSets.All();

    private IReadOnlyList<SourceFile> _files = [];

    private CSharpCompilation _before = null!;

    private CSharpCompilation _afterEditOfClient = null!;

    private CSharpCompilation _afterEditOfUnrelated = null!;

    private int _edits;

    [Params(10, 100, 1000)]
    public int Files { get; set; }

    [Params(ClientSink.DistinctName, ClientSink.CommonName)]
    public ClientSink Sink { get; set; }

    [GlobalSetup]
    public async Task AnalyzeAsync()
    {
        _files = ClientProject.OfFiles(Files, Sink);
        _before = new Project(_files, [ClientStubs.Reference]).Compile();
        var findings = await Project.Analyze(_before, _analyzers).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var expected = ClientProject.ClientCount(Files) * ClientProject.FindingsPerClient;
        if (findings.Length != expected)
        {
            throw new InvalidOperationException($"{findings.Length} findings instead of {expected}, the first of them: {string.Join('\n', findings.Take(5))}");
        }
    }

    [IterationSetup]
    public void Edit()
    {
        _afterEditOfClient = Edited(index: 0);
        _afterEditOfUnrelated = Edited(index: Files - 1);
        _edits++;
    }

    [Benchmark(Baseline = true)]
    public Task<int> After_edit_of_an_unrelated_file() => AnalyzeAsync(_afterEditOfUnrelated);

    [Benchmark]
    public Task<int> After_edit_of_a_client_file() => AnalyzeAsync(_afterEditOfClient);

    /// <summary>What an editor asks for first: the document that is typed in.</summary>
    [Benchmark]
    public async Task<int> The_edited_client_file_alone()
    {
        var tree = _afterEditOfClient.SyntaxTrees[0];
        return (await Project.Analyze(_afterEditOfClient, _analyzers).GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).ConfigureAwait(false)).Length;
    }

    private async Task<int> AnalyzeAsync(Compilation compilation)
        => (await Project.Analyze(compilation, _analyzers).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false)).Length;

    /// <summary>A text that no analysis has seen.</summary>
    private CSharpCompilation Edited(int index)
    {
        var file = _files[index];
        return _before.ReplaceSyntaxTree(_before.SyntaxTrees[index], Project.Parse(file with { Text = $"{file.Text}// Edit {_edits}\n" }));
    }
}
