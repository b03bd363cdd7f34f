using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus.Decided;
using AzdoAnalyzers.Testing.Packaging;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

public sealed class DecisionFileTests
{
    [Fact]
    public void Lines_are_read_and_comments_left_out()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.tsv", "# header\n\no/n\tc0ffee\tsrc/A.cs\t12\tAZDO1002, AZDO2001\twhy so\no/n\tc0ffee\tsrc/A.cs\t13\tsilent\t\n");

        var decisions = DecisionFile.Read(file);

        Assert.Equal(2, decisions.Length);
        Assert.Equal(("o/n", "c0ffee", "src/A.cs", 12, "why so"), (decisions[0].Repository, decisions[0].Commit, decisions[0].File, decisions[0].Line, decisions[0].Why));
        Assert.Equal(["AZDO1002", "AZDO2001"], decisions[0].Expected);
        Assert.Empty(decisions[1].Expected);
    }

    [Fact]
    public void A_folder_is_read_file_by_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.tsv", "b/b\tc\tA.cs\t1\tsilent\t");
        folder.Write("a.tsv", "a/a\tc\tA.cs\t1\tsilent\t");
        folder.Write("README.md", "no decisions");

        Assert.Equal(["a/a", "b/b"], DecisionFile.Read(folder.Path).Select(decision => decision.Repository));
    }

    [Theory]
    [InlineData("o/n\tc\tA.cs\t1\tsilent", "has 5 columns")]
    [InlineData("o/n c A.cs 1 silent why", "has 1 columns")]
    [InlineData("o/n\t\tA.cs\t1\tsilent\twhy", "has an empty column before the last one")]
    [InlineData("name\tc\tA.cs\t1\tsilent\twhy", "starts with no repository")]
    [InlineData("o/n\tc\tA.cs\tone\tsilent\twhy", "has no line number in its fourth column")]
    [InlineData("o/n\tc\tA.cs\t0\tsilent\twhy", "has no line number in its fourth column")]
    [InlineData("o/n\tc\tA.cs\t1\tS2068\twhy", "names no rule of these analyzers in its fifth column")]
    [InlineData("o/n\tc\tA.cs\t1\tsilent,AZDO1002\twhy", "names no rule of these analyzers in its fifth column")]
    public void A_line_that_is_none_is_named_with_file_line_and_what_is_expected(string line, string problem)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.tsv", $"# header\n{line}\n");

        var error = Assert.Throws<UserErrorException>(() => DecisionFile.Read(file));

        Assert.StartsWith($"{file}, line 2 {problem}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("six columns separated by tabs.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_without_decisions_is_told()
        => Assert.StartsWith("There are no decisions at 'nowhere'", Assert.Throws<UserErrorException>(() => DecisionFile.Read("nowhere")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_decisions_of_this_repository_are_whole()
    {
        var decisions = DecisionFile.Read(RepositoryRoot.Combine("tests", "AzdoAnalyzers.Corpus", "Decisions"));

        Assert.All(decisions.GroupBy(decision => decision.Repository), repository => Assert.Single(repository.Select(decision => decision.Commit).Distinct()));
        Assert.All(decisions, decision => Assert.Equal(40, decision.Commit.Length));
        Assert.All(decisions, decision => Assert.NotEmpty(decision.Why));
        Assert.Equal(decisions.Length, decisions.DistinctBy(decision => (decision.Repository, decision.File, decision.Line)).Count());
    }
}
