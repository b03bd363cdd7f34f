using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO3002: what stands behind <c>??</c> was to guard a credential or URL, and never does. Stands on the whole <c>??</c> expression.</summary>
internal static class DeadGuardVerdict
{
    /// <remarks>What reaches a client is a credential or URL; of a text that may go anywhere the variable in it says that it is.</remarks>
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => !origin.IsDeadGuard || origin.IsGuarded || (origin.Role == ValueRole.TextBeforeFallback && !(origin.Kind == FlowSourceKind.EnvironmentVariable && settings.Accepts(origin.Value))) ? null : TracedFinding.Create(
            origin,
            Descriptors.DeadGuard,
            origin.Node.GetLocation(),
            severity: null,
            Properties(origin),
            MessageLine.Arguments(", used in ", Descriptors.DeadGuard, origin.Node, origin.Use.Node, origin.Kind == FlowSourceKind.EnvironmentVariable ? VariableText.Of(origin) : "the value"));

    private static ImmutableDictionary<string, string?> Properties(FlowSource origin)
        => ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Kind, nameof(FixKind.DeadGuard))
            .Add(FixProperties.Variable, VariableSpelling.Written(origin.Value) ?? "");
}
