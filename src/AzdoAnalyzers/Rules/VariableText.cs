using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;

namespace AzdoAnalyzers.Rules;

/// <summary>What messages call environment variables.</summary>
internal static class VariableText
{
    /// <summary>The one that an origin reads: its name in quotes, if that is known and is one. A token in its place isn't repeated.</summary>
    public static string Of(FlowSource origin) => AnalyzerSettings.IsVariableName(origin.Value) ? $"'{origin.Value}'" : "the variable";

    /// <summary>The one that is to be read; without one it is left to the reader which.</summary>
    public static string OfRead(string? variable) => variable is null ? "the environment" : $"'{variable}'";
}
