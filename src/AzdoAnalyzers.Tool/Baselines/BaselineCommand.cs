using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Tool.Scan;

namespace AzdoAnalyzers.Tool.Baselines;

/// <summary><c>azdo-analyzers baseline</c>: writes, keeps and checks the files of the findings that a team has accepted for now.</summary>
internal sealed class BaselineCommand
{
    private readonly TextWriter _output;

    private readonly TextWriter _error;

    private BaselineCommand(TextWriter output, TextWriter error)
    {
        _output = output;
        _error = error;
    }

    public static Command Create(TextWriter output, TextWriter error)
    {
        var baseline = new BaselineCommand(output, error);
        return new("baseline", "Writes, keeps and checks a baseline, a file of the findings that are accepted for now.")
        {
            Subcommand("write", "Writes a baseline of what is found now.", run => baseline.ChangeAsync(run, New(run.Baselines), comparison => comparison.Updated(), Losses)),
            Subcommand("update", "Brings a baseline up to date: adds what is new, takes away what is gone, and carries reasons over where a symbol has got another name.", run => baseline.ChangeAsync(run, Existing(run.Baselines), comparison => comparison.Updated(), Changes)),
            Subcommand("prune", "Takes away what is gone, and adds nothing.", run => baseline.ChangeAsync(run, Existing(run.Baselines), comparison => comparison.Pruned(), Losses)),
            Subcommand("check", "Names the lines that accept what isn't there any more, and those whose date has passed. Changes nothing, and ends with 1 where there is one.", baseline.CheckAsync),
        };
    }

    private static Command Subcommand(string name, string description, Func<Run, Task<int>> run)
    {
        var folder = new Argument<string>("folder") { Description = "The root of the checkout." };
        var file = BaselineChoice.CreateOption();
        var preset = new Option<string?>("--preset") { Description = "The preset that holds where the checkout's own configuration says nothing." };
        var command = new Command(name, description) { folder, file, preset };
        command.SetAction((parsed, _) => run(Run.Of(parsed.GetValue(folder)!, parsed.GetValue(file), parsed.GetValue(preset))));
        return command;
    }

    private async Task<int> ChangeAsync(Run run, ImmutableArray<CheckoutBaseline> baselines, Func<BaselineComparison, IEnumerable<BaselineLine>> change, Func<BaselineComparison, IEnumerable<string>> remarks)
    {
        var comparisons = await CompareAsync(run, baselines).ConfigureAwait(false);

        // What is empty for all that this tool sees is more often what it doesn't see: a build has every package, and what generators write.
        if (comparisons.Find(entry => entry.Comparison.IsEmpty && entry.Comparison.Lines.Any()) is { Baseline: { } empty })
        {
            throw new UserErrorException(string.Create(CultureInfo.InvariantCulture, $"Nothing is found at all, and '{empty.Path}' has {empty.Lines.Length} lines: it was left as it is. If all of them are mended, delete it; if a build still shows findings, keep it by hand."));
        }

        foreach (var (baseline, comparison) in comparisons)
        {
            await baseline.WriteAsync(change(comparison)).ConfigureAwait(false);
            foreach (var remark in remarks(comparison))
            {
                await _output.WriteLineAsync(remark).ConfigureAwait(false);
            }

            if (comparison.UnwrittenTokens is > 0 and var tokens)
            {
                await _output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tokens} proven tokens aren't written: revoke them, or write their lines by hand, each with a reason.")).ConfigureAwait(false);
            }

            await ReportAsync(run, baseline, comparison, baselines.Length).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }

    private async Task<int> CheckAsync(Run run)
    {
        run.Choice.EnsureExists();
        ImmutableArray<CheckoutBaseline> baselines = [.. run.Baselines.Where(baseline => baseline.Exists)];
        var areRead = await run.Choice.ReportProblemsAsync(_error).ConfigureAwait(false);
        if (baselines.IsEmpty)
        {
            await _error.WriteLineAsync("There is no baseline: nothing is accepted, and nothing has to be checked.").ConfigureAwait(false);
            return areRead ? ExitCode.Success : ExitCode.Found;
        }

        var isUpToDate = true;
        foreach (var (baseline, comparison) in await CompareAsync(run, baselines).ConfigureAwait(false))
        {
            foreach (var (line, remark) in Remarks(comparison).OrderBy(entry => entry.Line.Span.Start))
            {
                await _output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{run.Checkout.RelativePath(baseline.Path)}({baseline.NumberOf(line)}): {remark}")).ConfigureAwait(false);
                isUpToDate = false;
            }

            foreach (var key in comparison.Exceeded)
            {
                await _output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"more than accepted, {comparison.FoundOf(key)} of {comparison.AcceptedOf(key)}, so that a build shows all of them: {Quoted(comparison.LineOf(key))}")).ConfigureAwait(false);
            }

            await ReportAsync(run, baseline, comparison, baselines.Length).ConfigureAwait(false);
        }

        if (!isUpToDate)
        {
            await _error.WriteLineAsync("Past its date: mend what the line accepts, or agree on another date and write it there. Stale: 'azdo-analyzers baseline prune' takes it away, 'update' carries it over where a symbol has got another name.").ConfigureAwait(false);
        }

        return isUpToDate && areRead ? ExitCode.Success : ExitCode.Found;
    }

    private async Task<List<(CheckoutBaseline Baseline, BaselineComparison Comparison)>> CompareAsync(Run run, ImmutableArray<CheckoutBaseline> baselines)
    {
        foreach (var baseline in baselines)
        {
            baseline.EnsureIsUnderstood();
        }

        var scan = new CheckoutScan(run.Checkout, new CheckoutConfiguration(run.Checkout.Folder, run.Preset, run.Choice, withBaseline: false));
        var comparisons = new List<(CheckoutBaseline, BaselineComparison)>();
        var number = 0;
        foreach (var baseline in baselines)
        {
            var found = new Dictionary<BaselineKey, int>();
            foreach (var project in baseline.Projects)
            {
                await _error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[{++number}/{baselines.Sum(each => each.Projects.Length)}] {project.Name}: {project.Files.Length} files")).ConfigureAwait(false);
                foreach (var (key, count) in await FoundInAsync(project, baseline, scan).ConfigureAwait(false))
                {
                    found[key] = found.GetValueOrDefault(key) + count;
                }
            }

            comparisons.Add((baseline, baseline.CompareWith(found)));
        }

        return comparisons;
    }

    /// <summary>
    /// How often each key warns in a project. What lines accept is there as long as the rule finds it, whatever its severity is here: a build with
    /// another preset may warn.
    /// </summary>
    private static async Task<Dictionary<BaselineKey, int>> FoundInAsync(SourceProject project, CheckoutBaseline baseline, CheckoutScan scan)
    {
        var found = (await scan.BaselineKeysOfAsync(project).ConfigureAwait(false)).CountBy(key => key).ToDictionary();
        var accepted = baseline.Lines.Where(line => line.Key!.Assembly == (project.AssemblyName ?? BaselineKey.None)).GroupBy(line => line.Key!).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Count));
        if (accepted.Any(key => key.Value > found.GetValueOrDefault(key.Key)))
        {
            var unsilenced = (await scan.UnsilencedFindingsOfAsync(project).ConfigureAwait(false)).Where(finding => !finding.Diagnostic.IsSuppressed).CountBy(finding => finding.Key);
            foreach (var (key, count) in unsilenced.Where(key => accepted.GetValueOrDefault(key.Key) > found.GetValueOrDefault(key.Key)))
            {
                found[key] = Math.Max(found.GetValueOrDefault(key), Math.Min(count, accepted[key]));
            }
        }

        return found;
    }

    private async Task ReportAsync(Run run, CheckoutBaseline baseline, BaselineComparison comparison, int count)
    {
        var name = count == 1 ? "" : $"{run.Checkout.RelativePath(baseline.Path)}: ";
        var others = comparison.OtherCount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {comparison.OtherCount} lines of assemblies that aren't in this checkout");
        await _output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}{comparison.Introduced} introduced, {comparison.Fixed} fixed, {comparison.StillThere} still there{others}")).ConfigureAwait(false);
    }

    /// <summary>What is to be said of lines.</summary>
    private static IEnumerable<(BaselineLine Line, string Remark)> Remarks(BaselineComparison comparison)
    {
        var today = DateTime.UtcNow.ToString(BaselineLine.DateFormat, CultureInfo.InvariantCulture);
        return comparison.Stale.Select(line => (line, $"stale: {Quoted(line)}"))
            .Concat(comparison.TooMany.Select(line => (line, string.Create(CultureInfo.InvariantCulture, $"stale in part, {comparison.FoundOf(line.Key!)} of {comparison.AcceptedOf(line.Key!)} left: {Quoted(line)}"))))
            .Concat(comparison.Lines.Where(line => line.Until is { } until && string.CompareOrdinal(until, today) < 0).Select(line => (line, $"past its date: {Quoted(line)}")));
    }

    /// <summary>What is taken away, or has to be looked at.</summary>
    private static IEnumerable<string> Losses(BaselineComparison comparison) => Remarks(comparison).Select(entry => entry.Remark);

    /// <summary>The same without what is carried over, and what <c>update</c> accepts from now on, to be looked at by whoever commits it.</summary>
    private static IEnumerable<string> Changes(BaselineComparison comparison)
    {
        var carried = comparison.New.Select(entry => entry.Old).OfType<BaselineKey>().ToHashSet();
        return Remarks(comparison).Where(entry => !carried.Contains(entry.Line.Key!)).Select(entry => entry.Remark)
            .Concat(comparison.Exceeded.Select(key => string.Create(CultureInfo.InvariantCulture, $"added, {comparison.FoundOf(key)} in the place of {comparison.AcceptedOf(key)}: {Quoted(comparison.LineOf(key))}")))
            .Concat(comparison.New.Select(entry => (entry.Old is { } old ? $"carried over from '{Quoted(comparison.Lines.First(line => line.Key == old))}': " : "added: ") + Quoted(comparison.LineOf(entry.Key))));
    }

    /// <summary>A line without its reason, which can hold anything; of one that holds a token its rule.</summary>
    private static string Quoted(BaselineLine line)
    {
        var text = (line with { Justification = "" }).ToString();
        return PersonalAccessToken.TryFind(text, 0, out _) ? line.Key!.Rule : text;
    }

    /// <summary>The baselines that aren't there yet: the reasons in one that is would be lost.</summary>
    private static ImmutableArray<CheckoutBaseline> New(ImmutableArray<CheckoutBaseline> baselines)
        => baselines.All(baseline => baseline.Exists)
            ? throw new UserErrorException($"'{baselines[0].Path}' exists: 'azdo-analyzers baseline update' adds what is new and keeps the reasons. To start anew, delete it first.")
            : [.. baselines.Where(baseline => !baseline.Exists)];

    private static ImmutableArray<CheckoutBaseline> Existing(ImmutableArray<CheckoutBaseline> baselines)
        => baselines.Any(baseline => baseline.Exists)
            ? [.. baselines.Where(baseline => baseline.Exists)]
            : throw new UserErrorException($"There is no baseline '{baselines[0].Path}': write one with 'azdo-analyzers baseline write', or name it with --baseline.");

    /// <summary>What a command line is about.</summary>
    private sealed record Run(SourceRepository Checkout, BaselineChoice Choice, ImmutableArray<CheckoutBaseline> Baselines, string Preset)
    {
        public static Run Of(string folder, string? file, string? preset)
        {
            var checkout = SourceRepository.ReadAll(folder, each: false).Single();
            var choice = new BaselineChoice(checkout, file);
            return new(checkout, choice, CheckoutBaseline.AllOf(checkout, choice), preset ?? Scan.Preset.Default);
        }
    }
}
