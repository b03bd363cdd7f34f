using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO4001: what is known to be a personal access token is sent with the Bearer scheme.</summary>
internal static class TokenAsBearerVerdict
{
    /// <remarks>The variable of the Azure CLI's extension holds the job's token in pipelines, which belongs there.</remarks>
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => origin.State is { Kind: FlowStateKind.Bearer } state && ProvenToken.Is(origin, settings) && origin is not { Kind: FlowSourceKind.EnvironmentVariable, Value: EnvironmentVariables.CommandLineToken }
            ? Diagnostic.Create(
                Descriptors.TokenAsBearer,
                state.Node.GetLocation(),
                origin.IsServiceProven ? Descriptors.TokenAsBearer.DefaultSeverity : DiagnosticSeverity.Info,
                additionalLocations: [origin.Node.GetLocation()],
                FixAdvice.Rewrite(origin, FixKind.Bearer))
            : null;
}
