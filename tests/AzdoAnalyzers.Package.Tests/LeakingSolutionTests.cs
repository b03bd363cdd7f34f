using AzdoAnalyzers.Testing.Packaging;
using Microsoft.Build.Logging.StructuredLogger;

namespace AzdoAnalyzers.Package.Tests;

[Trait("Lane", "Slow")]
public sealed class LeakingSolutionTests(LeakingSolution solution) : IClassFixture<LeakingSolution>
{
    private const int PieceLength = 6;

    public static TheoryData<string> LeakingProjects => [.. LeakingSolution.LeakingProjects];

    [Theory]
    [MemberData(nameof(LeakingProjects))]
    public void A_build_says_which_mistake_stands_where(string project)
        => Assert.Equal(FindingsOf(project), InOutput(solution.Build).Where(finding => finding.StartsWith($"{project}/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(LeakingProjects))]
    public void Sarif_says_the_same(string project)
        => Assert.Equal(FindingsOf(project), SarifFile.Findings(Sarif(project), solution.Folder.Root).Select(finding => finding.ToString()));

    [Fact]
    public void Nothing_is_found_in_a_project_without_Azure_DevOps_nor_in_another_language()
    {
        Assert.Equal(0, solution.Build.ExitCode);
        Assert.Equal(LeakingSolution.LeakingProjects.SelectMany(FindingsOf).Order(StringComparer.Ordinal), InOutput(solution.Build).Order(StringComparer.Ordinal));
        Assert.Empty(SarifFile.Findings(Sarif("Unrelated"), solution.Folder.Root));
    }

    [Theory]
    [MemberData(nameof(LeakingProjects))]
    public void After_dotnet_format_no_mistake_is_left(string project)
    {
        var text = solution.Folder.Read($"{project}/Client.cs");

        Assert.Equal(0, solution.Format.ExitCode);
        Assert.Contains("AZDO_PERSONAL_ACCESS_TOKEN", text, StringComparison.Ordinal);
        Assert.Contains("AZDO_ORG_SERVICE_URL", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ConsumerProjects.Token, text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_dotnet_format_the_solution_builds_without_a_warning()
    {
        Assert.Equal(0, solution.BuildAfterFormat.ExitCode);
        Assert.Contains("0 Warning(s)", solution.BuildAfterFormat.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LeakingProjects))]
    public void No_piece_of_a_token_stands_in_sarif(string project)
        => AssertNoPiece(File.ReadAllText(Sarif(project)));

    [Fact]
    public void No_piece_of_a_token_stands_in_what_the_commands_print()
        => Assert.All([solution.Build, solution.Format, solution.BuildAfterFormat], command => AssertNoPiece(command.Output));

    /// <summary>A binary log embeds project files and command lines; what counts here are the messages, warnings and errors in it.</summary>
    [Fact]
    public void No_piece_of_a_token_stands_in_the_messages_of_a_binary_log()
    {
        var texts = new List<string>();
        BinaryLog.ReadBuild(solution.Folder.Combine("build.binlog")).VisitAllChildren<TextNode>(node => texts.Add(node.Text ?? ""), TestContext.Current.CancellationToken);

        Assert.Contains(texts, text => text.Contains("personal access token", StringComparison.Ordinal));
        AssertNoPiece(string.Join('\n', texts));
    }

    private static string[] FindingsOf(string project) =>
    [
        $"{project}/Client.cs(9,38): warning AZDO1001",
        $"{project}/Client.cs(13,46): warning AZDO2001",
        $"{project}/Client.cs(18,57): warning AZDO1002",
        $"{project}/Client.cs(23,57): warning AZDO1003",
    ];

    private IEnumerable<string> InOutput(CommandResult build)
        => BuildOutput.Findings(build.Output, solution.Folder.Root).Select(finding => finding.ToString());

    private string Sarif(string project) => solution.Folder.Combine($"{project}/findings.sarif");

    private static void AssertNoPiece(string text)
    {
        var token = ConsumerProjects.Token;
        for (var start = 0; start + PieceLength <= token.Length; start++)
        {
            Assert.False(text.Contains(token.Substring(start, PieceLength), StringComparison.Ordinal), $"The {PieceLength} characters of the token from {start} on stand in the text.");
        }
    }
}
