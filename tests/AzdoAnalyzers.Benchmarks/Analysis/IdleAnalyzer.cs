using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>Reports nothing: what a build with analyzers costs whatever they do.</summary>
/// <param name="asksForModels">Whether it asks for the model of each file, and does nothing with it; else it registers nothing.</param>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It runs here and is never shipped.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer(bool asksForModels) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing
        = new("IDLE0001", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        if (asksForModels)
        {
            context.RegisterSemanticModelAction(_ => { });
        }
    }
}
