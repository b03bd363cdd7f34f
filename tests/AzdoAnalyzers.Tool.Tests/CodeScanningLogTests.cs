using System.Text.Json.Nodes;
using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Tool.Tests;

/// <summary>What the tool writes is SARIF, and as GitHub's page asks for it.</summary>
public sealed class CodeScanningLogTests(CodeScanningLogs logs) : IClassFixture<CodeScanningLogs>
{
    private static readonly string Schema = JsonSchemaFile.Text("sarif-2.1.0.json");

    public static TheoryData<string> Commands => [.. CodeScanningLogs.Commands];

    public static TheoryData<string, string> Requirements
        => [.. CodeScanningLogs.Commands.SelectMany(command => GitHubRequirement.All.Select(requirement => (command, requirement.ToString())))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_log_is_as_the_schema_says(string command)
        => Assert.Empty(JsonSchemaFile.Errors(Schema, logs.Of(command)));

    [Theory]
    [InlineData("version", "/version")]
    [InlineData("message", "/runs/0/results/0")]
    [InlineData("line", "/runs/0/results/0/locations/0/physicalLocation/region/startLine")]
    [InlineData("unknown", "/runs/0/results/0/unknown")]
    public void A_log_that_is_not_as_the_schema_says_is_told(string broken, string place)
    {
        var log = logs.Of("sarif").DeepClone();
        var result = log["runs"]![0]!["results"]![0]!.AsObject();
        _ = broken switch
        {
            "version" => log["version"] = "2.0.0",
            "message" => result.Remove("message"),
            "line" => result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] = 0,
            _ => result["unknown"] = JsonValue.Create(true),
        };

        Assert.Contains(JsonSchemaFile.Errors(Schema, log), error => error.StartsWith(place + ":", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Requirements))]
    public void A_log_is_as_GitHub_asks_for_it(string command, string requirement)
    {
        var row = GitHubRequirement.All.Single(row => row.ToString() == requirement);

        var nodes = row.In(logs.Of(command)).ToList();

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.True(row.IsMet(node), node?.ToJsonString() ?? "nothing"));
    }

    /// <summary>A result without a location is what GitHub refuses a file for.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void What_stands_in_no_file_is_a_notification(string command)
    {
        var run = logs.Of(command)["runs"]![0]!;

        var notification = Assert.Single(run["invocations"]![0]!["toolConfigurationNotifications"]!.AsArray())!;

        Assert.Equal("AZDO0001", (string)notification["associatedRule"]!["id"]!);
        Assert.DoesNotContain(run["results"]!.AsArray(), result => (string)result!["ruleId"]! == "AZDO0001");
    }
}
