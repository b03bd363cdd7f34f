using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus.Decided;
using AzdoAnalyzers.Corpus.Pinned;
using AzdoAnalyzers.Testing.Packaging;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

public sealed class PinnedTests
{
    [Fact]
    public void The_list_has_at_least_150_repositories_each_once_and_the_decided_ones_at_their_commits()
    {
        var pinned = PinnedFile.Read(new FetchArguments { Folder = "" }.List);
        var decided = DecisionFile.Read(RepositoryRoot.Combine("tests", "AzdoAnalyzers.Corpus", "Decisions")).Select(decision => new PinnedRepository(decision.Repository, decision.Commit));

        Assert.InRange(pinned.Length, 150, int.MaxValue);
        Assert.Equal(pinned.Length, pinned.DistinctBy(repository => repository.Folder, StringComparer.OrdinalIgnoreCase).Count());
        Assert.Subset(pinned.ToHashSet(), decided.ToHashSet());
        Assert.Subset(pinned.ToHashSet(), PinnedFile.Read(RepositoryRoot.Combine("tests", "AzdoAnalyzers.Corpus", "Silence.tsv")).ToHashSet());
    }

    [Theory]
    [InlineData("o/n")]
    [InlineData("o/n\tc0ffee")]
    [InlineData("n\t0123456789012345678901234567890123456789")]
    public void A_line_that_is_none_is_named(string line)
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<UserErrorException>(() => PinnedFile.Read(folder.Write("list.tsv", $"# header\n{line}\n")));

        Assert.Contains("list.tsv, line 2 doesn't start with owner/name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_is_fetched_at_its_commit_once_and_what_cannot_be_had_is_said()
    {
        using var folder = new TemporaryFolder();
        string host = Path.Combine(folder.Path, "host");
        string pinned = Commit(folder, "class Old;");
        Commit(folder, "class New;");
        string list = folder.Write("list.tsv", $"# repository\tcommit\no/n\t{pinned}\no/absent\t{pinned}\n");
        string fetched = Path.Combine(folder.Path, "fetched");
        using var output = new StringWriter();

        Assert.False(await new FetchRun(FetchArguments.Parse([fetched, "--list", list, "--host", host]), output).RunAsync());

        Assert.Equal("class Old;", await File.ReadAllTextAsync(Path.Combine(fetched, "o+n", "A.cs"), TestContext.Current.CancellationToken));
        Assert.Contains("1 of 2 repositories couldn't be had: o/absent", output.ToString(), StringComparison.Ordinal);

        // What is there isn't asked for again.
        Directory.Move(host, host + "-gone");
        string one = folder.Write("one.tsv", $"o/n\t{pinned}\n");
        Assert.True(await new FetchRun(FetchArguments.Parse([fetched, "--list", one, "--host", host]), output).RunAsync());
    }

    [Theory]
    [InlineData("", "No folder is given.")]
    [InlineData("folder --what x", "The option '--what' isn't known")]
    [InlineData("folder --list", "The option '--list' isn't known, or has no value.")]
    public void A_wrong_command_line_is_told_with_what_is_wrong_and_the_usage(string words, string message)
    {
        var error = Assert.Throws<UserErrorException>(() => FetchArguments.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(FetchArguments.Usage, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Makes a commit in a repository that stands for one of the host.</summary>
    private static string Commit(TemporaryFolder folder, string text)
    {
        string repository = Path.GetDirectoryName(folder.Write(Path.Combine("host", "o", "n", "A.cs"), text))!;
        Git("init", "--quiet");
        Git("add", "A.cs");
        Git("-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "test");
        return Git("rev-parse", "HEAD").Trim();

        string Git(params string[] words) => Command.Run(repository, "git", words).EnsureSuccess().Output;
    }
}
