using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>What a build with some analyzers costs, the least of several.</summary>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Processor">Time on all processors.</param>
/// <param name="Time">Time on the clock, which depends on what else runs.</param>
/// <param name="Live">Bytes that are left after a full collection, while the build's result is held.</param>
/// <param name="Peak">The largest working set of the process.</param>
/// <param name="Findings">How many findings there were.</param>
internal sealed record BuildCost(long Allocated, TimeSpan Processor, TimeSpan Time, long Live, long Peak, int Findings)
{
    /// <summary>Builds once without measuring, since much happens only once in a process, and then some times more.</summary>
    public static async Task<BuildCost> MeasureAsync(Project project, Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, int rounds)
    {
        await project.BuildAsync(analyzers()).ConfigureAwait(false);
        BuildCost? least = null;
        for (var round = 0; round < rounds; round++)
        {
            var cost = await MeasureAsync(project, analyzers()).ConfigureAwait(false);
            least = least is null ? cost : new BuildCost(
                Math.Min(least.Allocated, cost.Allocated),
                least.Processor < cost.Processor ? least.Processor : cost.Processor,
                least.Time < cost.Time ? least.Time : cost.Time,
                Math.Min(least.Live, cost.Live),
                cost.Peak,
                cost.Findings);
        }

        return least!;
    }

    private static async Task<BuildCost> MeasureAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (allocated, processor, start) = (GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var build = await project.BuildAsync(analyzers).ConfigureAwait(false);
        var time = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        var cost = new BuildCost(GC.GetTotalAllocatedBytes(precise: true) - allocated, process.TotalProcessorTime - processor, time, 0, process.PeakWorkingSet64, build.Findings.Count());
        cost = cost with { Live = GC.GetTotalMemory(forceFullCollection: true) };
        GC.KeepAlive(build);
        return cost;
    }

    /// <summary>The cost as a line that another process reads.</summary>
    public string ToLine()
        => string.Join('\t', new[] { Allocated, Processor.Ticks, Time.Ticks, Live, Peak, Findings }.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What <see cref="ToLine"/> wrote.</summary>
    public static BuildCost Parse(string line)
    {
        var values = line.Split('\t').Select(value => long.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        return new BuildCost(values[0], new TimeSpan(values[1]), new TimeSpan(values[2]), values[3], values[4], (int)values[5]);
    }
}
