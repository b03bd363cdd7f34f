using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Testing.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>
/// Edits one program again and again, as an editor does that keeps its analyzers. Every tenth analysis is cancelled at a moment of chance and
/// asked for again; its findings have to be those of an analysis from scratch.
/// </summary>
internal sealed class EditCheck(StressCheck check)
{
    private const int Cancelled = 10;

    private const int MostAtOnce = 100;

    /// <summary>Edits a program; what the heap holds at the end, in bytes.</summary>
    public async Task<long> EditAsync(StressProgram program, int edits, int seed)
    {
        var random = new Random(seed);
        var edit = new RandomEdit(seed);
        ImmutableArray<DiagnosticAnalyzer> analyzers = StressAnalysis.NewAnalyzers();
        CSharpCompilation first = StressCompilation.Of(program);
        CSharpCompilation compilation = first;
        for (int count = 1; count <= edits; count++)
        {
            // What has grown or shrunk for long is another program: the edits begin anew.
            compilation = count % MostAtOnce == 0 || compilation.SyntaxTrees.Any(IsEmpty) ? first : compilation;
            SyntaxTree tree = compilation.SyntaxTrees[random.Next(compilation.SyntaxTrees.Length)];
            compilation = compilation.ReplaceSyntaxTree(tree, edit.Of(tree));
            if (count % Cancelled == 0)
            {
                await CancelAsync(compilation.Clone(), analyzers, random).ConfigureAwait(false);
            }

            StressAnalysis analysis = await StressAnalysis.OfAsync(compilation, analyzers).ConfigureAwait(false);
            StressProgram edited = new($"{program.Name}, edit {count} of seed {seed}", [.. compilation.SyntaxTrees.Select(file => new SourceFile(file.FilePath, file.ToString()))]);
            if (analysis.Exception is not null)
            {
                check.Add(new("exception of an analyzer", edited, analysis.Exception));
                return 0;
            }

            if (count % Cancelled == 0 && !Described(analysis).SequenceEqual(Described(await StressAnalysis.OfAsync(compilation.Clone(), StressAnalysis.NewAnalyzers()).ConfigureAwait(false))))
            {
                check.Add(new("other findings than from scratch", edited, ""));
                return 0;
            }
        }

        long heap = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(analyzers);
        return heap;
    }

    private static bool IsEmpty(SyntaxTree tree) => tree.GetRoot().GetFirstToken().Span.IsEmpty;

    private static async Task CancelAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, Random random)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.NextDouble() * 20));
        try
        {
            await StressAnalysis.OfAsync(compilation, analyzers, source.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What was cancelled is asked for again.
        }
    }

    private static IEnumerable<string> Described(StressAnalysis analysis)
        => analysis.Findings.Select(finding => $"{finding.Location.SourceTree?.FilePath} {finding.Location.SourceSpan} {finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal);
}
