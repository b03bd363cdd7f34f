using System.Collections.Immutable;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>All analyzers and fixes that there are, found by reflection, so that what is added later is held to the properties too.</summary>
internal static class AllRules
{
    public static readonly IReadOnlyList<Type> AnalyzerTypes = [.. ConcreteTypes<DiagnosticAnalyzer>(typeof(ClientValueAnalyzer))];

    public static readonly IReadOnlyList<Type> CodeFixTypes = [.. ConcreteTypes<CodeFixProvider>(typeof(HardCodedTokenCodeFixProvider))];

    /// <summary>New instances of all analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers => [.. AnalyzerTypes.Select(Create<DiagnosticAnalyzer>)];

    /// <summary>New instances of all fixes.</summary>
    public static ImmutableArray<CodeFixProvider> CodeFixes => [.. CodeFixTypes.Select(Create<CodeFixProvider>)];

    /// <summary>The descriptors of all rules, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; }
        = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    private static IEnumerable<Type> ConcreteTypes<T>(Type inAssemblyOf)
        => inAssemblyOf.Assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract);

    private static T Create<T>(Type type) => (T)Activator.CreateInstance(type)!;
}
