using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.ExceptionServices;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>Runs all analyzers over a compilation; an exception in one of them is thrown, and doesn't become AD0001.</summary>
internal sealed class Analysis
{
    private readonly CompilationWithAnalyzers _analysis;

    private ExceptionDispatchInfo? _exception;

    public Analysis(Compilation compilation, bool isConcurrent = true)
        : this(compilation, AllRules.Analyzers, isConcurrent)
    {
    }

    /// <summary>With instances that may have seen other compilations: what they keep of those is theirs.</summary>
    public Analysis(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent = true, params ImmutableArray<AdditionalText> files)
        => _analysis = new CompilationWithAnalyzers(
            compilation,
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(files),
                onAnalyzerException: (exception, _, _) => _exception ??= ExceptionDispatchInfo.Capture(exception),
                isConcurrent,
                logAnalyzerExecutionTime: true));

    /// <summary>What a build reports.</summary>
    public Task<ImmutableArray<Diagnostic>> BuildAsync(CancellationToken cancellationToken)
        => CheckedAsync(_analysis.GetAnalyzerDiagnosticsAsync(cancellationToken));

    /// <summary>What an editor shows that asks for one document.</summary>
    public async Task<ImmutableArray<Diagnostic>> EditorAsync(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var model = _analysis.Compilation.GetSemanticModel(tree);
        return
        [
            .. await CheckedAsync(_analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken)),
            .. await CheckedAsync(_analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken)),
        ];
    }

    /// <summary>For each analyzer, how many actions it has registered that make Roslyn bind code.</summary>
    public async Task<IReadOnlyDictionary<DiagnosticAnalyzer, int>> BindingActionsAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<DiagnosticAnalyzer, int>();
        foreach (var analyzer in _analysis.Analyzers)
        {
            var telemetry = await _analysis.GetAnalyzerTelemetryInfoAsync(analyzer, cancellationToken);
            counts.Add(
                analyzer,
                telemetry.SemanticModelActionsCount + telemetry.SyntaxNodeActionsCount + telemetry.CodeBlockActionsCount + telemetry.CodeBlockStartActionsCount
                    + telemetry.OperationActionsCount + telemetry.OperationBlockActionsCount + telemetry.OperationBlockStartActionsCount
                    + telemetry.SymbolActionsCount + telemetry.SymbolStartActionsCount);
        }

        return counts;
    }

    /// <summary>All that is said of a finding, as one line, in a fixed order.</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<Diagnostic> findings)
        => [.. findings.Select(Describe).Order(StringComparer.Ordinal)];

    private static string Describe(Diagnostic finding)
    {
        var properties = finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}");
        var places = finding.AdditionalLocations.Select(Place);
        return $"{Place(finding.Location)} {finding.Severity} {finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)} [{string.Join(", ", properties)}] ({string.Join(", ", places)})";
    }

    private static string Place(Location location) => $"{location.SourceTree?.FilePath}{location.SourceSpan}";

    private async Task<ImmutableArray<Diagnostic>> CheckedAsync(Task<ImmutableArray<Diagnostic>> findings)
    {
        var result = await findings;
        _exception?.Throw();
        Promises.Check(result);
        return result;
    }
}
