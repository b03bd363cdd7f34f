using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Rules;

/// <summary>One tree that findings are asked for, whichever action asks.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="IsGenerated">Whether it is generated code.</param>
/// <param name="Options">The options of the project.</param>
/// <param name="Report">Takes a finding.</param>
/// <param name="CancellationToken">Ends the work.</param>
internal readonly record struct TreeAnalysis(SyntaxTree Tree, bool IsGenerated, AnalyzerOptions Options, Action<Diagnostic> Report, CancellationToken CancellationToken)
{
    public AnalyzerSettings Settings => AnalyzerSettings.Of(Options.AnalyzerConfigOptionsProvider, Tree);

    public static TreeAnalysis Of(SyntaxTreeAnalysisContext context)
        => new(context.Tree, context.IsGeneratedCode, context.Options, context.ReportDiagnostic, context.CancellationToken);

    public static TreeAnalysis Of(SemanticModelAnalysisContext context)
        => new(context.SemanticModel.SyntaxTree, context.IsGeneratedCode, context.Options, context.ReportDiagnostic, context.CancellationToken);
}
