using System.Text.Json.Nodes;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

[Trait("Lane", "Slow")]
public sealed class ConfiguredSolutionTests(ConfiguredSolution solution) : IClassFixture<ConfiguredSolution>
{
    [Theory]
    [InlineData("EditorConfig", "error AZDO1001", "warning AZDO2001", "warning AZDO1003")]
    [InlineData("GlobalConfig", "warning AZDO1001", "warning AZDO1002", "error AZDO1003")]
    [InlineData("EditorConfigByFile", "error AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("CategoryByEditorConfig", "warning AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("CategoryByGlobalConfig", "warning AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("AllByGlobalConfig", "warning AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("NoneByGlobalConfig", "warning AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("NoneByGlobalConfigInStrict", "error AZDO1001", "error AZDO2001", "error AZDO1002", "error AZDO1003")]
    [InlineData("NoneByGlobalConfigWithErrors")]
    [InlineData("NoWarn", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("WarningsAsErrors", "error AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("TreatWarningsAsErrors", "error AZDO1001", "error AZDO2001", "error AZDO1002", "error AZDO1003")]
    [InlineData("WarningsNotAsErrors", "warning AZDO1001", "error AZDO2001", "error AZDO1002", "error AZDO1003")]
    [InlineData("Strict", "error AZDO1001", "error AZDO2001", "error AZDO1002", "error AZDO1003")]
    [InlineData("StrictButOne", "error AZDO1001", "error AZDO1002", "error AZDO1003")]
    [InlineData("Minimum", "warning AZDO1001")]
    [InlineData("Enforce", "error AZDO1001", "warning AZDO2001", "error AZDO1002", "warning AZDO1003")]
    [InlineData("EnforceInTests", "error AZDO1001")]
    [InlineData("Audit")]
    [InlineData("Pinned", "error AZDO1001", "error AZDO2001", "error AZDO1002", "error AZDO1003")]
    [InlineData("Baseline", "error AZDO1001", "warning AZDO2001", "warning AZDO1003")]
    [InlineData("SharedBaseline", "error AZDO1001", "warning AZDO2001", "warning AZDO1003")]
    [InlineData("Compiler4.14.0", "warning AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("Compiler5.9.0", "warning AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("UnknownPreset")]
    [InlineData("OtherVariable", "warning AZDO1001", "warning AZDO2001", "warning AZDO1002", "warning AZDO1003")]
    [InlineData("Tests", "warning AZDO1001")]
    public void A_project_sets_the_severities(string project, params string[] expected)
        => Assert.Equal(expected, FindingsIn(project).Select(finding => $"{finding.Level} {finding.Id}"));

    /// <summary>A file that isn't code has no section of an <c>.editorconfig</c>: whatever sets a severity for all of a project holds for it, and nothing else does.</summary>
    [Theory]
    [InlineData("EditorConfigByFile", "warning AZDO1005")]
    [InlineData("GlobalConfig", "warning AZDO1005")]
    [InlineData("CategoryByEditorConfig", "warning AZDO1005")]
    [InlineData("CategoryByGlobalConfig", "warning AZDO1005")]
    [InlineData("AllByGlobalConfig", "warning AZDO1005")]
    [InlineData("NoWarn")]
    [InlineData("WarningsAsErrors", "error AZDO1005")]
    [InlineData("TreatWarningsAsErrors", "error AZDO1005")]
    [InlineData("WarningsNotAsErrors", "warning AZDO1005")]
    [InlineData("Strict", "error AZDO1005")]
    [InlineData("Minimum")]
    [InlineData("Enforce", "error AZDO1005")]
    [InlineData("EnforceInTests", "error AZDO1005")]
    [InlineData("Audit", "note AZDO1005")]
    [InlineData("Pinned", "error AZDO1005")]
    [InlineData("Tests", "warning AZDO1005")]
    public void It_sets_the_severity_in_a_file_that_is_not_code(string project, params string[] expected)
        => Assert.Equal(expected, InSarif(project, "appsettings.json"));

    /// <summary>All ways but the preset of a project file and its <c>NoWarn</c>, which a scan doesn't read, as <c>docs/tool.md</c> says.</summary>
    [Theory]
    [InlineData("EditorConfig")]
    [InlineData("GlobalConfig")]
    [InlineData("EditorConfigByFile")]
    [InlineData("CategoryByEditorConfig")]
    [InlineData("CategoryByGlobalConfig")]
    [InlineData("AllByGlobalConfig")]
    [InlineData("WarningsAsErrors")]
    [InlineData("TreatWarningsAsErrors")]
    [InlineData("WarningsNotAsErrors")]
    [InlineData("OtherVariable")]
    [InlineData("Tests")]
    [InlineData("Pragma")]
    [InlineData("Attribute")]
    public void A_scan_has_the_findings_and_severities_of_the_build(string project)
    {
        Assert.Equal(FindingsIn(project).Select(finding => $"{finding.Level} {finding.Id}"), Scanned(project, "Client.cs"));
        Assert.Equal(InSarif(project, "appsettings.json"), Scanned(project, "appsettings.json"));
    }

    [Theory]
    [InlineData("Baseline")]
    [InlineData("SharedBaseline")]
    public void A_scan_reads_the_baseline_that_the_build_reads(string project)
        => Assert.Equal(FindingsIn(project).Select(finding => finding.Id), Scanned(project, "Client.cs").Select(finding => finding.Split(' ')[^1]));

    [Theory]
    [InlineData("MissingBaseline")]
    [InlineData("RenamedBaseline")]
    public void A_scan_says_which_baseline_is_not_read(string project)
        => Assert.Contains($"{project}/{project}.csproj: 'AzdoAnalyzersBaseline' leads to no file 'azdo-analyzers.baseline'", solution.Scan.Output, StringComparison.Ordinal);

    [Fact]
    public void What_reaches_a_client_is_a_suggestion_in_a_test_project()
        => Assert.Equal(
            ["warning AZDO1001", "note AZDO2001", "note AZDO1002", "note AZDO1003"],
            InSarif("Tests", "Client.cs"));

    [Fact]
    public void A_variable_of_ones_own_is_named()
        => Assert.Contains(FindingsIn("OtherVariable"), finding => finding.Id == "AZDO1001" && finding.Message.Contains("'BUILD_REPORT_PAT'", StringComparison.Ordinal));

    [Fact]
    public void A_rule_that_is_off_by_default_is_off_in_the_default_preset()
        => Assert.DoesNotContain(BuildOutput.Findings(solution.Build.Output, solution.Folder.Root), finding => finding.Id is "AZDO3003" or "AZDO3004");

    [Fact]
    public void An_unknown_preset_is_an_error_that_says_what_is_allowed()
    {
        var line = Assert.Single(LinesOf("UnknownPreset", "error AZDO0001"));

        Assert.Contains("Set 'AzdoAnalyzersPreset' to one of audit, default, enforce, minimum, strict: 'strikt' is no preset", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_level_is_an_error_that_says_what_is_allowed()
    {
        var line = Assert.Single(LinesOf("UnknownLevel", "error AZDO0001"));

        Assert.Contains("Set 'AzdoAnalyzersLevel' to one of 0.1, latest: '0.0' is no level", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MissingBaseline", "azdo-analyzers.baseline")]
    [InlineData("RenamedBaseline", "all.baseline")]
    public void A_baseline_that_is_not_read_is_an_error(string project, string file)
    {
        var line = Assert.Single(LinesOf(project, "error AZDO0001"));

        Assert.Contains($"Set 'AzdoAnalyzersBaseline' to a file 'azdo-analyzers.baseline' that exists: '{file}' is none", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Audit", "note AZDO1001", "note AZDO2001", "note AZDO1002", "note AZDO1003")]
    [InlineData("EnforceInTests", "error AZDO1001", "note AZDO2001", "note AZDO1002", "note AZDO1003")]
    public void Suggestions_stand_in_sarif(string project, params string[] expected)
        => Assert.Equal(expected, InSarif(project, "Client.cs"));

    /// <summary>The table of <c>docs/ci.md</c>: nothing of it is in the build's output, and this in the log.</summary>
    [Theory]
    [InlineData("Pragma", "inSource")]
    [InlineData("Attribute", "inSource: never issued")]
    [InlineData("NoWarnOfClients", null)]
    [InlineData("EditorConfig", null)]
    [InlineData("Minimum", null)]
    [InlineData("Audit", "note")]
    [InlineData("Suggestion", "note")]
    [InlineData("Baseline", "inSource")]
    [InlineData("SharedBaseline", "inSource")]
    public void What_is_silenced_is_in_the_log_as_the_page_says(string project, string? expected)
    {
        Assert.DoesNotContain(FindingsIn(project), finding => finding.Id == "AZDO1002");
        Assert.Equal(expected, InLog(project));
    }

    [Fact]
    public void The_log_has_the_severity_of_a_rule_that_a_file_switches_off()
        => Assert.Contains(
            Run("EditorConfig")["invocations"]![0]!["ruleConfigurationOverrides"]!.AsArray(),
            changed => (string?)changed!["descriptor"]!["id"] == "AZDO1002");

    /// <summary>Otherwise the findings of these projects would say nothing of their compilers.</summary>
    [Fact]
    public void A_compiler_from_a_package_is_the_one_that_ran()
        => Assert.All(ConfiguredSolution.Compilers, compiler => Assert.StartsWith(compiler, (string)Run(ConfiguredSolution.NameOf(compiler))["tool"]!["driver"]!["semanticVersion"]!, StringComparison.Ordinal));

    [Fact]
    public void A_page_of_Razor_is_looked_at()
        => Assert.Equal(
            ["Razor/Index.razor(7,89): warning AZDO1002", "Razor/Pages/Report.cshtml(2,98): warning AZDO1002"],
            BuildOutput.Findings(solution.Build.Output, solution.Folder.Root).Where(finding => finding.File.StartsWith("Razor/", StringComparison.Ordinal)).Select(finding => finding.ToString()));

    [Fact]
    public void An_unknown_value_of_an_option_is_said_once_with_its_key()
    {
        var line = Assert.Single(LinesOf("UnknownValue", "warning AZDO0001"));

        Assert.Contains("azdo_analyzers.pat_variable", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_a_configuration_that_is_understood()
        => Assert.Equal(5, solution.Build.Output.Split('\n').Where(line => line.Contains("AZDO0001", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct().Count());

    [Fact]
    public void A_file_that_does_not_parse_gives_errors_of_the_compiler_only()
    {
        Assert.Contains(BuildOutput.Findings(solution.Build.Output, solution.Folder.Root), finding => finding.File == "Broken/Broken.cs" && finding.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.DoesNotContain("AD0001", solution.Build.Output, StringComparison.Ordinal);
    }

    /// <summary>What the log of a project says of AZDO1002: how it is suppressed, or else its level; nothing where it isn't there.</summary>
    private string? InLog(string project)
    {
        var result = Run(project)["results"]!.AsArray().SingleOrDefault(result => (string?)result!["ruleId"] == "AZDO1002");
        return result?["suppressions"]?[0] is { } suppression
            ? string.Join(": ", new[] { (string?)suppression["kind"], (string?)suppression["justification"] }.Where(text => text is not null))
            : (string?)result?["level"];
    }

    private JsonNode Run(string project) => JsonNode.Parse(solution.Folder.Read($"{project}/findings.sarif"))!["runs"]![0]!;

    private IEnumerable<Finding> FindingsIn(string project)
        => BuildOutput.Findings(solution.Build.Output, solution.Folder.Root).Where(finding => finding.File == $"{project}/Client.cs");

    private IEnumerable<string> InSarif(string project, string file)
        => SarifFile.Findings(solution.Folder.Combine($"{project}/findings.sarif"), solution.Folder.Root).Where(finding => finding.File == $"{project}/{file}").Select(finding => $"{finding.Level} {finding.Id}");

    /// <summary>What the tool says of a file, which it names from the folder on.</summary>
    private IEnumerable<string> Scanned(string project, string file)
        => BuildOutput.Findings(solution.Scan.Output, Directory.GetCurrentDirectory()).Where(finding => finding.File == $"{project}/{file}").Select(finding => $"{finding.Level} {finding.Id}");

    private IEnumerable<string> LinesOf(string project, string finding) => BuildOutput.LinesOf(solution.Build.Output, $"{project}.csproj", finding);
}
