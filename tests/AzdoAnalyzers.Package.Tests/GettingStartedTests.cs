using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The page for newcomers. What its commands come to is checked where they run: <c>dotnet run --project tests/AzdoAnalyzers.Sample -- start</c>.</summary>
[Trait("Lane", "Slow")]
public sealed class GettingStartedTests
{
    private const string Page = "docs/getting-started.md";

    [Fact]
    public void The_table_of_times_has_each_command_of_the_page_in_its_order()
        => Assert.Equal(
            CodeBlock.Of(Page).Where(block => block.Language.Length == 0).Select(block => (block.Heading, $"`{block.Text.Trim()}`")),
            Rows().Select(cells => (cells[1].Trim(), cells[2].Trim())));

    private static IEnumerable<string[]> Rows()
        => MarkedSection.Of(File.ReadAllText(RepositoryRoot.Combine(Page)).ReplaceLineEndings("\n"), "times")!
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2)
            .Select(row => row.Split('|'));
}
