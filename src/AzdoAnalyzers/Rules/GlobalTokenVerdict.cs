using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Organizations;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO4003: a personal access token has to be valid in all organizations.</summary>
internal static class GlobalTokenVerdict
{
    public static Diagnostic? Of(FlowSource origin, AnalyzerSettings settings)
        => origin.State is { Kind: FlowStateKind.AllOrganizations } state
            ? TracedFinding.Create(
                origin,
                Descriptors.GlobalToken,
                state.Node.GetLocation(),
                settings.SeverityAtClient(Descriptors.GlobalToken),
                ImmutableDictionary<string, string?>.Empty,
                MessageLine.Arguments(
                    ", used in ",
                    Descriptors.GlobalToken,
                    state.Node,
                    origin.Use.Node,
                    state.Text.Split(GlobalTokens.Separator) is [var first, var second] ? $"'{first}' and '{second}'" : "the profile service",
                    TokenRetirement.OfGlobalTokens))
            : null;
}
