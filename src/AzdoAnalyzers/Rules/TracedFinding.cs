using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>Makes the diagnostics of what was traced: the places of the value's way are the additional locations.</summary>
internal static class TracedFinding
{
    /// <summary>The property that says what happens at the additional locations, in their order: <c>written</c>, <c>passed</c>, <c>joined</c>, <c>used</c>, with commas between them. The last one is where the value is used.</summary>
    public const string RolesProperty = "Roles";

    /// <param name="source">What was traced.</param>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">Where the finding stands.</param>
    /// <param name="severity">Its severity; <see langword="null"/>: the rule's.</param>
    /// <param name="properties">What the fix needs to know.</param>
    /// <param name="arguments">The message's arguments.</param>
    public static Diagnostic Create(FlowSource source, DiagnosticDescriptor descriptor, Location location, DiagnosticSeverity? severity, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
        var way = ValueWay.Of(source);
        return Diagnostic.Create(
            descriptor,
            location,
            severity ?? descriptor.DefaultSeverity,
            way.Select(place => place.Node.GetLocation()),
            properties.Add(RolesProperty, Text(way.Select(place => place.Role))),
            arguments);
    }

    /// <summary>Roles as the property has them.</summary>
    public static string Text(IEnumerable<WayRole> roles) => string.Join(",", roles.Select(role => role.ToString().ToLowerInvariant()));

    /// <summary>The roles that the property has; one that isn't known, of another version, is taken for a use.</summary>
    public static IReadOnlyList<WayRole> Roles(string text) => [.. text.Split(',').Select(name => Enum.TryParse<WayRole>(name, ignoreCase: true, out var role) ? role : WayRole.Used)];
}
