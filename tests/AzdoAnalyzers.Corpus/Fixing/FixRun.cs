using System.Collections.Immutable;
using System.Diagnostics;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Corpus.Analysis;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>One run of <c>--fix</c>: applies the fixes to all findings of the repositories in memory, and tells what the compiler says of it. No file is written.</summary>
internal sealed class FixRun(Arguments arguments, TextWriter output)
{
    /// <summary>The repositories with findings.</summary>
    private readonly List<FixedRepository> _results = [];

    private readonly Stopwatch _time = Stopwatch.StartNew();

    /// <summary>Does it; true if no compiler error is new.</summary>
    public async Task<bool> RunAsync()
    {
        var analyzers = AnalyzerSet.Load([], arguments.Rules);
        foreach (SourceRepository repository in SourceRepository.ReadAll(arguments.Folder, arguments.Each))
        {
            FixedRepository result = await new RepositoryFixes(repository, analyzers, CodeFixSet.Own).ApplyAsync().ConfigureAwait(false);
            await ReportAsync(result).ConfigureAwait(false);
        }

        int gone = _results.Sum(result => result.Found.Length - result.Left.Length);
        await output.WriteLineAsync($"{_results.Count(result => result.Changes.Any())} of {_results.Count} repositories with findings changed, {gone} of {_results.Sum(result => result.Found.Length)} findings gone, {_results.Sum(result => result.NewErrors.Length)} new compiler errors, {_time.Elapsed.TotalSeconds:F0} s").ConfigureAwait(false);
        return _results.TrueForAll(result => result.NewErrors.IsEmpty);
    }

    private async Task ReportAsync(FixedRepository result)
    {
        ImmutableArray<(Document Before, Document After)> changes = [.. result.Changes];
        if (result.Found.IsEmpty)
        {
            return;
        }

        _results.Add(result);
        await output.WriteLineAsync($"{result.Repository.Name}: {result.Found.Length} findings ({Counts(result.Found)}), {result.Left.Length} left ({Counts(result.Left)}), {changes.Length} files changed, {result.ErrorsBefore} compiler errors before, {result.NewErrors.Length} new").ConfigureAwait(false);
        foreach (string error in result.NewErrors)
        {
            await output.WriteLineAsync($"  new error in {error}").ConfigureAwait(false);
        }

        foreach (Diagnostic left in result.Left)
        {
            FileLinePositionSpan place = left.Location.GetLineSpan();
            await output.WriteLineAsync($"  left: {left.Id} {result.Repository.RelativePath(place.Path)}({place.StartLinePosition.Line + 1}) {RedactedLine.Of(left.Location.SourceTree!, place.StartLinePosition.Line)}").ConfigureAwait(false);
        }

        foreach ((Document before, Document after) in arguments.Show ? changes : [])
        {
            await output.WriteLineAsync($"  {result.Repository.RelativePath(after.FilePath!)}").ConfigureAwait(false);
            foreach (string line in await RedactedDiff.OfAsync(before, after).ConfigureAwait(false))
            {
                await output.WriteLineAsync($"    {line}").ConfigureAwait(false);
            }
        }
    }

    private static string Counts(ImmutableArray<Diagnostic> findings)
        => string.Join(", ", findings.CountBy(finding => finding.Id).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
}
