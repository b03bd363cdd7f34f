using AzdoAnalyzers.RuleFiles;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>What a pinned level says once there is a later version.</summary>
public sealed class PresetFilesTests
{
    private const string Shipped = """
        ## Release 0.1.0

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        AZDO1001 | Security | Warning | Token
        AZDO3001 | Reliability | Info | Guard
        AZDO3003 | Portability | Disabled | Variable

        ## Release 0.2.0

        ### Changed Rules

        Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
        --------|--------------|--------------|--------------|--------------|-------
        AZDO3001 | Reliability | Warning | Reliability | Info | Guard

        """;

    private const string Unshipped = "AZDO1006 | Security | Warning | Log\n";

    private static readonly Rule[] Rules =
    [
        new("AZDO1001", "Token", "Security", "Warning", []),
        new("AZDO1006", "Log", "Security", "Warning", []),
        new("AZDO3001", "Guard", "Reliability", "Warning", []),
        new("AZDO3003", "Variable", "Portability", "Disabled", []),
    ];

    [Theory]
    [InlineData("0.1", "strict", "error", "none", "error", "error")]
    [InlineData("0.1", "default", "default", "none", "suggestion", "none")]
    [InlineData("0.2", "default", "default", "none", "default", "none")]
    [InlineData("0.3", "default", "default", "default", "default", "none")]
    [InlineData("latest", "strict", "error", "error", "error", "error")]
    [InlineData("latest", "enforce", "error", "default", "default", "none")]
    public void A_level_has_the_rules_and_severities_of_its_version(string level, string preset, params string[] severities)
    {
        var file = PresetFiles.Of(Rules, new ReleaseHistory(Shipped, Unshipped, new Version(0, 3, 0))).Single(file => file.Path.EndsWith($"/{level}/{preset}.globalconfig", StringComparison.Ordinal));

        Assert.Equal(
            Rules.Zip(severities, (rule, severity) => $"dotnet_diagnostic.{rule.Id}.severity = {severity}"),
            file.Text.Split('\n').Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)));
    }
}
