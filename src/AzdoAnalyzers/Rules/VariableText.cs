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

    /// <summary>What is to be done with it instead of writing its value: the very variable that the value is given to is to be set from outside of the program.</summary>
    public static string Remedy(FlowSource origin, string? variable)
        => variable is not null && origin.Use.Row.Sets(variable) ? $"set {OfRead(variable)} from outside" : $"read {OfRead(variable)}";

    /// <summary>The same at the start of a sentence.</summary>
    public static string Starting(string remedy) => char.ToUpperInvariant(remedy[0]) + remedy.Substring(1);
}
