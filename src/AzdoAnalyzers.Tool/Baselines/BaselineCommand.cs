using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Scan;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tool.Baselines;

/// <summary><c>azdo-analyzers baseline</c>: writes and keeps the file of the findings that a team has accepted for now.</summary>
internal static class BaselineCommand
{
    private const string Header = "# Findings of AzdoAnalyzers that are accepted for now: assembly, rule, symbol, sink, count, until=yyyy-MM-dd, reason.";

    public static Command Create(TextWriter output, TextWriter error) => new("baseline", "Writes and keeps a baseline, a file of the findings that are accepted for now.")
    {
        Subcommand("write", "Writes a baseline of what is found now.", output, error, comparison => comparison.Updated()),
        Subcommand("update", "Brings a baseline up to date: adds what is new, takes away what is gone, and carries reasons over where a symbol has got another name.", output, error, comparison => comparison.Updated()),
        Subcommand("prune", "Takes away what is gone, and adds nothing.", output, error, comparison => comparison.Pruned()),
    };

    private static Command Subcommand(string name, string description, TextWriter output, TextWriter error, Func<BaselineComparison, IEnumerable<BaselineLine>> change)
    {
        var folder = new Argument<string>("folder") { Description = "The root of the checkout." };
        var file = new Option<string?>("--file") { Description = $"The baseline; '{BaselineFile.Name}' at the root of the checkout by default." };
        var preset = new Option<string?>("--preset") { Description = "The preset that holds where the checkout's own configuration says nothing." };
        var command = new Command(name, description) { folder, file, preset };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(file), parsed.GetValue(preset), isNew: name == "write", change, output, error));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? file, string? preset, bool isNew, Func<BaselineComparison, IEnumerable<BaselineLine>> change, TextWriter output, TextWriter error)
    {
        var checkout = SourceRepository.ReadAll(folder, each: false).Single();
        var path = file ?? Path.Combine(checkout.Folder, BaselineFile.Name);
        var text = isNew ? New(path) : Read(path);
        var lines = LinesOf(text, path);
        var scan = new CheckoutScan(checkout, new CheckoutConfiguration(checkout.Folder, preset ?? Preset.Default, withBaseline: false));
        var found = new Dictionary<BaselineKey, int>();
        foreach (var (index, project) in checkout.Projects.Index())
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[{index + 1}/{checkout.Projects.Length}] {project.Name}: {project.Files.Length} files")).ConfigureAwait(false);
            foreach (var key in await scan.BaselineKeysOfAsync(project).ConfigureAwait(false))
            {
                found[key] = found.GetValueOrDefault(key) + 1;
            }
        }

        // What is empty for all that this tool sees is more often what it doesn't see: a build has every package, and what generators write.
        if (lines.Length > 0 && found.Count == 0)
        {
            throw new UserErrorException(string.Create(CultureInfo.InvariantCulture, $"Nothing is found at all, and '{path}' has {lines.Length} lines: it was left as it is. If all of them are mended, delete it; if a build still shows findings, keep it by hand."));
        }

        var comparison = new BaselineComparison(lines, found);
        await WriteAsync(path, CommentsOf(text), change(comparison)).ConfigureAwait(false);
        await ReportAsync(comparison, lines, found, output).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task WriteAsync(string path, IEnumerable<string> comments, IEnumerable<BaselineLine> lines)
        => await File.WriteAllTextAsync(path, string.Concat(comments.Prepend(Header).Concat(lines.Select(line => line.ToString()).Order(StringComparer.Ordinal)).Select(line => line + "\n"))).ConfigureAwait(false);

    private static async Task ReportAsync(BaselineComparison comparison, IReadOnlyList<BaselineLine> lines, Dictionary<BaselineKey, int> found, TextWriter output)
    {
        foreach (var line in comparison.Stale)
        {
            await output.WriteLineAsync($"stale: {line}").ConfigureAwait(false);
        }

        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var line in lines.Where(line => line.Until is { } until && string.CompareOrdinal(until, today) < 0))
        {
            await output.WriteLineAsync($"past its date: {line}").ConfigureAwait(false);
        }

        var tokens = found.Keys.Where(key => key.Rule == DiagnosticIds.HardCodedToken && lines.All(line => line.Key != key)).Sum(key => found[key]);
        if (tokens > 0)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tokens} proven tokens aren't written: revoke them, or write their lines by hand, each with a reason.")).ConfigureAwait(false);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{comparison.Introduced} introduced, {comparison.Fixed} fixed, {comparison.StillThere} still there")).ConfigureAwait(false);
    }

    /// <summary>The text of a baseline that isn't there yet: the reasons in one that is would be lost.</summary>
    private static SourceText New(string path)
        => File.Exists(path)
            ? throw new UserErrorException($"'{path}' exists: 'azdo-analyzers baseline update' adds what is new and keeps the reasons. To start anew, delete it first.")
            : SourceText.From("");

    private static SourceText Read(string path)
        => File.Exists(path)
            ? SourceText.From(File.ReadAllText(path))
            : throw new UserErrorException($"There is no baseline '{path}': write one with 'azdo-analyzers baseline write', or name it with --file.");

    /// <summary>The lines of a baseline. One that isn't understood would be lost where the others are written again.</summary>
    private static ImmutableArray<BaselineLine> LinesOf(SourceText text, string path)
    {
        var lines = BaselineFile.Parse(text).Lines;
        return lines.FirstOrDefault(line => line.Key is null) is { } unknown
            ? throw new UserErrorException(string.Create(CultureInfo.InvariantCulture, $"'{path}({text.Lines.GetLineFromPosition(unknown.Span.Start).LineNumber + 1})' isn't understood: write assembly, rule, symbol, sink, count and reason, or take the line away. Nothing was changed."))
            : lines;
    }

    /// <summary>What people have written between the lines. It goes to the top, since lines come and go.</summary>
    private static IEnumerable<string> CommentsOf(SourceText text)
        => text.Lines.Select(line => line.ToString().Trim()).Where(line => line.StartsWith(BaselineFile.Comment) && line != Header);
}
