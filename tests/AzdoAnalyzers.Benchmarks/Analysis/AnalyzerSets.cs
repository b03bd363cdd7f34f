using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>The analyzers that are compared.</summary>
internal static class AnalyzerSets
{
    /// <summary>New instances of every analyzer that ships.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All()
        =>
        [
            .. typeof(DiagnosticIds).Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
        ];

    /// <summary>One analyzer that registers nothing.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Idle() => [new IdleAnalyzer(asksForModels: false)];

    /// <summary>One analyzer that finds the sinks, and follows nothing.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Sinks() => [new SinkAnalyzer()];

    /// <summary>One analyzer that asks for the model of each file, as an editor does to show the compiler's errors, and does nothing with it.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Models() => [new IdleAnalyzer(asksForModels: true)];
}
