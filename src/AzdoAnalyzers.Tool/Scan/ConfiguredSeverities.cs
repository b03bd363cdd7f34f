using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>The severities that configuration files set, as the compiler asks for them.</summary>
internal sealed class ConfiguredSeverities(AnalyzerConfigSet configuration) : SyntaxTreeOptionsProvider
{
    /// <summary>The severity that is set for a finding; null where none is.</summary>
    public ReportDiagnostic? Of(Diagnostic finding)
        => finding.Location.SourceTree is { } tree && TryGetDiagnosticValue(tree, finding.Id, CancellationToken.None, out var severity) ? severity
            : TryGetGlobalDiagnosticValue(finding.Id, CancellationToken.None, out severity) ? severity
            : null;

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => configuration.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => configuration.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
