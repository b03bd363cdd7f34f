using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;

namespace AzdoAnalyzers.Rules;

/// <summary>Says whether an origin is known to hold a personal access token, and not another credential.</summary>
internal static class ProvenToken
{
    /// <summary>A constant by its checksum, a variable by the convention.</summary>
    public static bool Is(FlowSource origin, AnalyzerSettings settings)
        => origin.Kind switch
        {
            FlowSourceKind.Constant => PersonalAccessToken.TryFind(origin.Part, 0, out _),
            FlowSourceKind.EnvironmentVariable => origin.Value == settings.PatVariable || EnvironmentVariables.HoldsPersonalAccessToken(origin.Value),
            _ => false,
        };
}
