using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Testing;

/// <summary>A line of GitHub's page "SARIF support for code scanning", or of its limits.</summary>
/// <param name="Path">What it is about: members with dots between them, <c>[]</c> stands for each element, <c>?</c> for what may be missing.</param>
/// <param name="Says">What the page says of it.</param>
/// <param name="IsMet">Whether what stands there is as the page says; <see langword="null"/> stands for nothing.</param>
public sealed partial record GitHubRequirement(string Path, string Says, Func<JsonNode?, bool> IsMet)
{
    private const string Rules = "runs[].tool.driver.rules";

    private const string Results = "runs[].results";

    private const string Region = Results + "[].locations[].physicalLocation.region.";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GitHubRequirement> All { get; } =
    [
        new("$schema", "the address of the schema of 2.1.0", node => Text(node).Contains("sarif-2.1.0", StringComparison.Ordinal)),
        new("version", "2.1.0", node => Text(node) == "2.1.0"),
        new("runs", "20 at most", node => Count(node) is > 0 and <= 20),
        new("runs[].automationDetails.id", "a category, up to the last slash", node => Text(node).IndexOf('/', StringComparison.Ordinal) > 0),
        new("runs[].tool.driver.name", "required", IsText),
        new("runs[].tool.driver.semanticVersion", "by Semantic Versioning 2.0", node => SemanticVersion().IsMatch(Text(node))),
        new(Rules, "required, 25,000 at most", node => Count(node) is > 0 and <= 25_000),
        new(Rules, "ids are unique", node => node!.AsArray().Select(rule => Text(rule!["id"])).Distinct().Count() == Count(node)),
        new(Rules + "[].id", "required", IsText),
        new(Rules + "[].name", "255 characters at most", node => Text(node).Length is > 0 and <= 255),
        new(Rules + "[].shortDescription.text", "required, 1024 characters at most", node => Text(node).Length is > 0 and <= 1024),
        new(Rules + "[].fullDescription.text", "required, 1024 characters at most", node => Text(node).Length is > 0 and <= 1024),
        new(Rules + "[].defaultConfiguration.level", "note, warning or error", IsLevel),
        new(Rules + "[].help.text", "required", IsText),
        new(Rules + "[].help.markdown", "recommended", IsText),
        new(Rules + "[].properties.tags", "10 are shown", node => Count(node) is > 0 and <= 10),
        new(Rules + "[].properties.tags[]", "texts", IsText),
        new(Rules + "[].properties.precision", "very-high, high, medium or low", node => Text(node) is "very-high" or "high" or "medium" or "low"),
        new(Rules + "[].properties", "about security: a score over 0 and up to 10; else problem.severity", HasSeverity),
        new(Results, "required, 25,000 at most, 5,000 are shown", node => Count(node) is >= 0 and <= 5_000),
        new("runs[]", "a result's ruleIndex is the index of its rule", node => node!["results"]!.AsArray().All(result => Text(node["tool"]!["driver"]!["rules"]![(int)result!["ruleIndex"]!]!["id"]) == Text(result["ruleId"]))),
        new("runs[]", "fingerprints tell the results apart", node => node!["results"]!.AsArray().Select(result => Text(result!["partialFingerprints"]!["azdoFinding/v1"])).Distinct().Count() == Count(node["results"])),
        new(Results + "[].level", "note, warning or error", IsLevel),
        new(Results + "[].message.text", "required; its first sentence is shown", node => IsText(node) && Text(node).EndsWith('.')),
        new(Results + "[].locations", "one is required, and one should be there", node => Count(node) == 1),
        new(Results + "[].locations[].physicalLocation.artifactLocation.uri", "relative to the root of the repository", IsRelative),
        new(Results + "[].relatedLocations?[].physicalLocation.artifactLocation.uri", "relative to the root of the repository", IsRelative),
        new(Region + "startLine", "required", IsPosition),
        new(Region + "startColumn", "required", IsPosition),
        new(Region + "endLine", "required", IsPosition),
        new(Region + "endColumn", "required", IsPosition),
        new(Results + "[].partialFingerprints", "required", node => node is JsonObject { Count: > 0 } prints && prints.All(print => IsText(print.Value))),
        new(Results + "[].codeFlows?[].threadFlows[].locations", "1,000 are shown", node => Count(node) is > 0 and <= 1_000),
    ];

    /// <summary>Everything in a log that it is about; <see langword="null"/> where something is missing.</summary>
    public IEnumerable<JsonNode?> In(JsonNode log)
        => Path.Split('.').Aggregate((IEnumerable<JsonNode?>)[log], (nodes, step) => nodes.SelectMany(node => Step(node, step)));

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Says}";

    private static IEnumerable<JsonNode?> Step(JsonNode? node, string step)
    {
        var member = node?[step.TrimEnd('[', ']', '?')];
        if (member is JsonArray array && step.EndsWith("[]", StringComparison.Ordinal))
        {
            foreach (var element in array)
            {
                yield return element;
            }
        }
        else if (member is not null || !step.Contains('?', StringComparison.Ordinal))
        {
            yield return member;
        }
    }

    private static bool HasSeverity(JsonNode? properties)
        => properties?["tags"]?.AsArray().Any(tag => Text(tag) == "security") == true
            ? double.TryParse(Text(properties["security-severity"]), CultureInfo.InvariantCulture, out var score) && score is > 0 and <= 10
            : Text(properties?["problem.severity"]) is "error" or "warning" or "recommendation" && properties?["security-severity"] is null;

    private static bool IsRelative(JsonNode? uri)
        => IsText(uri) && Uri.TryCreate(Text(uri), UriKind.Relative, out _) && !Text(uri).StartsWith('/') && !Text(uri).Contains("..", StringComparison.Ordinal) && !Text(uri).Contains('\\', StringComparison.Ordinal);

    private static bool IsLevel(JsonNode? level) => Text(level) is "note" or "warning" or "error";

    private static bool IsPosition(JsonNode? number) => number is JsonValue && (int)number >= 1;

    private static bool IsText(JsonNode? node) => Text(node).Length > 0;

    private static int Count(JsonNode? array) => array is JsonArray elements ? elements.Count : -1;

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex SemanticVersion();
}
