using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;

namespace AzdoAnalyzers.Rules;

/// <summary>The properties by which a verdict tells the fix what to do, and whether it may do it unasked.</summary>
internal static class FixAdvice
{
    /// <summary>The properties of a finding that has no fix.</summary>
    public static ImmutableDictionary<string, string?> None(FixReason reason)
        => ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Reason, reason.ToString());

    /// <summary>The properties of a finding that a read of a variable mends: those of one without a fix where that could do harm.</summary>
    /// <param name="origin">What it would take the place of.</param>
    /// <param name="settings">The settings of the file.</param>
    /// <param name="kind">What stands there.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="choice">Why somebody has to choose it, whatever else is known.</param>
    public static ImmutableDictionary<string, string?> Read(FlowSource origin, AnalyzerSettings settings, FixKind kind, string variable, FixReason? choice = null)
    {
        if (kind == FixKind.OrganizationName && origin.IsChanged)
        {
            // Where a name is escaped, or made another one, the text is no place for what a URL holds.
            return None(FixReason.Changed);
        }

        if (!origin.IsServiceProven)
        {
            return None(FixReason.ServiceNotProven);
        }

        if (origin.FixReason is FixReason.InQuery)
        {
            choice = FixReason.InQuery;
        }
        else if (origin.FixReason is { } harm and not FixReason.SeveralOrganizations)
        {
            return None(harm);
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, kind.ToString()).Add(FixProperties.Variable, variable);
        return choice is { } reason && !(reason is FixReason.AskedFor or FixReason.StandIn && origin.FixReason is FixReason.SeveralOrganizations) ? properties.Add(FixProperties.Reason, reason.ToString())
            : origin.FixReason is FixReason.SeveralOrganizations
            ? (origin.OwnVariable is { } own ? properties.Add(FixProperties.OwnVariable, EnvironmentVariables.Own(variable, own)) : properties).Add(FixProperties.Reason, nameof(FixReason.SeveralOrganizations))
            : settings.IsTestProject ? properties.Add(FixProperties.Reason, nameof(FixReason.TestProject))
            : properties;
    }

    /// <summary>The properties of a finding that a rewrite of its own mends.</summary>
    public static ImmutableDictionary<string, string?> Rewrite(FlowSource origin, FixKind kind)
        => origin.IsServiceProven ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Kind, kind.ToString()) : None(FixReason.ServiceNotProven);

    /// <summary>The same for a part of the value.</summary>
    public static ImmutableDictionary<string, string?> Of(this ImmutableDictionary<string, string?> properties, int start, int length)
        => properties.ContainsKey(FixProperties.Kind)
            ? properties
                .Add(FixProperties.Start, start.ToString(CultureInfo.InvariantCulture))
                .Add(FixProperties.Length, length.ToString(CultureInfo.InvariantCulture))
            : properties;
}
