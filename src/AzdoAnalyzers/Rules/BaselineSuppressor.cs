using System.Collections.Immutable;
using AzdoAnalyzers.Baseline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Rules;

/// <summary>
/// Suppresses the findings that a baseline lists, so that logs show them as suppressed. Where there are more of one key than it allows, all
/// of that key are shown: which of them is the new one can't be told.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private const string Justification = "It is listed in " + BaselineFile.Name;

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Suppressions = Rules
        .ToImmutableDictionary(id => id, id => new SuppressionDescriptor(id + "B", id, Justification));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = Suppressions.Values.ToImmutableArray();

    /// <summary>All that stand in code; what is wrong with the configuration has no baseline.</summary>
    private static IEnumerable<string> Rules
        => new DiagnosticAnalyzer[] { new HardCodedTokenAnalyzer(), new ClientValueAnalyzer(), new TokenInProjectFileAnalyzer() }
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Distinct();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var accepted = BaselineFile.Accepted(context.Options.AdditionalFiles, context.CancellationToken);
        if (accepted.Count == 0)
        {
            return;
        }

        var findings = context.ReportedDiagnostics
            .Where(finding => Suppressions.ContainsKey(finding.Id))
            .ToLookup(finding => BaselineKey.Of(finding, context.Compilation.AssemblyName, HardCodedTokenAnalyzer.FingerprintProperty, context.GetSemanticModel, context.CancellationToken));
        foreach (var key in findings.Where(key => accepted.TryGetValue(key.Key, out var count) && key.Count() <= count))
        {
            foreach (var finding in key)
            {
                context.ReportSuppression(Suppression.Create(Suppressions[finding.Id], finding));
            }
        }
    }
}
