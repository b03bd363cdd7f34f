using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;

namespace AzdoAnalyzers.Rules;

/// <summary>What messages call the environment variable that an origin reads: by its name in quotes, if that is known and is one. A token in its place isn't repeated.</summary>
internal static class VariableText
{
    /// <summary>At the start of a sentence.</summary>
    public static string Of(FlowSource origin) => AnalyzerSettings.IsVariableName(origin.Value) ? $"The environment variable '{origin.Value}'" : "An environment variable";

    /// <summary>Inside of a sentence.</summary>
    public static string InSentence(FlowSource origin) => AnalyzerSettings.IsVariableName(origin.Value) ? $"the environment variable '{origin.Value}'" : "the environment variable";
}
