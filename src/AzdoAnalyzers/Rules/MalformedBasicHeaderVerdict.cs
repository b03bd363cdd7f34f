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
            { Kind: FlowStateKind.Base64Twice } state => Create(origin, state, FixKind.Base64Twice, "Base64-encode it once", "is encoded twice"),
            { Kind: FlowStateKind.LineBreaks } state => Create(origin, state, FixKind.LineBreaks, "Base64-encode it in one line", "is broken into lines"),
            { Kind: FlowStateKind.WideBytes } state => Create(origin, state, FixKind.WideBytes, "Encode it as ASCII", "has two bytes or more a letter"),
            { Kind: FlowStateKind.UnencodedBase64 } state => Create(origin, state, FixAdvice.None(FixReason.EncodedAlready), "Base64-encode it, and only once", "is not encoded"),
            { Kind: FlowStateKind.Unencoded or FlowStateKind.UnencodedHeader } state when origin.IsOfShape => Create(origin, state, ImmutableDictionary<string, string?>.Empty, "Base64-encode it", "is not encoded"),
            { Kind: FlowStateKind.Unencoded } state when ProvenToken.Is(origin, settings) => Create(origin, state, FixKind.Unencoded, "Base64-encode it", "is not encoded"),
            { Kind: FlowStateKind.UnencodedHeader } state when ProvenToken.Is(origin, settings) => Create(origin, state, FixKind.UnencodedHeader, "Base64-encode it", "is not encoded"),
            { Kind: FlowStateKind.Base64 } state when IsWithoutColon(origin, settings) => Create(origin, state, FixKind.MissingColon, "Base64-encode ':' and the token", "has no ':' before the token"),
            { Kind: FlowStateKind.Basic } state when origin.Role == ValueRole.BasicParameter && ProvenToken.Is(origin, settings) && !IsPair(origin)
                => HasColon(origin)
                    ? Create(origin, state, IsHeader(origin) ? FixKind.UnencodedHeader : FixKind.Unencoded, "Base64-encode it", "is not encoded")
                    : Create(origin, state, IsHeader(origin) ? FixKind.RawTokenHeader : FixKind.RawToken, "Base64-encode ':' and the token", "holds the token as it is"),
            _ => null,
        };

    /// <summary>A constant is seen to have none; of what is read at run time only a token is known to have none.</summary>
    private static bool IsWithoutColon(FlowSource origin, AnalyzerSettings settings)
        => origin.Role == ValueRole.BasicText && (origin.Kind == FlowSourceKind.Constant ? origin.Value.IndexOf(':') < 0 : ProvenToken.Is(origin, settings));

    /// <summary>Whether a constant is Base64 of <c>user:token</c>, as it should be.</summary>
    private static bool IsPair(FlowSource origin) => origin.Kind == FlowSourceKind.Constant && BasicCredentials.TryDecode(origin.Part, out _, out _);

    /// <summary>Whether a constant is <c>user:token</c> as it is written.</summary>
    private static bool HasColon(FlowSource origin) => origin.Kind == FlowSourceKind.Constant && origin.Part.IndexOf(':') >= 0;

    /// <summary>Whether the scheme stands before the parameter in one constant.</summary>
    private static bool IsHeader(FlowSource origin) => origin is { Kind: FlowSourceKind.Constant, Start: > 0 };

    private static Diagnostic Create(FlowSource origin, FlowState state, FixKind kind, string remedy, string what)
        => Create(origin, state, FixAdvice.Rewrite(origin, kind), remedy, what);

    private static Diagnostic Create(FlowSource origin, FlowState state, ImmutableDictionary<string, string?> properties, string remedy, string what)
        => TracedFinding.Create(
            origin,
            Descriptors.MalformedBasicHeader,
            state.Node.GetLocation(),
            origin.IsServiceProven ? Descriptors.MalformedBasicHeader.DefaultSeverity : DiagnosticSeverity.Info,
            properties,
            MessageLine.Arguments(", used in ", Descriptors.MalformedBasicHeader, state.Node, origin.Use.Node, remedy, what));
}
