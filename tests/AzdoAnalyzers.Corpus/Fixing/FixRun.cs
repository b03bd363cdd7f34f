using System.Collections.Immutable;
using System.Diagnostics;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Corpus.Sources;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>One run of <c>--fix</c>: applies the fixes to all findings of the repositories in memory, and tells what the compiler says of it. No file is written.</summary>
internal sealed class FixRun(Arguments arguments, TextWriter output)
{
    private readonly List<FixedRepository> _changed = [];

    private readonly Stopwatch _time = Stopwatch.StartNew();

    /// <summary>Does it; true if no compiler error is new.</summary>
    public async Task<bool> RunAsync()
    {
        var analyzers = AnalyzerSet.Load([], arguments.Rules);
        foreach (SourceRepository repository in SourceRepository.ReadAll(arguments.Folder, arguments.Each))
        {
            FixedRepository result = await new RepositoryFixes(repository, analyzers).ApplyAsync().ConfigureAwait(false);
            await ReportAsync(result).ConfigureAwait(false);
        }

        int fixable = _changed.Sum(result => result.Found.Length - result.Left.Length);
        await output.WriteLineAsync($"{_changed.Count} repositories changed, {fixable} of {_changed.Sum(result => result.Found.Length)} findings gone, {_changed.Sum(result => result.NewErrors.Length)} new compiler errors, {_time.Elapsed.TotalSeconds:F0} s").ConfigureAwait(false);
        return _changed.TrueForAll(result => result.NewErrors.IsEmpty);
    }

    private async Task ReportAsync(FixedRepository result)
    {
        ImmutableArray<(Document Before, Document After)> changes = [.. result.Changes];
        if (changes.IsEmpty)
        {
            return;
        }

        _changed.Add(result);
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
