using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO4002: a Basic header that isn't Base64 of <c>user:token</c>.</summary>
internal static class MalformedBasicHeaderVerdict
{
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => origin.State switch
        {
            { Kind: FlowStateKind.Base64Twice } state => Create(origin, state, FixKind.Base64Twice, "is Base64-encoded twice", "encode it once"),
            { Kind: FlowStateKind.Base64 } state when IsWithoutColon(origin, settings) => Create(origin, state, FixKind.MissingColon, "has no ':' before the token", "encode ':' and the token"),
            { Kind: FlowStateKind.Basic } state when origin.Role == ValueRole.BasicParameter && ProvenToken.Is(origin, settings)
                => Create(origin, state, FixKind.RawToken, "holds the token as it is", "Base64-encode ':' and the token"),
            _ => null,
        };

    /// <summary>A constant is seen to have none; of what is read at run time only a token is known to have none.</summary>
    private static bool IsWithoutColon(FlowSource origin, AnalyzerSettings settings)
        => origin.Role == ValueRole.BasicText && (origin.Kind == FlowSourceKind.Constant ? origin.Value.IndexOf(':') < 0 : ProvenToken.Is(origin, settings));

    private static Diagnostic Create(FlowSource origin, FlowState state, FixKind kind, string what, string remedy)
        => Diagnostic.Create(
            Descriptors.MalformedBasicHeader,
            state.Node.GetLocation(),
            origin.IsServiceProven ? Descriptors.MalformedBasicHeader.DefaultSeverity : DiagnosticSeverity.Info,
            additionalLocations: [origin.Node.GetLocation()],
            FixAdvice.Rewrite(origin, kind),
            what,
            remedy);
}
