using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
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
            { Kind: FlowStateKind.LineBreaks } state => Create(origin, state, FixKind.LineBreaks, "is broken into lines", "encode it in one line"),
            { Kind: FlowStateKind.WideBytes } state => Create(origin, state, FixKind.WideBytes, "holds two bytes or more a letter", "encode it as ASCII"),
            { Kind: FlowStateKind.UnencodedBase64 } state => Create(origin, state, FixAdvice.None(FixReason.EncodedAlready), "isn't Base64-encoded", "encode it, and only once"),
            { Kind: FlowStateKind.Unencoded } state when origin.IsOfShape => Create(origin, state, ImmutableDictionary<string, string?>.Empty, "isn't Base64-encoded", "encode it"),
            { Kind: FlowStateKind.Unencoded } state when ProvenToken.Is(origin, settings) => Create(origin, state, FixKind.Unencoded, "isn't Base64-encoded", "encode it"),
            { Kind: FlowStateKind.Base64 } state when IsWithoutColon(origin, settings) => Create(origin, state, FixKind.MissingColon, "has no ':' before the token", "encode ':' and the token"),
            { Kind: FlowStateKind.Basic } state when origin.Role == ValueRole.BasicParameter && ProvenToken.Is(origin, settings) && !IsPair(origin)
                => Create(origin, state, FixKind.RawToken, "holds the token as it is", "Base64-encode ':' and the token"),
            _ => null,
        };

    /// <summary>A constant is seen to have none; of what is read at run time only a token is known to have none.</summary>
    private static bool IsWithoutColon(FlowSource origin, AnalyzerSettings settings)
        => origin.Role == ValueRole.BasicText && (origin.Kind == FlowSourceKind.Constant ? origin.Value.IndexOf(':') < 0 : ProvenToken.Is(origin, settings));

    /// <summary>Whether a constant is Base64 of <c>user:token</c>, as it should be.</summary>
    private static bool IsPair(FlowSource origin) => origin.Kind == FlowSourceKind.Constant && BasicCredentials.TryDecode(origin.Part, out _, out _);

    private static Diagnostic Create(FlowSource origin, FlowState state, FixKind kind, string what, string remedy)
        => Create(origin, state, FixAdvice.Rewrite(origin, kind), what, remedy);

    private static Diagnostic Create(FlowSource origin, FlowState state, ImmutableDictionary<string, string?> properties, string what, string remedy)
        => Diagnostic.Create(
            Descriptors.MalformedBasicHeader,
            state.Node.GetLocation(),
            origin.IsServiceProven ? Descriptors.MalformedBasicHeader.DefaultSeverity : DiagnosticSeverity.Info,
            additionalLocations: [origin.Node.GetLocation()],
            properties,
            what,
            remedy);
}
