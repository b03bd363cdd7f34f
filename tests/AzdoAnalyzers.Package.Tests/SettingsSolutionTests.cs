using AzdoAnalyzers.Testing.Packaging;
using Microsoft.Build.Logging.StructuredLogger;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>AZDO1005 in built projects: which files the package hands over, where findings stand, how it is configured.</summary>
[Trait("Lane", "Slow")]
public sealed class SettingsSolutionTests(SettingsSolution solution) : IClassFixture<SettingsSolution>
{
    private const int PieceLength = 6;

    [Fact]
    public void Each_kind_of_file_is_looked_at_and_its_finding_stands_where_the_value_does()
        => Assert.Equal(
            SettingsSolution.Found.Select(file => $"Settings/{file.Key}({file.Value.Line},{file.Value.Column}): warning AZDO1005").Order(StringComparer.Ordinal),
            FindingsIn("Settings"));

    [Fact]
    public void Sarif_says_the_same()
        => Assert.Equal(
            FindingsIn("Settings"),
            SarifFile.Findings(solution.Folder.Combine("Settings/findings.sarif"), solution.Folder.Root).Select(finding => finding.ToString()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Encoded", "appsettings.big.json(2,11): warning AZDO1005", "appsettings.marked.json(2,11): warning AZDO1005", "appsettings.unmarked.json(2,11): warning AZDO1005")]
    [InlineData("Off")]
    [InlineData("Removed")]
    [InlineData("Chosen", "a.custom(1,1): warning AZDO1005")]
    [InlineData("Further", ".env(1,1): warning AZDO1005", "appsettings.json(1,2): warning AZDO1005", "notes.md(1,1): warning AZDO1005", "run.sh(1,1): warning AZDO1005")]
    [InlineData("OwnKeys", "appsettings.json(1,26): warning AZDO1005", "appsettings.json(2,15): warning AZDO1005")]
    [InlineData("ErrorByGlobalConfig", "appsettings.json(1,2): error AZDO1005")]
    [InlineData("NoneByNoWarn")]
    public void A_project_configures_what_is_looked_at_and_how_grave_it_is(string project, params string[] expected)
        => Assert.Equal(expected.Select(finding => $"{project}/{finding}"), FindingsIn(project));

    [Fact]
    public void A_build_after_a_build_has_nothing_to_do()
    {
        Assert.False(solution.IsCompiledAgainWithoutChange);
        Assert.True(solution.IsCompiledAgainAfterChange);
    }

    [Fact]
    public void No_piece_of_a_token_stands_in_any_output()
    {
        var texts = new List<string>();
        BinaryLog.ReadBuild(solution.Folder.Combine("build.binlog")).VisitAllChildren<TextNode>(node => texts.Add(node.Text ?? ""), TestContext.Current.CancellationToken);

        Assert.Contains(texts, text => text.Contains("personal access token", StringComparison.Ordinal));
        AssertNoPiece(string.Join('\n', texts));
        AssertNoPiece(solution.Build.Output);
        AssertNoPiece(File.ReadAllText(solution.Folder.Combine("Settings/findings.sarif")));
    }

    private IEnumerable<string> FindingsIn(string project)
        => BuildOutput.Findings(solution.Build.Output, solution.Folder.Root)
            .Select(finding => finding.ToString())
            .Where(finding => finding.StartsWith($"{project}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static void AssertNoPiece(string text)
    {
        var token = ConsumerProjects.Token;
        for (var start = 0; start + PieceLength <= token.Length; start++)
        {
            Assert.False(text.Contains(token.Substring(start, PieceLength), StringComparison.Ordinal), $"The {PieceLength} characters of the token from {start} on stand in the text.");
        }

        Assert.DoesNotContain("pool-reader", text, StringComparison.Ordinal);
    }
}
