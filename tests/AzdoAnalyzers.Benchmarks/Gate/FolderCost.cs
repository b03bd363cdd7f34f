using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>
/// What all rules add to a build of any folder of C#, beside an analyzer that registers nothing, and one that finds the sinks and follows nothing. Each
/// of them has a process of its own, since the largest working set is the process's.
/// </summary>
internal sealed class FolderCost(TextWriter output, string folder, string? references, int rounds = 2)
{
    /// <summary>The command of the child process.</summary>
    public const string Child = "folder-child";

    private static readonly Dictionary<string, Func<ImmutableArray<DiagnosticAnalyzer>>> Kinds = new Dictionary<string, Func<ImmutableArray<DiagnosticAnalyzer>>>
    {
        ["idle"] = AnalyzerSets.Idle,
        ["sinks"] = AnalyzerSets.Sinks,
        ["all"] = AnalyzerSets.All,
    };

    /// <summary>Measures them, and prints what was measured.</summary>
    public async Task WriteAsync()
    {
        var idle = await ByChildAsync("idle").ConfigureAwait(false);
        var sinks = await ByChildAsync("sinks").ConfigureAwait(false);
        var all = await ByChildAsync("all").ConfigureAwait(false);
        await WriteAsync($"{Path.GetFileName(folder.TrimEnd('/'))}, .NET {Environment.Version}, {Environment.ProcessorCount} processors, the least of {rounds} builds each:").ConfigureAwait(false);
        await WriteAsync($"| | allocated, MB | processor time, s | time, s | live after a full collection, MB | peak working set, MB | findings |").ConfigureAwait(false);
        await WriteAsync($"|---|---|---|---|---|---|---|").ConfigureAwait(false);
        await WriteAsync("an analyzer that registers nothing", idle).ConfigureAwait(false);
        await WriteAsync("one that finds the sinks and follows nothing", sinks).ConfigureAwait(false);
        await WriteAsync("all rules", all).ConfigureAwait(false);
        await WriteAddedAsync("sinks add", sinks, idle).ConfigureAwait(false);
        await WriteAddedAsync("all rules add", all, idle).ConfigureAwait(false);
    }

    /// <summary>What the child process does: measures, and prints a line for <see cref="BuildCost.Parse"/>.</summary>
    public static async Task WriteChildAsync(TextWriter output, string kind, string folder, string? references, int rounds)
    {
        var project = SourceFolder.Open(folder, references);
        var cost = await BuildCost.MeasureAsync(project, Kinds[kind], rounds).ConfigureAwait(false);
        await output.WriteLineAsync(cost.ToLine()).ConfigureAwait(false);
    }

    private async Task<BuildCost> ByChildAsync(string kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(FolderCost).Assembly.Location);
        }

        foreach (var argument in new[] { Child, kind, folder, references ?? "", rounds.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0 ? BuildCost.Parse(printed.Trim()) : throw new InvalidOperationException($"The child process ended with {process.ExitCode}.");
    }

    private Task WriteAsync(string name, BuildCost cost)
        => WriteAsync($"| {name} | {cost.Allocated / 1e6:N1} | {cost.Processor.TotalSeconds:N2} | {cost.Time.TotalSeconds:N2} | {cost.Live / 1e6:N1} | {cost.Peak / 1e6:N0} | {cost.Findings} |");

    private Task WriteAddedAsync(string name, BuildCost cost, BuildCost idle)
        => WriteAsync($"| {name} | {Added(cost.Allocated, idle.Allocated)} | {Added(cost.Processor.Ticks, idle.Processor.Ticks)} | {Added(cost.Time.Ticks, idle.Time.Ticks)} | {Added(cost.Live, idle.Live)} | {Added(cost.Peak, idle.Peak)} | |");

    private static string Added(double all, double idle) => string.Create(CultureInfo.InvariantCulture, $"{100 * (all - idle) / idle:+0.0;-0.0;0.0} %");

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
