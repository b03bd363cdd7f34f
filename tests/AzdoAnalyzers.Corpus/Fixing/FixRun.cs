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

    /// <summary>What is offered for their findings.</summary>
    private readonly List<OfferedFix> _offers = [];

    private readonly Stopwatch _time = Stopwatch.StartNew();

    /// <summary>Does it; true if no compiler error is new.</summary>
    public async Task<bool> RunAsync()
    {
        var analyzers = AnalyzerSet.Load([], arguments.Rules);
        foreach (SourceRepository repository in SourceRepository.ReadAll(arguments.Folder, arguments.Each))
        {
            FixedRepository result = await new RepositoryFixes(repository, analyzers, CodeFixSet.Own).ApplyAsync().ConfigureAwait(false);
            _offers.AddRange(await OfferedFix.AllAsync(result.Before, result.Found, CodeFixSet.Own).ConfigureAwait(false));
            await ReportAsync(result).ConfigureAwait(false);
        }

        await ReportSharesAsync().ConfigureAwait(false);
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

    /// <summary>Which fixes the findings have, by rule, and why others have none that is safe.</summary>
    private async Task ReportSharesAsync()
    {
        foreach (IGrouping<string, OfferedFix> rule in _offers.GroupBy(offer => offer.Finding.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync($"{rule.Key}: {Shares([.. rule])}").ConfigureAwait(false);
        }

        await output.WriteLineAsync($"all: {Shares(_offers)}").ConfigureAwait(false);
        foreach ((string reason, int count) in _offers.Where(offer => !offer.IsSafe).CountBy(offer => $"{(offer.IsByChoice ? "by choice" : "no fix")}, {offer.Finding.Id}, {offer.Reason}").OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal))
        {
            await output.WriteLineAsync($"  {count} {reason}").ConfigureAwait(false);
        }
    }

    private static string Shares(List<OfferedFix> offers)
        => $"{offers.Count} findings, {offers.Count(offer => offer.IsSafe)} with a safe fix, {offers.Count(offer => offer.IsByChoice)} with one by choice, {offers.Count(offer => !offer.IsSafe && !offer.IsByChoice)} with none";

    private static string Counts(ImmutableArray<Diagnostic> findings)
        => string.Join(", ", findings.CountBy(finding => finding.Id).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));
}
