using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Tokens;

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

    /// <summary>Whether the name of the variable that a value is read from says that it is one: <c>MY_PAT</c>. That suggests it, and proves nothing.</summary>
    public static bool IsNamed(FlowSource origin)
        => origin is { Kind: FlowSourceKind.EnvironmentVariable, Value: not EnvironmentVariables.CommandLineToken } && NameWords.Of(origin.Value) is var words && (words.Contains(" pat ") || words.Contains(" personal access token "));
}
