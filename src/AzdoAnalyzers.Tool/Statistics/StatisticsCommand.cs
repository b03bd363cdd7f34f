using System.CommandLine;
using System.Globalization;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tool.Sarif;
using AzdoAnalyzers.Tool.Scan;

namespace AzdoAnalyzers.Tool.Statistics;

/// <summary><c>azdo-analyzers statistics</c>: how many findings a checkout has, by rule, severity and project.</summary>
internal static class StatisticsCommand
{
    private const string NoProject = "(in no project)";

    private const string Sum = "sum";

    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("folder") { Description = "The root of the checkout." };
        var preset = new Option<string?>("--preset") { Description = "The preset that holds where the checkout's own configuration says nothing." };
        var baseline = BaselineChoice.CreateOption();
        var command = new Command("statistics", "Counts what the rules find in a checkout, by rule, severity and project. Ends with 0, whatever the numbers are, if all rules ran.") { folder, preset, baseline };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(preset), parsed.GetValue(baseline), output, error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? preset, string? baseline, TextWriter output, TextWriter error)
    {
        var checkout = SourceRepository.ReadAll(folder, each: false).Single();
        var baselines = new BaselineChoice(checkout, baseline).EnsureExists();
        var scan = new CheckoutScan(checkout, new CheckoutConfiguration(checkout.Folder, preset ?? Preset.Default, baselines));
        var findings = new List<(string Project, LoggedFinding Finding)>();
        var ran = 0;
        foreach (var (index, project) in checkout.Projects.Index())
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[{index + 1}/{checkout.Projects.Length}] {project.Name}: {project.Files.Length} files")).ConfigureAwait(false);
            var failures = scan.Failures.Count;
            var name = project.ProjectFile is { } file ? checkout.RelativePath(file) : NoProject;
            findings.AddRange(CodeScanningLog.Distinct(await scan.FindingsOfAsync(project).ConfigureAwait(false)).Select(finding => (name, finding)));
            ran += scan.Failures.Count == failures ? 1 : 0;
        }

        LoggedFinding[] all = [.. CodeScanningLog.Distinct(findings.Select(entry => entry.Finding))];
        await WriteTableAsync("rule", [.. all.GroupBy(finding => finding.RuleId).Select(rule => (rule.Key, FindingCounts.Of(rule)))], (Sum, FindingCounts.Of(all)), output).ConfigureAwait(false);
        await output.WriteLineAsync().ConfigureAwait(false);
        await WriteTableAsync("project", [.. findings.GroupBy(entry => entry.Project, entry => entry.Finding).Select(project => (project.Key, FindingCounts.Of(project)))], sum: null, output).ConfigureAwait(false);
        await output.WriteLineAsync().ConfigureAwait(false);
        await output.WriteLineAsync(TokensIn(all)).ConfigureAwait(false);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{ran} of {checkout.Projects.Length} compilations ran the rules")).ConfigureAwait(false);
        var baselinesAreRead = await baselines.ReportProblemsAsync(error).ConfigureAwait(false);
        foreach (var failure in scan.Failures.Order(StringComparer.Ordinal))
        {
            await error.WriteLineAsync($"An analyzer failed, and what it would find isn't counted: {failure}. Please report it.").ConfigureAwait(false);
        }

        return ran == checkout.Projects.Length && baselinesAreRead ? ExitCode.Success : ExitCode.Found;
    }

    /// <summary>A proven token can stand at several places, and is told from others by its fingerprint.</summary>
    private static string TokensIn(IEnumerable<LoggedFinding> findings)
    {
        var proven = findings.Where(finding => finding.Properties.ContainsKey(HardCodedTokenAnalyzer.FingerprintProperty)).ToLookup(finding => finding.IsSuppressed);
        return string.Create(CultureInfo.InvariantCulture, $"{Count(proven[false])}; suppressed or in a baseline: {Count(proven[true])}");

        static string Count(IEnumerable<LoggedFinding> places)
            => string.Create(CultureInfo.InvariantCulture, $"{places.Select(place => place.Properties[HardCodedTokenAnalyzer.FingerprintProperty]).Distinct().Count()} proven tokens at {places.Count()} places");
    }

    private static async Task WriteTableAsync(string title, IReadOnlyList<(string Name, FindingCounts Counts)> rows, (string Name, FindingCounts Counts)? sum, TextWriter output)
    {
        var width = rows.Select(row => row.Name.Length).Append(title.Length).Max();
        await output.WriteLineAsync(title.PadRight(width) + string.Concat(FindingCounts.Names.Select(name => "  " + name))).ConfigureAwait(false);
        foreach (var (name, counts) in rows.OrderBy(row => row.Name, StringComparer.Ordinal).Concat(sum is { } last ? [last] : []))
        {
            var numbers = counts.Numbers.Zip(FindingCounts.Names, (number, column) => "  " + number.ToString(CultureInfo.InvariantCulture).PadLeft(column.Length));
            await output.WriteLineAsync(name.PadRight(width) + string.Concat(numbers)).ConfigureAwait(false);
        }
    }
}
