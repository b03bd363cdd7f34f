using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts.Sources;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>What a rule finds where no severity silences it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Diagnostic">The finding; marked as suppressed where something in the code does that.</param>
/// <param name="Key">What a baseline knows it by.</param>
/// <param name="Configured">The severity that configuration files set for it.</param>
/// <param name="Attribute">The attribute that suppresses it.</param>
internal sealed record UnsilencedFinding(SourceProject Project, Diagnostic Diagnostic, BaselineKey Key, ReportDiagnostic? Configured, SyntaxReference? Attribute)
{
    public string Rule => Diagnostic.Id;

    /// <summary>Whether a build shows it.</summary>
    public bool Warns => Diagnostic.Severity >= DiagnosticSeverity.Warning;

    /// <summary>Whether a severity takes it out of a build's output.</summary>
    public bool IsHiddenBy(ReportDiagnostic severity)
        => severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden || (severity == ReportDiagnostic.Info && Warns);
}
