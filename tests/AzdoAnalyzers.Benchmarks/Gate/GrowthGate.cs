using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>
/// Passes when the cost of a project grows with the code around the sinks: with the files that name the client, one in twenty here, or plain
/// HTTP, one in ten, and no faster. The analyzers run alone, as in an editor; what an analyzer that does nothing costs is taken off. Which files
/// an edit lets them look at again is counted by a test.
/// </summary>
internal sealed class GrowthGate(TextWriter output)
{
    private static readonly int[] FileCounts = [10, 100, 1000];

    /// <summary>What each file that names the client may cost more in the largest project than in the one before.</summary>
    private const double AllowedGrowth = 1.5;

    public async Task<bool> PassesAsync()
    {
        await WriteAsync($"The analyzers alone over projects in which one file in twenty names the client; Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)}, .NET {Environment.Version}, {Environment.ProcessorCount} processors.").ConfigureAwait(false);
        await WriteAsync($"| files | naming the client | derived sinks | first, MB | a file that names the client, KB | after an edit of an unrelated file, MB | after an edit of a client file, MB | first, ms | edit, ms |").ConfigureAwait(false);
        await WriteAsync($"|---|---|---|---|---|---|---|---|---|").ConfigureAwait(false);
        List<string> complaints = [];
        foreach (var sink in Enum.GetValues<ClientSink>())
        {
            // Not measured: what happens once in a process.
            await MeasureAsync(FileCounts[0], sink).ConfigureAwait(false);
            var sizes = new List<Growth>();
            foreach (var count in FileCounts)
            {
                sizes.Add(await MeasureAsync(count, sink).ConfigureAwait(false));
                await WriteAsync(sizes[^1], sink).ConfigureAwait(false);
            }

            complaints.AddRange(Complaints(sizes, sink));
        }

        foreach (var complaint in complaints)
        {
            await WriteAsync($"FAILED: {complaint}").ConfigureAwait(false);
        }

        return complaints.Count == 0;
    }

    private static IEnumerable<string> Complaints(IReadOnlyList<Growth> sizes, ClientSink sink)
    {
        var (before, largest) = (sizes[^2], sizes[^1]);
        if (largest.PerClient > before.PerClient * AllowedGrowth)
        {
            yield return Invariant($"{sink}: a file that names the client costs {largest.PerClient / 1e3:N0} KB in {largest.Files} files and {before.PerClient / 1e3:N0} KB in {before.Files}; {AllowedGrowth} times as much is allowed.");
        }
    }

    private static async Task<Growth> MeasureAsync(int count, ClientSink sink)
    {
        var files = ClientProject.OfFiles(count, sink);
        var compilation = new Project(files, [ClientStubs.Reference]).Compile();
        var analyzers = AnalyzerSets.All();

        // What each analysis costs, whatever the analyzers, is taken off: declarations, and the events about them.
        var (first, time) = await AddedAsync(compilation).ConfigureAwait(false);
        var (unrelated, editTime) = await AddedAsync(Edited(files.Count - 1)).ConfigureAwait(false);
        var (client, _) = await AddedAsync(Edited(0)).ConfigureAwait(false);
        return new Growth(count, ClientProject.ClientCount(count), first, unrelated, client, time, editTime);

        async Task<(long Allocated, TimeSpan Time)> AddedAsync(Compilation analyzed)
        {
            var idle = await AnalyzeAsync(analyzed.Clone(), AnalyzerSets.Idle()).ConfigureAwait(false);
            var all = await AnalyzeAsync(analyzed, analyzers).ConfigureAwait(false);
            return (all.Allocated - idle.Allocated, all.Time - idle.Time);
        }

        CSharpCompilation Edited(int index)
        {
            return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[index], Project.Parse(files[index] with { Text = files[index].Text + "// edited\n" }));
        }

        static async Task<(long Allocated, TimeSpan Time)> AnalyzeAsync(Compilation analyzed, ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            analyzed.GetDeclarationDiagnostics();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            await Project.Analyze(analyzed, analyzers).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
            return (GC.GetTotalAllocatedBytes(precise: true) - before, Stopwatch.GetElapsedTime(start));
        }
    }

    private Task WriteAsync(Growth size, ClientSink sink)
        => WriteAsync($"| {size.Files:N0} | {size.Clients} | {(sink == ClientSink.CommonName ? "`Create`, `Token`" : "names of their own")} | {size.First / 1e6:N1} | {size.PerClient / 1e3:N0} | {size.AfterUnrelatedEdit / 1e6:N1} | {size.AfterClientEdit / 1e6:N1} | {size.Time.TotalMilliseconds:N0} | {size.EditTime.TotalMilliseconds:N0} |");

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(Invariant(line));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a project of some size costs: bytes allocated, and the time it took, which depends on what else runs.</summary>
    private sealed record Growth(int Files, int Clients, long First, long AfterUnrelatedEdit, long AfterClientEdit, TimeSpan Time, TimeSpan EditTime)
    {
        public double PerClient => (double)First / Clients;
    }
}
