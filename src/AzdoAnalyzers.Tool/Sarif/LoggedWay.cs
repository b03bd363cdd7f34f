using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Rules;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>The way of a finding's value, as the analyzers tell it: by the places of the finding, and the roles of those after the first one.</summary>
internal static class LoggedWay
{
    /// <summary>The places from where the value comes from to where it is used, none twice in a row.</summary>
    public static IReadOnlyList<LoggedStep> Of(LoggedFinding finding)
    {
        var further = finding.Places.Skip(1).ToList();
        var roles = finding.Properties.TryGetValue(TracedFinding.RolesProperty, out var known) ? TracedFinding.Roles(known) : [];
        var steps = further.Select((place, index) => new LoggedStep(place, TextOf(index < roles.Count ? roles[index] : WayRole.Used))).ToList();

        // A finding about what happens to a value stands in the middle of its way.
        return roles is [WayRole.Written, ..] || further.Contains(finding.Places[0]) ? steps : [new(finding.Places[0], "The value comes from here."), .. steps];
    }

    private static string TextOf(WayRole role) => role switch
    {
        WayRole.Written => "The value is written here.",
        WayRole.Passed => "The value is passed on here.",
        WayRole.Joined => "The value is joined with others here.",
        _ => "The value is used here.",
    };
}
