using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO0001: options of these analyzers that have no meaning to them, or contradict each other. Once for a project.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Configuration);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var sentence in ConfigurationProblems.In(provider, context.Compilation.SyntaxTrees, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Configuration, Location.None, sentence));
        }
    }
}
