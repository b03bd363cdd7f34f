using System.Collections.Immutable;
using System.Diagnostics;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Corpus.Decided;
using AzdoAnalyzers.Corpus.Reports;

namespace AzdoAnalyzers.Corpus;

/// <summary>One run: analyses, reports, compares. Progress goes to the standard error.</summary>
internal sealed class CorpusRun(Arguments arguments)
{
    private readonly List<Finding> _findings = [];

    private readonly List<Crash> _crashes = [];

    private readonly Stopwatch _time = Stopwatch.StartNew();

    private long _lines;

    /// <summary>Does what the arguments ask for; true if no analyzer crashed.</summary>
    public async Task<bool> RunAsync()
    {
        ImmutableArray<Decision> decisions = arguments.Decisions is { } path ? DecisionFile.Read(path) : [];
        var analyzers = AnalyzerSet.Load(arguments.AnalyzerFiles, arguments.Rules);
        ImmutableArray<SourceRepository> repositories = [.. SourceRepository.ReadAll(arguments.Folder, arguments.Each)];
        WarnOfMissing(decisions, repositories);
        foreach ((int index, SourceRepository repository) in repositories.Index())
        {
            await Console.Error.WriteLineAsync($"[{index + 1}/{repositories.Length}] {repository.Name}: {repository.Projects.Length} projects").ConfigureAwait(false);
            await AnalyseAsync(repository, analyzers).ConfigureAwait(false);
        }

        Report(analyzers);
        if (arguments.Decisions is not null)
        {
            ImmutableHashSet<string> analysed = [.. repositories.Select(repository => repository.Name)];
            (arguments.Against.IsEmpty ? Comparison.Of(_findings, decisions, analysed) : Comparison.Against(arguments.Against, _findings, decisions, analysed)).Print(Console.Out);
        }

        return _crashes.Count == 0;
    }

    /// <summary>A decided repository that isn't there is left out of the numbers, which must not go unseen.</summary>
    private static void WarnOfMissing(ImmutableArray<Decision> decisions, ImmutableArray<SourceRepository> repositories)
    {
        foreach (string missing in decisions.Select(decision => decision.Repository).Distinct().Except(repositories.Select(repository => repository.Name)))
        {
            Console.Error.WriteLine($"{missing} is decided and not in the folder: left out.");
        }
    }

    private async Task AnalyseAsync(SourceRepository repository, AnalyzerSet analyzers)
    {
        var analysis = new RepositoryAnalysis(repository, analyzers);
        var findings = new HashSet<Finding>();
        foreach (SourceProject project in repository.Projects)
        {
            ProjectResult result = await analysis.AnalyseAsync(project).ConfigureAwait(false);
            findings.UnionWith(result.Findings);
            _crashes.AddRange(result.Crashes);
            _lines += result.Lines;
            await Console.Error.WriteLineAsync($"  {project.Name}: {project.Files.Length} files, {result.Lines} lines, {result.Findings.Length} findings, {_time.Elapsed:mm\\:ss}").ConfigureAwait(false);
        }

        _findings.AddRange(findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => (finding.Line, finding.Column)).ThenBy(finding => finding.Id, StringComparer.Ordinal));
    }

    private void Report(AnalyzerSet analyzers)
    {
        WriteTsv();
        if (arguments.SarifFile is { } sarifFile)
        {
            using FileStream stream = File.Create(sarifFile);
            SarifReport.Write(stream, _findings, analyzers.Rules);
        }

        foreach (Crash crash in _crashes)
        {
            Console.Error.WriteLine($"error: {crash.Analyzer} crashed on {crash.Repository}, project {crash.Project}: {crash.Details}");
        }

        IEnumerable<string> counts = _findings.CountBy(finding => finding.Id).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}");
        Console.Error.WriteLine($"{_lines} lines in {_time.Elapsed.TotalSeconds:F0} s: {_findings.Count} findings ({string.Join(", ", counts)}), {_crashes.Count} crashes");
    }

    private void WriteTsv()
    {
        if (arguments.TsvFile is { } file)
        {
            using StreamWriter writer = File.CreateText(file);
            TsvReport.Write(writer, _findings, arguments.Show);
        }
        else
        {
            TsvReport.Write(Console.Out, _findings, arguments.Show);
        }
    }
}
