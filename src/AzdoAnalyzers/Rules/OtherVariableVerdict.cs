using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO3003: a credential or organization URL is read from an environment variable that is neither configured nor accepted.</summary>
internal static class OtherVariableVerdict
{
    /// <remarks>Where an accepted variable is tried last, the program runs with that one alone.</remarks>
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => StandardVariable.Of(origin, settings) is { } standard
            && AnalyzerSettings.IsVariableName(origin.Value)
            && origin.FixReason is not FixReason.ServiceRoot
            && !settings.Accepts(origin.Value)
            && (origin.LastVariable is null || !settings.Accepts(origin.LastVariable))
                ? Create(origin, settings, standard)
                : null;

    private static Diagnostic Create(FlowSource origin, AnalyzerSettings settings, string standard)
        => TracedFinding.Create(
            origin,
            Descriptors.OtherVariable,
            origin.Node.GetLocation(),
            severity: null,
            FixAdvice.Read(origin, settings, FixKind.VariableName, standard).Add(FixProperties.OldVariable, origin.Value),
            MessageLine.Arguments(", used in ", Descriptors.OtherVariable, origin.Node, origin.Use.Node, standard, origin.Value, origin.Role == ValueRole.Url ? "organization URL" : "credential"));
}
