using AzdoAnalyzers.Benchmarks.Analysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>Which actions analyzers registered that make the compiler bind or walk the whole project.</summary>
internal static class RegisteredActions
{
    private static readonly IReadOnlyList<(string Kind, Func<AnalyzerTelemetryInfo, int> Count)> Costly =
    [
        ("semantic-model", info => info.SemanticModelActionsCount),
        ("syntax-node", info => info.SyntaxNodeActionsCount),
        ("operation", info => info.OperationActionsCount),
        ("operation-block", info => info.OperationBlockActionsCount + info.OperationBlockStartActionsCount + info.OperationBlockEndActionsCount),
        ("code-block", info => info.CodeBlockActionsCount + info.CodeBlockStartActionsCount + info.CodeBlockEndActionsCount),
        ("symbol", info => info.SymbolActionsCount + info.SymbolStartActionsCount + info.SymbolEndActionsCount),
    ];

    /// <summary>One sentence for each analyzer and kind of action that it registered in this build.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(BuildResult build)
    {
        var complaints = new List<string>();
        foreach (var analyzer in build.Analysis.Analyzers)
        {
            var info = await build.Analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false);
            complaints.AddRange(Complaints(analyzer, info));
        }

        return complaints;
    }

    private static IEnumerable<string> Complaints(DiagnosticAnalyzer analyzer, AnalyzerTelemetryInfo info)
        => from action in Costly
           let count = action.Count(info)
           where count > 0
           select $"{analyzer.GetType().Name} registers {count} {action.Kind} action(s) for code without a word of Azure DevOps, where it may look at texts only.";
}
