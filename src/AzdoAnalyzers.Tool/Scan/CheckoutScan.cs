using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts.Compiling;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tool.Sarif;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>Runs the rules over the projects of a checkout, one after the other, without a build.</summary>
internal sealed class CheckoutScan(SourceRepository checkout, CheckoutConfiguration configuration)
{
    /// <summary>The property of a finding that was made with stubs in the place of the client library.</summary>
    public const string StubsProperty = "Stubs";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(DiagnosticIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    private readonly ProjectCompiler _compiler = new(checkout);

    /// <summary>Analyzers that failed, with the type of what they threw; its message may hold source text.</summary>
    public ConcurrentBag<string> Failures { get; } = [];

    /// <summary>What the rules find in a project; what is suppressed there is marked so.</summary>
    public async Task<IReadOnlyList<LoggedFinding>> FindingsOfAsync(SourceProject project)
    {
        var (compilation, diagnostics) = await AnalyseAsync(project).ConfigureAwait(false);
        var usesStubs = compilation.References.OfType<PortableExecutableReference>().Any(reference => reference.FilePath is null);
        return [.. diagnostics.Select(diagnostic => FindingOf(diagnostic, compilation, usesStubs))];
    }

    /// <summary>What a baseline knows the findings of a project by that warn and aren't suppressed.</summary>
    public async Task<IReadOnlyList<BaselineKey>> BaselineKeysOfAsync(SourceProject project)
    {
        var (compilation, diagnostics) = await AnalyseAsync(project).ConfigureAwait(false);
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic is { IsSuppressed: false, Severity: >= DiagnosticSeverity.Warning })
                .Select(diagnostic => BaselineKeyOf(diagnostic, compilation)),
        ];
    }

    /// <summary>What the rules find in a project in which no severity silences one. What is suppressed in code is there too.</summary>
    public async Task<IReadOnlyList<UnsilencedFinding>> UnsilencedFindingsOfAsync(SourceProject project)
    {
        var severities = new ConfiguredSeverities(configuration.ConfigurationOf(project));
        var (compilation, diagnostics) = await AnalyseAsync(project, new UnsilencedSeverities(severities)).ConfigureAwait(false);
        return
        [
            .. diagnostics.DistinctBy(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan(), diagnostic.GetMessage(CultureInfo.InvariantCulture)))
                .Select(diagnostic => new UnsilencedFinding(
                    project,
                    diagnostic,
                    BaselineKeyOf(diagnostic, compilation),
                    severities.Of(diagnostic),
                    diagnostic.GetSuppressionInfo(compilation)?.Attribute?.ApplicationSyntaxReference)),
        ];
    }

    /// <summary>The compilation of a project, without what configuration files say.</summary>
    public Compilation CompilationOf(SourceProject project) => _compiler.Compile(project);

    private static BaselineKey BaselineKeyOf(Diagnostic diagnostic, Compilation compilation)
        => BaselineKey.Of(diagnostic, compilation.AssemblyName, HardCodedTokenAnalyzer.FingerprintProperty, tree => compilation.GetSemanticModel(tree), CancellationToken.None);

    private async Task<(Compilation Compilation, IReadOnlyList<Diagnostic> Findings)> AnalyseAsync(SourceProject project, SyntaxTreeOptionsProvider? severities = null)
    {
        var config = configuration.ConfigurationOf(project);
        // The name of a checkout's folder is no assembly's: in another folder a baseline would have other lines.
        var compilation = _compiler.Compile(project).WithAssemblyName(project.AssemblyName);
        compilation = compilation.WithOptions(severities is null
            ? WithErrors(compilation.Options, project.Settings).WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(config))
            : compilation.Options.WithSyntaxTreeOptionsProvider(severities));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(configuration.AdditionalFilesOf(project), new ConfiguredOptions(config, new ProjectOptions(project.Settings))),
            onAnalyzerException: (exception, analyzer, _) => Failures.Add($"{analyzer.GetType().Name} on {project.Name}: {exception.GetType().Name}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var diagnostics = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return (compilation, [.. diagnostics.Where(diagnostic => RuleFacts.ById.ContainsKey(diagnostic.Id))]);
    }

    /// <summary>The options with the warnings that a project makes errors of.</summary>
    private static CSharpCompilationOptions WithErrors(CSharpCompilationOptions options, ProjectSettings settings)
        => options
            .WithGeneralDiagnosticOption(settings.TreatsWarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions
                .SetItems(settings.WarningsAsErrors.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Error)))
                .SetItems(settings.WarningsNotAsErrors.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Default))));

    private static LoggedFinding FindingOf(Diagnostic diagnostic, Compilation compilation, bool usesStubs)
    {
        var properties = diagnostic.Properties.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => property.Value!);
        if (usesStubs && diagnostic.AdditionalLocations.Count > 0)
        {
            properties.Add(StubsProperty, "true");
        }

        return new(
            diagnostic.Id,
            diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "note" },
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            [.. diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Select(PlaceOf).OfType<LoggedPlace>()],
            diagnostic.GetSuppressionInfo(compilation) is { } suppression ? [new JsonObject { ["kind"] = suppression.ProgrammaticSuppressions.IsEmpty ? LoggedFinding.InSource : LoggedFinding.InBaseline }] : null,
            properties);
    }

    private static LoggedPlace? PlaceOf(Location location)
    {
        var span = location.GetLineSpan();
        return !span.IsValid || string.IsNullOrEmpty(span.Path) ? null : new(
            Path.IsPathRooted(span.Path) ? new Uri(span.Path).AbsoluteUri : span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }
}
