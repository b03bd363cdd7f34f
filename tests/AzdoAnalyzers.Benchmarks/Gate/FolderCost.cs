using System.Diagnostics;
using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>
/// What all rules add to a build of any folder of C#, beside an analyzer that registers nothing. Each of the two has a process of its own, since
/// the largest working set is the process's.
/// </summary>
internal sealed class FolderCost(TextWriter output, string folder, string? references, int rounds = 2)
{
    /// <summary>The command of the child process.</summary>
    public const string Child = "folder-child";

    /// <summary>Measures both, and prints what was measured.</summary>
    public async Task WriteAsync()
    {
        var idle = await ByChildAsync(isIdle: true).ConfigureAwait(false);
        var all = await ByChildAsync(isIdle: false).ConfigureAwait(false);
        await WriteAsync($"{Path.GetFileName(folder.TrimEnd('/'))}, .NET {Environment.Version}, {Environment.ProcessorCount} processors, the least of {rounds} builds each:").ConfigureAwait(false);
        await WriteAsync($"| | allocated, MB | processor time, s | time, s | live after a full collection, MB | peak working set, MB | findings |").ConfigureAwait(false);
        await WriteAsync($"|---|---|---|---|---|---|---|").ConfigureAwait(false);
        await WriteAsync($"| an analyzer that registers nothing | {idle.Allocated / 1e6:N1} | {idle.Processor.TotalSeconds:N2} | {idle.Time.TotalSeconds:N2} | {idle.Live / 1e6:N1} | {idle.Peak / 1e6:N0} | {idle.Findings} |").ConfigureAwait(false);
        await WriteAsync($"| all rules | {all.Allocated / 1e6:N1} | {all.Processor.TotalSeconds:N2} | {all.Time.TotalSeconds:N2} | {all.Live / 1e6:N1} | {all.Peak / 1e6:N0} | {all.Findings} |").ConfigureAwait(false);
        await WriteAsync($"| added | {Added(all.Allocated, idle.Allocated)} | {Added(all.Processor.Ticks, idle.Processor.Ticks)} | {Added(all.Time.Ticks, idle.Time.Ticks)} | {Added(all.Live, idle.Live)} | {Added(all.Peak, idle.Peak)} | |").ConfigureAwait(false);
    }

    /// <summary>What the child process does: measures, and prints a line for <see cref="BuildCost.Parse"/>.</summary>
    public static async Task WriteChildAsync(TextWriter output, bool isIdle, string folder, string? references, int rounds)
    {
        var project = SourceFolder.Open(folder, references);
        var cost = await BuildCost.MeasureAsync(project, isIdle ? AnalyzerSets.Idle : AnalyzerSets.All, rounds).ConfigureAwait(false);
        await output.WriteLineAsync(cost.ToLine()).ConfigureAwait(false);
    }

    private async Task<BuildCost> ByChildAsync(bool isIdle)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(FolderCost).Assembly.Location);
        }

        foreach (var argument in new[] { Child, isIdle ? "idle" : "all", folder, references ?? "", rounds.ToString(CultureInfo.InvariantCulture) })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0 ? BuildCost.Parse(printed.Trim()) : throw new InvalidOperationException($"The child process ended with {process.ExitCode}.");
    }

    private static string Added(double all, double idle) => string.Create(CultureInfo.InvariantCulture, $"{100 * (all - idle) / idle:+0.0;-0.0;0.0} %");

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
