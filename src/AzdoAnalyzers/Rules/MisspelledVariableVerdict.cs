using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO3005: an environment variable is read by a name as a shell or a pipeline spells it, which none has.</summary>
internal static class MisspelledVariableVerdict
{
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => !settings.Accepts(origin.Value) && VariableSpelling.Meant(origin.Value) is { } meant
            ? TracedFinding.Create(
                origin,
                Descriptors.MisspelledVariable,
                origin.Node.GetLocation(),
                severity: null,
                ImmutableDictionary<string, string?>.Empty
                    .Add(FixProperties.Kind, nameof(FixKind.VariableName))
                    .Add(FixProperties.Variable, meant)
                    .Add(FixProperties.OldVariable, origin.Value),
                MessageLine.Arguments(", used in ", Descriptors.MisspelledVariable, origin.Node, origin.Use.Node, meant, origin.Value))
            : null;
}
