using System.Text.Json.Nodes;

namespace AzdoAnalyzers.Tool.Tests;

/// <summary>A log names the repository and the commit that it is of, and no user information.</summary>
public sealed class CheckoutOriginTests : IDisposable
{
    private const string Commit = "0123456789012345678901234567890123456789";

    private readonly TemporaryFolder _folder = new();

    public CheckoutOriginTests()
    {
        _folder.Write("checkout/Code.cs", "class Code { }");
        _folder.Write("sarif/Code.sarif", CompilerLogText.Of());
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("https://github.com/northwind/web.git", "https://github.com/northwind/web.git")]
    [InlineData("https://build:pool-reader-7741@dev.azure.com/northwind/My%20Web/_git/Web", "https://dev.azure.com/northwind/My%20Web/_git/Web")]
    [InlineData("git@github.com:northwind/web.git", "ssh://github.com/northwind/web.git")]
    public async Task Both_commands_write_the_origin(string written, string expected)
    {
        WriteGit("checkout/.git", written, "ref: refs/heads/main");
        _folder.Write("checkout/.git/refs/heads/main", Commit + "\n");

        foreach (var provenance in await ProvenancesAsync())
        {
            Assert.Equal((expected, Commit, "%SRCROOT%"), ((string)provenance!["repositoryUri"]!, (string)provenance["revisionId"]!, (string)provenance["mappedTo"]!["uriBaseId"]!));
        }
    }

    [Fact]
    public async Task A_commit_is_found_where_it_is_packed_or_checked_out_by_itself()
    {
        WriteGit("checkout/.git", "https://github.com/northwind/web", "ref: refs/heads/main");
        _folder.Write("checkout/.git/packed-refs", $"# pack-refs with: peeled\n{Commit} refs/heads/main\n");
        var packed = await ProvenancesAsync();
        _folder.Write("checkout/.git/HEAD", Commit);

        Assert.All([.. packed, .. await ProvenancesAsync()], provenance => Assert.Equal(Commit, (string)provenance!["revisionId"]!));
    }

    [Fact]
    public async Task Another_working_tree_has_the_origin_of_its_repository()
    {
        WriteGit("main/.git", "https://github.com/northwind/web", "ref: refs/heads/main");
        _folder.Write("main/.git/worktrees/checkout/HEAD", "ref: refs/heads/change\n");
        _folder.Write("main/.git/worktrees/checkout/commondir", "../..\n");
        _folder.Write("main/.git/refs/heads/change", Commit);
        _folder.Write("checkout/.git", "gitdir: ../main/.git/worktrees/checkout\n");

        Assert.All(await ProvenancesAsync(), provenance => Assert.Equal(("https://github.com/northwind/web", Commit), ((string)provenance!["repositoryUri"]!, (string)provenance["revisionId"]!)));
    }

    [Theory]
    [InlineData("../web")]
    [InlineData("/srv/web")]
    [InlineData("file:///srv/web")]
    [InlineData("")]
    public async Task What_has_no_address_has_no_origin(string written)
    {
        WriteGit("checkout/.git", written, "ref: refs/heads/main");

        Assert.All(await ProvenancesAsync(), Assert.Null);
    }

    [Theory]
    [InlineData("gitdir: nowhere")]
    [InlineData("nonsense")]
    public async Task A_folder_that_is_no_checkout_has_no_origin(string link)
    {
        _folder.Write("checkout/.git", link);

        Assert.All(await ProvenancesAsync(), Assert.Null);
    }

    private void WriteGit(string folder, string origin, string head)
    {
        _folder.Write($"{folder}/config", $"[core]\n\tbare = false\n[remote \"upstream\"]\n\turl = https://example.com/other\n[remote \"origin\"]\n\turl = {origin}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n");
        _folder.Write($"{folder}/HEAD", head + "\n");
    }

    private async Task<JsonNode?[]> ProvenancesAsync()
    {
        var checkout = _folder.Combine("checkout");
        string[] logs = [_folder.Combine("scan.sarif"), _folder.Combine("build.sarif")];
        await ToolRun.OfAsync("scan", checkout, "--sarif", logs[0]);
        await ToolRun.OfAsync("sarif", _folder.Combine("sarif"), "--output", logs[1], "--root", checkout);
        return [.. logs.Select(log => JsonNode.Parse(File.ReadAllText(log))!["runs"]![0]!["versionControlProvenance"]?[0])];
    }
}
