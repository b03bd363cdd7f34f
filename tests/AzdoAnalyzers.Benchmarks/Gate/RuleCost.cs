using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>
/// Passes when all rules together cost little more than the first ones alone (hard-coded tokens, credentials, placeholders, URLs), for a
/// project that uses the client: what the analyzers allocate by themselves, the other rules once on and once off.
/// </summary>
internal sealed class RuleCost(TextWriter output)
{
    private const int FileCount = 400;

    private const int Rounds = 3;

    private const double AllowedPercent = 15;

    private static readonly IReadOnlyList<string> FirstRules
        = [DiagnosticIds.Configuration, DiagnosticIds.HardCodedToken, DiagnosticIds.HardCodedCredential, DiagnosticIds.PlaceholderCredential, DiagnosticIds.HardCodedOrganizationUrl];

    private readonly Project _project = new(ClientProject.OfFiles(FileCount, ClientSink.DistinctName), [ClientStubs.Reference]);

    /// <summary>Measures, prints what was measured, and says whether it is allowed.</summary>
    public async Task<bool> PassesAsync()
    {
        var first = new List<long>();
        var all = new List<long>();
        for (var round = -1; round < Rounds; round++)
        {
            var ofFirst = await AllocatedAsync(WithFirstRules(_project.Compile())).ConfigureAwait(false);
            var ofAll = await AllocatedAsync(WithAllRules(_project.Compile())).ConfigureAwait(false);
            if (round >= 0)
            {
                first.Add(ofFirst);
                all.Add(ofAll);
            }
        }

        var added = 100d * (Median(all) - Median(first)) / Median(first);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"The analyzers alone, {FileCount} files of which one in twenty uses the client, medians of {Rounds}: the first rules {Median(first) / 1e6:N1} MB, all rules {Median(all) / 1e6:N1} MB, {added:+0.00;-0.00;0.00} %; {AllowedPercent} % are allowed")).ConfigureAwait(false);
        if (added > AllowedPercent)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"FAILED: The other rules add {added:0.00} % to what the first ones allocate; {AllowedPercent} % are allowed.")).ConfigureAwait(false);
        }

        return added <= AllowedPercent;
    }

    private static long Median(List<long> samples) => samples.Order().ElementAt(samples.Count / 2);

    private static async Task<long> AllocatedAsync(CSharpCompilation compilation)
    {
        var analysis = Project.Analyze(compilation, AnalyzerSets.All());
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await analysis.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static CSharpCompilation WithFirstRules(CSharpCompilation compilation)
        => With(compilation, OtherRules.ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Suppress));

    /// <summary>Those that are off by default too.</summary>
    private static CSharpCompilation WithAllRules(CSharpCompilation compilation)
        => With(compilation, OtherRules.ToDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn));

    private static IEnumerable<DiagnosticDescriptor> OtherRules
        => AnalyzerSets.All().SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).Where(rule => !FirstRules.Contains(rule.Id));

    private static CSharpCompilation With(CSharpCompilation compilation, IEnumerable<KeyValuePair<string, ReportDiagnostic>> severities)
        => compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(severities));
}
