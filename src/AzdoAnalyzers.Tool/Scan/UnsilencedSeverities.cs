using AzdoAnalyzers.Tool.Sarif;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>
/// The severities that configuration files set, without those that make less of a finding than its rule does. A rule has always one, so that keys
/// for all analyzers or a category don't count, as they don't beside a preset.
/// </summary>
internal sealed class UnsilencedSeverities(ConfiguredSeverities configured) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => configured.IsGenerated(tree, cancellationToken);

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => configured.TryGetDiagnosticValue(tree, diagnosticId, cancellationToken, out severity) && !IsLowered(diagnosticId, severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        if (!configured.TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity) || IsLowered(diagnosticId, severity))
        {
            severity = ReportDiagnostic.Default;
        }

        return RuleFacts.ById.ContainsKey(diagnosticId);
    }

    private static bool IsLowered(string rule, ReportDiagnostic severity) => RuleFacts.ById.TryGetValue(rule, out var facts) && facts.IsLoweredBy(severity);
}
