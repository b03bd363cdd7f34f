using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus.Differences;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

/// <summary>Two versions over small repositories.</summary>
[Trait("Lane", "Slow")]
public sealed class DifferenceTests
{
    [Fact]
    public async Task Findings_and_fixed_texts_that_differ_are_printed_and_no_others()
    {
        using var folder = new TemporaryFolder();
        RulesAssembly.Write(folder, "before", found: "Old", fixedName: "Before");
        RulesAssembly.Write(folder, "after", found: "New", fixedName: "After");
        folder.Write("repositories/o+one/src/A.cs", "class Old { string secret = \"abc123\"; }");
        folder.Write("repositories/o+two/A.cs", "class New;");
        folder.Write("repositories/o+three/A.cs", "class Other;");

        string[] lines = await RunAsync(folder, "before", "after");

        Assert.Equal(
            [
                "o/one",
                "  - FAKE1 src/A.cs(1,7) warning: Rename Old",
                "  fixed text of src/A.cs",
                "    - class Before { string secret = \"······\"; }",
                "    + class Old { string secret = \"······\"; }",
                "o/two",
                "  + FAKE1 A.cs(1,7) warning: Rename New",
                "  fixed text of A.cs",
                "    - class New;",
                "    + class After;",
            ],
            lines[..^1]);
        Assert.StartsWith("3 repositories, ", lines[^1], StringComparison.Ordinal);
        Assert.Contains(": 1 findings are new, 1 are gone, 2 fixed texts differ, ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_findings_may_be_fixed_otherwise()
    {
        using var folder = new TemporaryFolder();
        RulesAssembly.Write(folder, "before", found: "Old", fixedName: "Before");
        RulesAssembly.Write(folder, "after", found: "Old", fixedName: "After");
        folder.Write("repositories/o+one/A.cs", "class Old;");

        Assert.Equal(["o/one", "  fixed text of A.cs", "    - class Before;", "    + class After;"], (await RunAsync(folder, "before", "after"))[..^1]);
    }

    [Fact]
    public async Task Two_folders_of_one_version_differ_in_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("repositories/o+one/A.cs", """class A { object C(System.Net.Http.HttpClient c) => c.GetAsync("https://dev.azure.com/acme/_apis/projects"); }""");

        string line = Assert.Single(await RunAsync(folder, AppContext.BaseDirectory, to: null));

        Assert.Contains(": 0 findings are new, 0 are gone, 0 fixed texts differ, ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_neither_a_folder_nor_a_commit_is_told()
    {
        using var folder = new TemporaryFolder();

        var error = await Assert.ThrowsAsync<UserErrorException>(() => RunAsync(folder, "no-such-commit", to: null));

        Assert.StartsWith("'", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("is neither a folder nor a commit of this repository.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "No folder is given.")]
    [InlineData("folder", "The option '--from' is missing.")]
    [InlineData("folder --from a --what b", "The option '--what' isn't known")]
    public void A_wrong_command_line_is_told_with_what_is_wrong_and_the_usage(string words, string message)
    {
        var error = Assert.Throws<UserErrorException>(() => DifferenceArguments.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(DifferenceArguments.Usage, error.Message, StringComparison.Ordinal);
    }

    private static async Task<string[]> RunAsync(TemporaryFolder folder, string from, string? to)
    {
        using var output = new StringWriter { NewLine = "\n" };
        string[] words = [Path.Combine(folder.Path, "repositories"), "--from", Path.Combine(folder.Path, from), .. to is null ? (string[])[] : ["--to", Path.Combine(folder.Path, to)]];
        Assert.True(await new DifferenceRun(DifferenceArguments.Parse(words), output).RunAsync());
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
