using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>
/// What an edit costs in an editor: one file is changed in the compilation before, and its document's findings are asked for on the new one, of
/// which nothing is bound. What an analyzer that registers nothing costs there is taken off; beside it stands what asking for the model of the document
/// costs, which binds it, as an editor does in any case to show the compiler's errors. The findings must be those of an analysis from scratch.
/// </summary>
internal sealed class KeystrokeCost(TextWriter output, Project project)
{
    private const int Rounds = 5;

    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = AnalyzerSets.All();

    private readonly ImmutableArray<DiagnosticAnalyzer> _idle = AnalyzerSets.Idle();

    private readonly ImmutableArray<DiagnosticAnalyzer> _models = AnalyzerSets.Models();

    private CSharpCompilation _compilation = project.Compile();

    private int _edits;

    /// <summary>Measures, prints what was measured, and says whether the findings were right.</summary>
    public async Task<bool> PassesAsync()
    {
        await WriteAsync($"Edits of {project.Files.Count:N0} files, {project.Files.Sum(file => file.LineCount):N0} lines, medians of {Rounds}; .NET {Environment.Version}, {Environment.ProcessorCount} processors.").ConfigureAwait(false);
        var binding = await BindingAsync().ConfigureAwait(false);
        var first = await FirstAsync().ConfigureAwait(false);
        await WriteAsync($"| edit | file | traces asked | MB | ms | of these, binding the document: MB |").ConfigureAwait(false);
        await WriteAsync($"|---|---|---|---|---|---|").ConfigureAwait(false);
        await WriteAsync($"| the compiler's own binding of the project | | | {binding.Allocated / 1e6:N1} | {binding.Time.TotalMilliseconds:N0} | |").ConfigureAwait(false);
        await WriteAsync($"| first analysis in an editor | | {first.Traces} | {first.Allocated / 1e6:N1} | {first.Time.TotalMilliseconds:N0} | {first.Binding / 1e6:N1} |").ConfigureAwait(false);
        var isRight = true;
        foreach (var (name, file, edit) in Edits())
        {
            isRight &= await WriteAsync(name, file, edit).ConfigureAwait(false);
        }

        return isRight;
    }

    private IEnumerable<(string Name, string File, Func<SourceText, SyntaxNode, TextChange> Edit)> Edits()
    {
        var files = _compilation.SyntaxTrees.Where(tree => tree.GetRoot().DescendantNodes().Any(IsBody)).Select(tree => (tree.FilePath, Text: tree.ToString())).ToList();
        var unrelated = Middle(files.Where(file => !IsClient(file.Text)).Select(file => file.FilePath));
        var client = Middle(files.Where(file => IsClient(file.Text)).Select(file => file.FilePath));
        yield return ("a statement in a body of an unrelated file", unrelated, Statement);
        yield return ("a comment in an unrelated file", unrelated, Comment);
        yield return ("a statement in a body of a file that uses the client", client, Statement);
        yield return ("a comment in a file that uses the client", client, Comment);
        yield return ("a new field in a file that uses the client", client, Field);
        yield return ("a new field in an unrelated file", unrelated, Field);
    }

    private static bool IsBody(SyntaxNode node) => node is MethodDeclarationSyntax { Body.Statements.Count: > 0 };

    private static bool IsClient(string text) => text.Contains("Vss", StringComparison.Ordinal) || text.Contains("HttpClient", StringComparison.Ordinal) || text.Contains("TeamFoundation", StringComparison.Ordinal);

    private static string Middle(IEnumerable<string> files) => files.ToList() is { Count: > 0 } all ? all[all.Count / 2] : throw new InvalidOperationException("The folder has no such file.");

    private TextChange Statement(SourceText text, SyntaxNode root) => Insert(Body(root).Statements[0].SpanStart, $"var edited{_edits} = {_edits}; ");

    private TextChange Comment(SourceText text, SyntaxNode root) => Insert(Body(root).Statements[0].SpanStart, $"/* edited {_edits} */ ");

    private TextChange Field(SourceText text, SyntaxNode root) => Insert(root.DescendantNodes().OfType<MethodDeclarationSyntax>().First(IsBody).FullSpan.Start, $"private int _edited{_edits};\n");

    private static BlockSyntax Body(SyntaxNode root) => root.DescendantNodes().OfType<MethodDeclarationSyntax>().First(IsBody).Body!;

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private async Task<bool> WriteAsync(string name, string file, Func<SourceText, SyntaxNode, TextChange> edit)
    {
        var costs = new List<Cost>();
        var isRight = true;
        for (var round = 0; round < Rounds; round++)
        {
            _edits++;
            var before = _compilation.SyntaxTrees.First(tree => tree.FilePath == file);
            var text = before.GetText();
            var tree = before.WithChangedText(text.WithChanges(edit(text, before.GetRoot())));
            _compilation = _compilation.ReplaceSyntaxTree(before, tree);
            costs.Add(await AddedAsync(tree).ConfigureAwait(false));
            isRight &= round > 0 || await IsAsFromScratchAsync().ConfigureAwait(false);
        }

        var median = costs.OrderBy(cost => cost.Allocated).ElementAt(Rounds / 2);
        var time = costs.OrderBy(cost => cost.Time).ElementAt(Rounds / 2).Time;
        await WriteAsync($"| {name} | {Path.GetFileName(file)} | {median.Traces} | {median.Allocated / 1e6:N1} | {time.TotalMilliseconds:N0} | {median.Binding / 1e6:N1} |{(isRight ? "" : " FAILED: other findings than from scratch")}").ConfigureAwait(false);
        return isRight;
    }

    /// <summary>What the compiler allocates to say what is wrong with the whole project.</summary>
    private async Task<Cost> BindingAsync()
    {
        await project.BuildAsync(_idle).ConfigureAwait(false);
        var compilation = project.Compile();
        compilation.GetDeclarationDiagnostics();
        return Measured(() => compilation.GetDiagnostics());
    }

    private async Task<Cost> FirstAsync()
    {
        // Not measured: what happens once in a process.
        var warm = project.Compile();
        await DocumentAsync(warm, warm.SyntaxTrees[0], AnalyzerSets.All()).ConfigureAwait(false);
        return await AddedAsync(_compilation.SyntaxTrees[0]).ConfigureAwait(false);
    }

    /// <summary>What the findings of a document cost beyond what an analyzer that registers nothing costs.</summary>
    private async Task<Cost> AddedAsync(SyntaxTree tree)
    {
        var idle = await DocumentAsync(_compilation.Clone(), tree, _idle).ConfigureAwait(false);
        var all = await DocumentAsync(_compilation, tree, _analyzers).ConfigureAwait(false);
        var models = await DocumentAsync(_compilation.Clone(), tree, _models).ConfigureAwait(false);
        return new Cost(all.Allocated - idle.Allocated, all.Time - idle.Time, all.Traces) { Binding = models.Allocated - idle.Allocated };
    }

    private async Task<Cost> DocumentAsync(CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        compilation.GetDeclarationDiagnostics();
        var traces = Traces;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var analysis = Project.Analyze(compilation, analyzers);
        await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).ConfigureAwait(false);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None).ConfigureAwait(false);
        return new Cost(GC.GetTotalAllocatedBytes(precise: true) - allocated, Stopwatch.GetElapsedTime(start), Traces - traces);
    }

    private int Traces => _analyzers.OfType<ClientValueAnalyzer>().Sum(analyzer => analyzer.TraceCount);

    private async Task<bool> IsAsFromScratchAsync()
    {
        var kept = await Project.Analyze(_compilation.Clone(), _analyzers).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var scratch = await Project.Analyze(_compilation.Clone(), AnalyzerSets.All()).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return Describe(kept).SequenceEqual(Describe(scratch));
    }

    private static IEnumerable<string> Describe(IEnumerable<Diagnostic> findings) => findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal);

    private static Cost Measured(Action action)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        action();
        return new Cost(GC.GetTotalAllocatedBytes(precise: true) - allocated, Stopwatch.GetElapsedTime(start), 0);
    }

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Cost(long Allocated, TimeSpan Time, int Traces)
    {
        /// <summary>What asking for the document's model alone allocates.</summary>
        public long Binding { get; init; }
    }
}
