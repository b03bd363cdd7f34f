using System.Collections.Immutable;
using AzdoAnalyzers.Rules.Kept;

namespace AzdoAnalyzers.Rules;

/// <summary>One finding of a rule for each place: of several, for values that reach several sinks, the nearest one.</summary>
internal static class MergedFindings
{
    /// <summary>The findings of one file, the nearest first.</summary>
    public static IEnumerable<KeptFinding> Of(IEnumerable<KeptFinding> findings)
        => findings.GroupBy(finding => (finding.Id, finding.Place)).Select(same => Of([.. same]));

    /// <summary>Sinks that ask for different variables, or for none, leave no fix: what is right for one of them is wrong for another.</summary>
    private static KeptFinding Of(IReadOnlyList<KeptFinding> same)
        => same.Any(other => other.Variable != same[0].Variable)
            ? same[0] with { Properties = WithoutFix(same[0].Properties).SetItem(FixProperties.Reason, ReasonOf(same)) }
            : (same.FirstOrDefault(IsRuledOut) ?? same.FirstOrDefault(finding => finding.Properties.ContainsKey(FixProperties.Kind))) is { } fixable ? same[0] with { Properties = WithWayOf(same[0], fixable.Properties) } : same[0];

    private static ImmutableDictionary<string, string?> WithoutFix(ImmutableDictionary<string, string?> properties)
        => properties.RemoveRange([FixProperties.Kind, FixProperties.Variable, FixProperties.OwnVariable, FixProperties.Start, FixProperties.Length]);

    /// <summary>Why one of the sinks has no fix, or that they ask for different variables.</summary>
    private static string ReasonOf(IReadOnlyList<KeptFinding> same)
        => same.Where(finding => !finding.Properties.ContainsKey(FixProperties.Kind)).Select(finding => finding.Properties.TryGetValue(FixProperties.Reason, out var reason) ? reason : null).OfType<string>().FirstOrDefault() ?? nameof(FixReason.SeveralVariables);

    /// <summary>The way is told by properties too, and stays that of the nearest sink.</summary>
    private static ImmutableDictionary<string, string?> WithWayOf(KeptFinding finding, ImmutableDictionary<string, string?> properties)
        => finding.Properties.TryGetValue(TracedFinding.RolesProperty, out var roles) ? properties.SetItem(TracedFinding.RolesProperty, roles) : properties;

    /// <summary>Whether one way on which the value comes rules out a fix for another one: it encodes the value, or puts it into a URL's query.</summary>
    private static bool IsRuledOut(KeptFinding finding) => finding.Properties.TryGetValue(FixProperties.Reason, out var reason) && reason is nameof(FixReason.EncodedAlready) or nameof(FixReason.InQuery);
}
