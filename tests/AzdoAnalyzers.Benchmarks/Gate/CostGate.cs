using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>
/// Passes when a build costs little more than without the analyzers, and nothing where the code has nothing to do with Azure DevOps. Allocations
/// are what is compared: they repeat, times don't.
/// </summary>
internal sealed class CostGate(TextWriter output, MeasuredCode code)
{
    private const int Rounds = 2;

    private const double MostNoisePercent = 1;

    /// <summary>What builds with the same analyzers may differ by.</summary>
    private const double MarginPercent = 0.5;

    /// <summary>Measures, prints what was measured, and says whether all of it is allowed.</summary>
    public async Task<bool> PassesAsync()
    {
        await WriteAsync($"Builds of {code.Files.Sum(file => file.LineCount):N0} lines in {code.Files.Count} files {code.Description}; Roslyn {RoslynVersion}, .NET {Environment.Version}, one processor, the least of {Rounds} each:").ConfigureAwait(false);

        List<string> complaints = [.. await FirstBuildAsync().ConfigureAwait(false), .. await MeasureAsync().ConfigureAwait(false)];
        foreach (var complaint in complaints)
        {
            await WriteAsync($"FAILED: {complaint}").ConfigureAwait(false);
        }

        return complaints.Count == 0;
    }

    /// <summary>Not measured, since much happens only once; returns what is wrong whatever it costs.</summary>
    private async Task<IEnumerable<string>> FirstBuildAsync()
    {
        var build = (await code.Project.BuildAsync(AnalyzerSets.All()).ConfigureAwait(false)).WithoutErrors();
        if (code.UsesClient)
        {
            return build.Findings.Where(finding => finding.Id == "AD0001").Select(crash => $"{crash}");
        }

        var findings = build.Findings.Select(finding => $"A finding in code without a word of Azure DevOps: {finding}");
        return findings.Concat(await RegisteredActions.ComplaintsAsync(build).ConfigureAwait(false));
    }

    /// <summary>Builds in turn, so that a drift hits both alike; returns what costs too much.</summary>
    private async Task<IEnumerable<string>> MeasureAsync()
    {
        var idle = new AllocationMeasurement(code.Project, AnalyzerSets.Idle);
        var all = new AllocationMeasurement(code.Project, AnalyzerSets.All);
        for (var round = 0; round < Rounds; round++)
        {
            await idle.AddBuildAsync().ConfigureAwait(false);
            await all.AddBuildAsync().ConfigureAwait(false);
        }

        var noise = 100d * idle.Spread / idle.Least;
        var added = 100d * (all.Least - idle.Least) / idle.Least;
        await WriteAsync($"  an analyzer that registers nothing  {idle.Least / 1e6,7:N1} MB   its builds differ by {noise:0.00} %; the margin is {MarginPercent} %").ConfigureAwait(false);
        await WriteAsync($"  all {AnalyzerSets.All().Length} analyzers                     {all.Least / 1e6,7:N1} MB   {added:+0.00;-0.00;0.00} %; {code.AllowedPercent} % and the margin are allowed").ConfigureAwait(false);
        return Complaints(noise, added);
    }

    private IEnumerable<string> Complaints(double noise, double added)
    {
        if (noise > MostNoisePercent)
        {
            yield return Invariant($"Builds with the same analyzer differ by {noise:0.00} %, too much to tell what others add. Run the gate again with less beside it.");
        }

        if (added > code.AllowedPercent + MarginPercent)
        {
            yield return Invariant($"The analyzers add {added:0.00} % to what a build of code {code.Description} allocates; {code.AllowedPercent} % and a margin of {MarginPercent} % for noise are allowed.");
        }
    }

    private static string RoslynVersion => typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3);

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(Invariant(line));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
