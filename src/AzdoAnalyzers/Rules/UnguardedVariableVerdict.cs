using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO3001: an environment variable reaches a client as credential, or is joined into a URL, and nobody asks whether it is there.</summary>
internal static class UnguardedVariableVerdict
{
    /// <remarks>A variable that is a whole URL needs no guard: <c>new Uri(null)</c> and <c>new Uri("")</c> throw.</remarks>
    public static Diagnostic? Of(FlowSource origin)
        => origin is not { Kind: FlowSourceKind.EnvironmentVariable, IsGuarded: false } ? null
            : origin.Role is ValueRole.Url or ValueRole.OrganizationName ? origin.IsJoined && !EnvironmentVariables.IsPredefined(origin.Value) ? Create(origin, "the URL with it") : null
            : Create(origin, "it");

    private static ImmutableDictionary<string, string?> Properties(FlowSource origin)
    {
        if (origin.FixReason is FixReason.OverriddenLater)
        {
            return FixAdvice.None(FixReason.OverriddenLater);
        }

        var properties = FixAdvice.Rewrite(origin, FixKind.UnguardedRead);
        return VariableSpelling.Written(origin.Value) is { } variable ? properties.Add(FixProperties.Variable, variable) : properties;
    }

    private static Diagnostic Create(FlowSource origin, string what)
        => TracedFinding.Create(
            origin,
            Descriptors.UnguardedVariable,
            origin.Node.GetLocation(),
            severity: null,
            Properties(origin),
            MessageLine.Arguments(Descriptors.UnguardedVariable, origin.Node, origin.Use.Node, VariableText.Of(origin), what, origin.Use.DisplayName));
}
