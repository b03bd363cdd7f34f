using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow;

namespace AzdoAnalyzers.Rules;

/// <summary>Says whether an origin is known to hold a personal access token, and not another credential.</summary>
internal static class ProvenToken
{
    /// <summary>A constant by its checksum, a variable by the convention.</summary>
    public static bool Is(Origin origin, AnalyzerSettings settings)
        => origin.Kind switch
        {
            OriginKind.Constant => PersonalAccessToken.TryFind(origin.Part, 0, out _),
            OriginKind.EnvironmentVariable => origin.Value == settings.PatVariable || EnvironmentVariables.HoldsPersonalAccessToken(origin.Value),
            _ => false,
        };
}
