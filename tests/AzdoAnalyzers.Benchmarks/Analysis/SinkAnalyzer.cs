using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>Finds the sinks and follows nothing that they are given: the floor of what the rules cost.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It runs here and is never shipped.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SinkAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing
        = new("IDLE0002", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var names = start.Compilation.SyntaxTrees.ToDictionary(tree => tree, tree => new TextNames(tree.GetText(start.CancellationToken)));
            var code = new ProjectCode(start.Compilation, names, SyntaxIndex.Of);
            var catalog = SinkCatalog.Create(start.Compilation, ReferencedSinks.Of(start.Compilation));
            var trace = new ProjectTrace(new ProjectModel(code, start.CancellationToken), catalog);
            start.RegisterSemanticModelAction(model =>
            {
                // What a project's model keeps is for one thread.
                lock (trace)
                {
                    trace.HasSinks(model.SemanticModel.SyntaxTree);
                }
            });
        });
    }
}
