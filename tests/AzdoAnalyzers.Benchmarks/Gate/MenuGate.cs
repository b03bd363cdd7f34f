using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>Passes when the menu of a finding costs little where one file changes, and grows no faster than the files where more do. Allocations are compared: they repeat, times don't.</summary>
internal sealed class MenuGate(TextWriter output)
{
    /// <summary>What the menu may allocate where only one file changes, in MB.</summary>
    private const double AllowedForOne = 5;

    /// <summary>What each file that uses a constant may cost more where a hundred do than where three do.</summary>
    private const double AllowedGrowth = 1.1;

    private static readonly int[] Users = [3, 20, 100];

    /// <summary>Measures, prints what was measured, and says whether all of it is allowed.</summary>
    public async Task<bool> PassesAsync()
    {
        await WriteAsync($"The menu of one finding, the least of two; Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)}, .NET {Environment.Version}, {Environment.ProcessorCount} processors.").ConfigureAwait(false);
        await WriteAsync($"| the token is | entries | files changed | MB | MB for each file that uses it | ms |").ConfigureAwait(false);
        await WriteAsync($"|---|---|---|---|---|---|").ConfigureAwait(false);
        var literal = await MeasureAsync("a literal", ConstantProject.WithLiteral(), 1).ConfigureAwait(false);
        var constants = new List<double>();
        foreach (var users in Users)
        {
            constants.Add((await MeasureAsync(Invariant($"a constant that {users} files use"), ConstantProject.UsedIn(users), users).ConfigureAwait(false)).Allocated / 1e6 / users);
        }

        List<string> complaints = [];
        if (literal.Allocated / 1e6 > AllowedForOne)
        {
            complaints.Add(Invariant($"The menu allocates {literal.Allocated / 1e6:N1} MB where one file changes; {AllowedForOne} MB are allowed."));
        }

        if (constants[^1] > constants[0] * AllowedGrowth)
        {
            complaints.Add(Invariant($"A file that uses a constant costs {constants[^1]:N2} MB where {Users[^1]} do and {constants[0]:N2} MB where {Users[0]} do; {AllowedGrowth} times as much is allowed."));
        }

        foreach (var complaint in complaints)
        {
            await WriteAsync($"FAILED: {complaint}").ConfigureAwait(false);
        }

        return complaints.Count == 0;
    }

    private async Task<MenuCost> MeasureAsync(string what, IReadOnlyList<SourceFile> files, int users)
    {
        var menu = await Menu.OpenAsync(new Project(files, [ClientStubs.Reference], isConcurrent: false)).ConfigureAwait(false);
        var cost = await menu.MeasureAsync(menu.Findings.First(finding => finding.Id == DiagnosticIds.HardCodedToken), rounds: 2).ConfigureAwait(false);
        await WriteAsync($"| {what} | {cost.Entries} | {cost.ChangedFiles} | {cost.Allocated / 1e6:N1} | {cost.Allocated / 1e6 / users:N2} | {cost.Time.TotalMilliseconds:N0} |").ConfigureAwait(false);
        return cost;
    }

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(Invariant(line));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
