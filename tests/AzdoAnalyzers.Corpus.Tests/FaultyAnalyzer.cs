using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Tests;

/// <summary>Throws for a class called Throws, and takes long for one called Hangs.</summary>
#pragma warning disable RS1036, RS1041, RS2008 // It runs here and is never shipped.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FaultyAnalyzer : DiagnosticAnalyzer
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(280);

    private static readonly DiagnosticDescriptor Nothing = new("FAULT0001", "Nothing", "Nothing", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Visit, SyntaxKind.ClassDeclaration);
    }

    private static void Visit(SyntaxNodeAnalysisContext context)
    {
        switch (((ClassDeclarationSyntax)context.Node).Identifier.ValueText)
        {
            case "Throws":
                throw new InvalidOperationException("the text of a program");
            case "Hangs":
                TimeSpan start = Environment.CpuUsage.TotalTime;
                while (Environment.CpuUsage.TotalTime - start < Long)
                {
                    Thread.SpinWait(1000);
                }

                break;
        }
    }
}
