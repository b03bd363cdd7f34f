using AzdoAnalyzers.Rules;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>The way of a finding's value, as the analyzers tell it: by the places of the finding, and the roles of those after the first one.</summary>
internal static class ValueWay
{
    /// <summary>The places from where the value comes from to where it is used, none twice in a row.</summary>
    public static IReadOnlyList<ValueStep> Of(LoggedFinding finding)
    {
        var further = finding.Places.Skip(1).ToList();
        var roles = finding.Properties.TryGetValue(TracedFinding.RolesProperty, out var known) ? known.Split(',') : [];
        var steps = further.Select((place, index) => new ValueStep(place, TextOf(roles.ElementAtOrDefault(index)))).ToList();

        // A finding about what happens to a value stands in the middle of its way.
        return roles is ["written", ..] || further.Contains(finding.Places[0]) ? steps : [new(finding.Places[0], "The value comes from here."), .. steps];
    }

    private static string TextOf(string? role) => role switch
    {
        "written" => "The value is written here.",
        "passed" => "The value is passed on here.",
        "joined" => "The value is joined with others here.",
        _ => "The value is used here.",
    };
}
