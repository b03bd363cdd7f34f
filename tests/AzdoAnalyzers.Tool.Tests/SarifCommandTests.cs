using System.Text.Json.Nodes;

namespace AzdoAnalyzers.Tool.Tests;

public sealed class SarifCommandTests : IDisposable
{
    private const string Suppressed = """, "suppressions": [ { "kind": "inSource", "justification": "never issued" } ]""";

    private readonly TemporaryFolder _folder = new();

    private string Client => _folder.Combine("src/My App/Client.cs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_logs_of_all_projects_become_one_with_these_rules_alone()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1001", Client, 3), CompilerLogText.Result("CA1822", Client, 4)));
        _folder.Write("sarif/B.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO2001", Client, 2)));

        var (run, log) = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 of 2 compilations ran the rules: 2 findings", run.Error, StringComparison.Ordinal);
        Assert.Equal(["AZDO2001", "AZDO1001"], Results(log).Select(result => (string)result["ruleId"]!));
    }

    [Fact]
    public async Task A_finding_of_several_target_frameworks_is_written_once()
    {
        _folder.Write("sarif/A.net8.0.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1001", Client, 3)));
        _folder.Write("sarif/A.net10.0.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1001", Client, 3)));

        var (_, log) = await RunAsync();

        Assert.Single(Results(log));
    }

    [Fact]
    public async Task Paths_are_relative_to_the_checkout_and_escaped()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1001", Client, 3)));

        var (_, log) = await RunAsync();
        var artifact = Assert.Single(Results(log))["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

        Assert.Equal(("src/My%20App/Client.cs", "%SRCROOT%"), ((string)artifact["uri"]!, (string)artifact["uriBaseId"]!));
    }

    [Fact]
    public async Task A_compilation_without_the_rules_is_said_and_is_no_success()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of());
        _folder.Write("sarif/B.sarif", CompilerLogText.WithoutRules());

        var (run, log) = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 of 2 compilations ran the rules", run.Error, StringComparison.Ordinal);
        Assert.Contains("B.sarif", run.Error, StringComparison.Ordinal);
        Assert.False((bool)Run(log)["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public async Task What_is_suppressed_is_left_out_unless_asked_for()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1001", Client, 3, Suppressed)));

        var (_, without) = await RunAsync();
        var (_, with) = await RunAsync("--list-suppressed");

        Assert.Empty(Results(without));
        Assert.Equal("never issued", (string)Assert.Single(Results(with))["suppressions"]![0]!["justification"]!);
    }

    [Fact]
    public async Task The_way_of_a_value_is_a_code_flow()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1002", Client, 3, UsedAt(_folder.Combine("src/Other.cs")))));

        var (_, log) = await RunAsync();
        var steps = Assert.Single(Results(log))["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray();

        Assert.Equal(["src/My%20App/Client.cs", "src/Other.cs"], steps.Select(step => (string)step!["location"]!["physicalLocation"]!["artifactLocation"]!["uri"]!));
    }

    [Fact]
    public async Task A_code_flow_says_what_happens_at_each_place()
    {
        const string Roles = """, "properties": { "customProperties": { "Roles": "written,passed,used" } }""";
        var places = $$""", "relatedLocations": [ { {{CompilerLogText.Place(Client, 3)}} }, { {{CompilerLogText.Place(_folder.Combine("src/Program.cs"), 5)}} }, { {{CompilerLogText.Place(_folder.Combine("src/Other.cs"), 9)}} } ]""";
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1002", Client, 3, places + Roles)));

        var (_, log) = await RunAsync();
        var result = Assert.Single(Results(log));
        var steps = result["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray();

        Assert.Equal(["The value is written here.", "The value is passed on here.", "The value is used here."], steps.Select(step => (string)step!["location"]!["message"]!["text"]!));
        Assert.Equal(["src/Program.cs", "src/Other.cs"], result["relatedLocations"]!.AsArray().Select(place => (string)place!["physicalLocation"]!["artifactLocation"]!["uri"]!));
    }

    [Fact]
    public async Task Fingerprints_tell_findings_apart_and_name_a_proven_token()
    {
        const string Token = """, "properties": { "customProperties": { "Fingerprint": "0123456789ab", "Created": "2025-06" } }""";
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1001", Client, 3, Token), CompilerLogText.Result("AZDO1001", Client, 4)));

        var (_, log) = await RunAsync();
        var fingerprints = Results(log).Select(result => result["partialFingerprints"]!).ToArray();

        Assert.Equal("0123456789ab", (string)fingerprints[0]["azdoToken/v1"]!);
        Assert.Null(fingerprints[1]["azdoToken/v1"]);
        Assert.Equal(["2025-06", null], Results(log).Select(result => (string?)result["properties"]?["tokenCreated"]));
        Assert.NotEqual((string)fingerprints[0]["azdoFinding/v1"]!, (string)fingerprints[1]["azdoFinding/v1"]!);
    }

    [Fact]
    public async Task A_fingerprint_outlives_other_lines_and_other_words()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1002", Client, 3)));
        var (_, log) = await RunAsync();
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1002", Client, 5).Replace("do something", "do something else", StringComparison.Ordinal)));
        var (_, later) = await RunAsync();

        Assert.Equal((string)Assert.Single(Results(log))["partialFingerprints"]!["azdoFinding/v1"]!, (string)Assert.Single(Results(later))["partialFingerprints"]!["azdoFinding/v1"]!);
    }

    /// <summary>Code scanning knows a finding by it from one version of the tool to the next: another one closes all alerts, and opens them again.</summary>
    [Fact]
    public async Task A_fingerprint_is_the_same_in_every_version()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1002", Client, 3, UsedAt(Client)), CompilerLogText.Result("AZDO1002", Client, 4, UsedAt(Client)), CompilerLogText.Result("AZDO1002", Client, 5, UsedAt(_folder.Combine("src/Other.cs")))));

        var (_, log) = await RunAsync();

        Assert.Equal(["4531accb99b0ba7f", "2c2da1aba964ce84", "cc28b8c5ad2f9123"], Results(log).Select(result => (string)result["partialFingerprints"]!["azdoFinding/v1"]!));
    }

    [Fact]
    public async Task A_hard_coded_token_carries_the_number_of_the_weakness()
    {
        _folder.Write("sarif/A.sarif", CompilerLogText.Of());

        var (_, log) = await RunAsync();
        var rule = Run(log)["tool"]!["driver"]!["rules"]!.AsArray().Single(rule => (string)rule!["id"]! == "AZDO1001");

        Assert.Contains("external/cwe/cwe-798", rule!["properties"]!["tags"]!.AsArray().Select(tag => (string)tag!));
    }

    [Theory]
    [InlineData("{", "can't be read as SARIF")]
    [InlineData("{ \"version\": \"1.0.0\" }", "is no log in SARIF 2.1.0")]
    public async Task A_file_that_is_no_log_is_an_error_with_its_name(string text, string expected)
    {
        var file = _folder.Write("sarif/A.sarif", text);

        var run = await ToolRun.OfAsync("sarif", _folder.Combine("sarif"), "--output", _folder.Combine("findings.sarif"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("sarif", "nowhere", "--output", "findings.sarif")]
    [InlineData("sarf")]
    public async Task A_command_line_that_needs_a_correction_ends_with_2(params string[] arguments)
        => Assert.Equal(2, (await ToolRun.OfAsync(arguments)).ExitCode);

    private async Task<(ToolRun Run, JsonNode Log)> RunAsync(params string[] options)
    {
        var output = _folder.Combine("out/findings.sarif");
        var run = await ToolRun.OfAsync(["sarif", _folder.Combine("sarif"), "--output", output, "--root", _folder.Root, .. options]);
        return (run, JsonNode.Parse(await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken))!);
    }

    /// <summary>What a result has more whose value is used in a file.</summary>
    private static string UsedAt(string file) => $$""", "relatedLocations": [ { {{CompilerLogText.Place(file, 9)}} } ]""";

    private static JsonNode Run(JsonNode log) => Assert.Single(log["runs"]!.AsArray())!;

    private static IEnumerable<JsonNode> Results(JsonNode log) => Run(log)["results"]!.AsArray().Select(result => result!);
}
