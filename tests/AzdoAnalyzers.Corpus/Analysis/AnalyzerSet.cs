using System.Collections.Immutable;
using System.Reflection;
using AzdoAnalyzers.Checkouts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Analysis;

/// <summary>The analyzers that run, and which of their rules are reported.</summary>
internal sealed class AnalyzerSet
{
    private AnalyzerSet(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableHashSet<string> rules)
    {
        Analyzers = analyzers;
        Rules = [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => rules.IsEmpty || rules.Contains(rule.Id)).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>The rules that are reported, by id.</summary>
    public ImmutableArray<DiagnosticDescriptor> Rules { get; }

    /// <summary>Every reported rule switched on, every other one off.</summary>
    public IEnumerable<KeyValuePair<string, ReportDiagnostic>> Severities
        => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct()
            .Select(id => KeyValuePair.Create(id, Rules.Any(rule => rule.Id == id) ? SeverityOf(id) : ReportDiagnostic.Suppress));

    /// <summary>This project's analyzers, or those of the given assemblies.</summary>
    /// <exception cref="UserErrorException">An assembly can't be loaded or has none, or no analyzer has one of the rules.</exception>
    public static AnalyzerSet Load(ImmutableArray<string> files, ImmutableHashSet<string> rules)
    {
        return Of(files.IsEmpty ? [typeof(DiagnosticIds).Assembly] : files.Select(LoadAssembly), rules);
    }

    /// <summary>The analyzers of assemblies that are loaded.</summary>
    /// <exception cref="UserErrorException">An assembly has none, or no analyzer has one of the rules.</exception>
    public static AnalyzerSet Of(IEnumerable<Assembly> assemblies, ImmutableHashSet<string> rules)
    {
        var set = new AnalyzerSet([.. assemblies.SelectMany(assembly => AnalyzersOf(assembly))], rules);
        if (rules.FirstOrDefault(id => set.Rules.All(rule => rule.Id != id)) is { } unknown)
        {
            throw new UserErrorException($"No analyzer has the rule '{unknown}': choose another, or name the assembly that has it with --analyzer.");
        }

        return set;
    }

    private ReportDiagnostic SeverityOf(string id) => Rules.Single(rule => rule.Id == id).IsEnabledByDefault ? ReportDiagnostic.Default : ReportDiagnostic.Warn;

    private static Assembly LoadAssembly(string file)
    {
        try
        {
            return Assembly.LoadFrom(Path.GetFullPath(file));
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            throw new UserErrorException($"'{file}' can't be loaded as an assembly ({exception.GetType().Name}): name the DLL of an analyzer package.");
        }
    }

    private static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(Assembly assembly)
    {
        IEnumerable<Type> types = assembly.GetTypes().Where(type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. types.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!)];
        return analyzers.IsEmpty ? throw new UserErrorException($"There is no analyzer in '{assembly.GetName().Name}': name an assembly that has one with --analyzer.") : analyzers;
    }
}
