using System.CommandLine;
using System.Globalization;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Scan;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary><c>azdo-analyzers audit</c>: every suppression and setting that silences a rule in a checkout, and what it hides.</summary>
internal static class AuditCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var folder = new Argument<string>("folder") { Description = "The root of the checkout." };
        var baseline = BaselineChoice.CreateOption();
        var command = new Command("audit", "Lists every suppression and setting that silences a rule, and how many findings it hides. Ends with 1 where there is one.") { folder, baseline };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(baseline), output, error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? baseline, TextWriter output, TextWriter error)
    {
        var checkout = SourceRepository.ReadAll(folder, each: false).Single();
        var baselines = new BaselineChoice(checkout, baseline).EnsureExists();
        var configuration = new CheckoutConfiguration(checkout.Folder, preset: null, baselines, withBaseline: false, withAllFiles: true);
        var scan = new CheckoutScan(checkout, configuration);
        var findings = new List<UnsilencedFinding>();
        var silencings = new List<Silencing>();
        foreach (var (index, project) in checkout.Projects.Index())
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[{index + 1}/{checkout.Projects.Length}] {project.Name}: {project.Files.Length} files")).ConfigureAwait(false);
            var found = await scan.UnsilencedFindingsOfAsync(project).ConfigureAwait(false);
            silencings.AddRange(CodeSilencings.Of(scan.CompilationOf(project), found));
            findings.AddRange(found);
        }

        var files = configuration.Files;
        ProjectFile[] projectFiles = [.. files.EndingWith(ProjectFile.Endings).Select(ProjectFile.Read)];
        ProjectFile[] ruleSets = [.. files.EndingWith(RuleSetSilencings.Ending).Select(ProjectFile.Read)];
        silencings.AddRange(projectFiles.SelectMany(file => new ProjectFileSilencings(file, checkout, findings).All()));
        silencings.AddRange(ruleSets.SelectMany(file => RuleSetSilencings.Of(file, projectFiles, checkout, findings)));
        silencings.AddRange(ConfigurationSilencings.Of(files, checkout, findings));
        silencings.AddRange(BaselineSilencings.Of(files, checkout, configuration, findings));
        ProjectFile[] unread = [.. projectFiles.Concat(ruleSets).Where(file => file.Root is null)];
        await ReportAsync(silencings, unread, checkout, output, error).ConfigureAwait(false);
        var baselinesAreRead = await baselines.ReportProblemsAsync(error).ConfigureAwait(false);
        foreach (var failure in scan.Failures.Order(StringComparer.Ordinal))
        {
            await error.WriteLineAsync($"An analyzer failed, and what it would find isn't counted: {failure}. Please report it.").ConfigureAwait(false);
        }

        return silencings.Count == 0 && unread.Length == 0 && baselinesAreRead && scan.Failures.IsEmpty ? ExitCode.Success : ExitCode.Found;
    }

    private static async Task ReportAsync(List<Silencing> silencings, IReadOnlyList<ProjectFile> unread, SourceRepository checkout, TextWriter output, TextWriter error)
    {
        foreach (var silencing in silencings
            .OrderBy(silencing => checkout.RelativePath(silencing.File), StringComparer.Ordinal)
            .ThenBy(silencing => silencing.Line)
            .ThenBy(silencing => silencing.Kind, StringComparer.Ordinal))
        {
            await output.WriteLineAsync(silencing.ToLine(checkout.RelativePath(silencing.File))).ConfigureAwait(false);
        }

        foreach (var file in unread)
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{checkout.RelativePath(file.Path)}:{file.Problem}: it isn't valid XML, and what it silences isn't listed: correct it.")).ConfigureAwait(false);
        }

        await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{silencings.Count} suppressions and settings, {silencings.Count(silencing => silencing.Hidden > 0)} of which hide something")).ConfigureAwait(false);
    }
}
