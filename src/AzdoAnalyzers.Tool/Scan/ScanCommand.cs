using System.CommandLine;
using System.Globalization;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Sarif;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary><c>azdo-analyzers scan</c>: all rules over a checkout that need not build.</summary>
internal static class ScanCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("folder") { Description = "The root of the checkout." };
        var sarif = new Option<string?>("--sarif") { Description = "Writes the findings as one SARIF log for code scanning." };
        var preset = new Option<string?>("--preset") { Description = "The preset that holds where the checkout's own configuration says nothing: default, minimum, audit, enforce or strict." };
        var rules = new Option<string[]>("--rule") { Description = "Reports this rule only; may be repeated.", DefaultValueFactory = _ => [] };
        var baseline = BaselineChoice.CreateOption();
        var listSuppressed = new Option<bool>("--list-suppressed") { Description = "Keep what is suppressed in the SARIF log, marked as such." };
        var command = new Command("scan", "Runs all rules over a checkout that need not build. Ends with 1 where a rule warns.") { folder, sarif, preset, baseline, rules, listSuppressed };
        command.SetAction((parsed, _) => RunAsync(
            parsed.GetValue(folder)!,
            parsed.GetValue(sarif),
            parsed.GetValue(preset),
            parsed.GetValue(baseline),
            [.. parsed.GetValue(rules)!],
            parsed.GetValue(listSuppressed),
            output,
            error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? sarif, string? preset, string? baseline, HashSet<string> rules, bool listSuppressed, TextWriter output, TextWriter error)
    {
        if (rules.FirstOrDefault(rule => !RuleFacts.ById.ContainsKey(rule)) is { } unknown)
        {
            throw new UserErrorException($"'{unknown}' is no rule: choose {string.Join(", ", RuleFacts.ById.Keys.Order(StringComparer.Ordinal))}.");
        }

        var checkout = SourceRepository.ReadAll(folder, each: false).Single();
        var baselines = new BaselineChoice(checkout, baseline).EnsureExists();
        var scan = new CheckoutScan(checkout, new CheckoutConfiguration(checkout.Folder, preset ?? Preset.Default, baselines));
        var findings = new List<LoggedFinding>();
        foreach (var (index, project) in checkout.Projects.Index())
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[{index + 1}/{checkout.Projects.Length}] {project.Name}: {project.Files.Length} files")).ConfigureAwait(false);
            findings.AddRange((await scan.FindingsOfAsync(project).ConfigureAwait(false))
                .Where(finding => rules.Count == 0 || rules.Contains(finding.RuleId))
                .Select(finding => finding.RelativeTo(checkout.Folder)));
        }

        if (sarif is not null)
        {
            CodeScanningLog.Write(Path.GetFullPath(sarif), findings.Where(finding => listSuppressed || !finding.IsSuppressed), notRun: [.. scan.Failures.Order(StringComparer.Ordinal)], CheckoutOrigin.Of(checkout.Folder));
        }

        LoggedFinding[] all = [.. CodeScanningLog.Distinct(findings)];
        return await ReportAsync([.. all.Where(finding => !finding.IsSuppressed)], all.Count(finding => finding.IsBaselined), baselines, scan, output, error).ConfigureAwait(false);
    }

    private static async Task<int> ReportAsync(IReadOnlyList<LoggedFinding> findings, int accepted, BaselineChoice baselines, CheckoutScan scan, TextWriter output, TextWriter error)
    {
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(Line(finding)).ConfigureAwait(false);
        }

        var baselinesAreRead = await baselines.ReportProblemsAsync(error).ConfigureAwait(false);
        foreach (var failure in scan.Failures.Order(StringComparer.Ordinal))
        {
            await error.WriteLineAsync($"An analyzer failed, and its rules found nothing there: {failure}. Please report it.").ConfigureAwait(false);
        }

        var stubbed = findings.Count(finding => finding.Properties.ContainsKey(CheckoutScan.StubsProperty));
        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{findings.Count} findings, {stubbed} of them with stubs in the place of the client library; a baseline accepts {accepted} more")).ConfigureAwait(false);
        return scan.Failures.IsEmpty && baselinesAreRead && findings.All(finding => finding.Level == "note") ? ExitCode.Success : ExitCode.Found;
    }

    private static string Line(LoggedFinding finding)
    {
        var place = finding.Place is { } at ? string.Create(CultureInfo.InvariantCulture, $"{Uri.UnescapeDataString(at.Uri)}({at.StartLine},{at.StartColumn}): ") : "";
        var stubs = finding.Properties.ContainsKey(CheckoutScan.StubsProperty) ? " (found with stubs of the client)" : "";
        return $"{place}{finding.Level} {finding.RuleId}: {finding.Message}{stubs}";
    }
}
