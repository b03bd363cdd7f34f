using System.Collections.Immutable;
using System.Diagnostics;
using AzdoAnalyzers.Checkouts.Compiling;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Corpus.Fixing;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Corpus.Differences;

/// <summary>
/// One run of <c>difference</c>: what two versions find in the same repositories, and what their fixes make of them, where it isn't the same. Nothing
/// of a string or comment is printed.
/// </summary>
internal sealed class DifferenceRun(DifferenceArguments arguments, TextWriter output)
{
    private readonly Stopwatch _time = Stopwatch.StartNew();

    private long _lines;

    private int _gone;

    private int _new;

    private int _texts;

    private int _faults;

    /// <summary>Does it; true if no analyzer crashed and no fix of the later version makes a compiler error.</summary>
    public async Task<bool> RunAsync()
    {
        var from = RulesVersion.Of(arguments.From);
        RulesVersion to = arguments.To is { } version ? RulesVersion.Of(version) : RulesVersion.Own();
        ImmutableArray<SourceRepository> repositories = [.. SourceRepository.ReadAll(arguments.Folder, each: true).Where(repository => repository.Name.Contains(arguments.Only, StringComparison.OrdinalIgnoreCase))];
        foreach ((int index, SourceRepository repository) in repositories.Index())
        {
            await Console.Error.WriteLineAsync($"[{index + 1}/{repositories.Length}] {repository.Name}, {_time.Elapsed:mm\\:ss}").ConfigureAwait(false);
            await CompareAsync(repository, from, to).ConfigureAwait(false);
        }

        await output.WriteLineAsync($"{repositories.Length} repositories, {_lines} lines, from {from.Name} to {to.Name}: {_new} findings are new, {_gone} are gone, {_texts} fixed texts differ, {_time.Elapsed.TotalSeconds:F0} s").ConfigureAwait(false);
        return _faults == 0;
    }

    private async Task CompareAsync(SourceRepository repository, RulesVersion from, RulesVersion to)
    {
        var before = new List<Finding>();
        var after = new List<Finding>();
        var compiler = new ProjectCompiler(repository);
        var report = new List<string>();
        foreach (SourceProject project in repository.Projects)
        {
            _lines += await AnalyseAsync(repository, project, compiler, from, before, report).ConfigureAwait(false);
            await AnalyseAsync(repository, project, compiler, to, after, report).ConfigureAwait(false);
        }

        report.AddRange(Differences(before, after));
        if (before.Count + after.Count > 0)
        {
            FixedRepository[] results = await Task.WhenAll(FixedAsync(repository, from), FixedAsync(repository, to)).ConfigureAwait(false);
            report.AddRange(await FixDifferencesAsync(results[0], results[1]).ConfigureAwait(false));
        }

        if (report.Count > 0)
        {
            await output.WriteLineAsync(repository.Name).ConfigureAwait(false);
            foreach (string line in report)
            {
                await output.WriteLineAsync($"  {line}").ConfigureAwait(false);
            }
        }
    }

    private async Task<int> AnalyseAsync(SourceRepository repository, SourceProject project, ProjectCompiler compiler, RulesVersion version, List<Finding> findings, List<string> report)
    {
        ProjectResult result = await new RepositoryAnalysis(repository, compiler, version.Analyzers).AnalyseAsync(project).ConfigureAwait(false);
        findings.AddRange(result.Findings);
        _faults += result.Crashes.Length;
        report.AddRange(result.Crashes.Select(crash => $"{version.Name}: {crash.Analyzer} crashed on {crash.Project}: {crash.Details}"));
        return result.Lines;
    }

    private IEnumerable<string> Differences(List<Finding> before, List<Finding> after)
    {
        // A file of two projects is found twice.
        ImmutableArray<Finding> gone = [.. InOrder(before.Except(after))];
        ImmutableArray<Finding> added = [.. InOrder(after.Except(before))];
        _gone += gone.Length;
        _new += added.Length;
        return [.. gone.Select(finding => $"- {Line(finding)}"), .. added.Select(finding => $"+ {Line(finding)}")];
    }

    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings)
        => findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => (finding.Line, finding.Column)).ThenBy(finding => finding.Id, StringComparer.Ordinal);

    private static string Line(Finding finding) => $"{finding.Id} {finding.File}({finding.Line},{finding.Column}) {finding.Severity}: {finding.Message}";

    private static Task<FixedRepository> FixedAsync(SourceRepository repository, RulesVersion version)
        => Task.Run(() => new RepositoryFixes(repository, version.Analyzers, version.Fixes).ApplyAsync());

    private async Task<IEnumerable<string>> FixDifferencesAsync(FixedRepository from, FixedRepository to)
    {
        _faults += to.NewErrors.Length;
        var report = to.NewErrors.Select(error => $"new compiler error of a fix: {error}").ToList();
        Dictionary<string, Document> before = ByFile(from);
        Dictionary<string, Document> after = ByFile(to);
        foreach (string file in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            // What one of them leaves alone is in the other's text before its fixes.
            Document one = before.GetValueOrDefault(file) ?? Original(to, file);
            Document other = after.GetValueOrDefault(file) ?? Original(from, file);
            if ((await one.GetTextAsync().ConfigureAwait(false)).ToString() != (await other.GetTextAsync().ConfigureAwait(false)).ToString())
            {
                _texts++;
                report.Add($"fixed text of {to.Repository.RelativePath(file)}");
                report.AddRange((await RedactedDiff.OfAsync(one, other).ConfigureAwait(false)).Select(line => $"  {line}"));
            }
        }

        return report;
    }

    private static Dictionary<string, Document> ByFile(FixedRepository repository) => repository.Changes.ToDictionary(change => change.After.FilePath!, change => change.After);

    private static Document Original(FixedRepository repository, string file) => repository.Changes.First(change => change.After.FilePath == file).Before;
}
