using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow;
using AzdoAnalyzers.Sinks;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO4002: a Basic header that isn't Base64 of <c>user:token</c>.</summary>
internal static class MalformedBasicHeaderVerdict
{
    public static Diagnostic? Of(Origin origin, AnalyzerSettings settings)
        => origin.Step switch
        {
            { Kind: StepKind.Base64Twice } step => Create(origin, step, FixKind.Base64Twice, "is Base64-encoded twice", "encode it once"),
            { Kind: StepKind.Base64 } step when IsWithoutColon(origin, settings) => Create(origin, step, FixKind.MissingColon, "has no ':' before the token", "encode ':' and the token"),
            { Kind: StepKind.Basic } step when origin.Role == ValueRole.BasicParameter && ProvenToken.Is(origin, settings)
                => Create(origin, step, FixKind.RawToken, "holds the token as it is", "Base64-encode ':' and the token"),
            _ => null,
        };

    /// <summary>A constant is seen to have none; of what is read at run time only a token is known to have none.</summary>
    private static bool IsWithoutColon(Origin origin, AnalyzerSettings settings)
        => origin.Role == ValueRole.BasicText && (origin.Kind == OriginKind.Constant ? origin.Value.IndexOf(':') < 0 : ProvenToken.Is(origin, settings));

    private static Diagnostic Create(Origin origin, Step step, FixKind kind, string what, string remedy)
        => Diagnostic.Create(
            Descriptors.MalformedBasicHeader,
            step.Node.GetLocation(),
            additionalLocations: [origin.Node.GetLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, kind.ToString()),
            what,
            remedy);
}
