using System.Text.Json.Nodes;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>A finding of one of the rules, as a log has it.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Level">"error", "warning" or "note".</param>
/// <param name="Message">What the rule says.</param>
/// <param name="Places">Where it stands; after it, the way of its value, which ends where that is used.</param>
/// <param name="Suppressions">How it is suppressed, as in the log.</param>
/// <param name="Properties">What the analyzer said beside the message; no character of a secret.</param>
internal sealed record LoggedFinding(string RuleId, string Level, string Message, IReadOnlyList<LoggedPlace> Places, JsonArray? Suppressions, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>The kind of a suppression that stands in the code.</summary>
    public const string InSource = "inSource";

    /// <summary>The kind of a suppression that stands in a file of its own.</summary>
    public const string InBaseline = "external";

    /// <summary>Where it stands; null for what stands nowhere, as a value in a configuration.</summary>
    public LoggedPlace? Place => Places.Count > 0 ? Places[0] : null;

    public bool IsSuppressed => Suppressions is { Count: > 0 };

    /// <summary>Whether a baseline suppresses it, and nothing in the code.</summary>
    public bool IsBaselined => Suppressions?.Any(suppression => (string?)suppression?["kind"] == InBaseline) == true;

    /// <summary>Reads a result of a compiler's log.</summary>
    public static LoggedFinding Of(JsonObject result)
        => new(
            (string)result["ruleId"]!,
            (string?)result["level"] ?? "warning",
            (string)result["message"]!["text"]!,
            [.. Locations(result, "locations").Concat(Locations(result, "relatedLocations"))],
            result["suppressions"]?.DeepClone().AsArray(),
            (result["properties"]?["customProperties"]?.AsObject() ?? []).Where(property => property.Value is JsonValue).ToDictionary(property => property.Key, property => property.Value!.ToString()));

    /// <summary>The same finding with files named from a folder on.</summary>
    public LoggedFinding RelativeTo(string folder) => this with { Places = [.. Places.Select(place => place.RelativeTo(folder))] };

    private static IEnumerable<LoggedPlace> Locations(JsonObject result, string name)
        => (result[name]?.AsArray() ?? []).Select(location => location?["physicalLocation"]).OfType<JsonObject>().Select(LoggedPlace.Of);
}
