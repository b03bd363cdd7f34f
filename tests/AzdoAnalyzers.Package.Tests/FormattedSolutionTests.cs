namespace AzdoAnalyzers.Package.Tests;

[Trait("Lane", "Slow")]
public sealed class FormattedSolutionTests(FormattedSolution solution) : IClassFixture<FormattedSolution>
{
    [Fact]
    public async Task Dotnet_format_gives_byte_for_byte_what_fix_all_gives()
    {
        var expected = await FixAllInMemory.ApplyAsync(FormattedSolution.Files);

        Assert.Equal(0, solution.Format.ExitCode);
        Assert.All(expected, file => Assert.Equal(file.Value, solution.Folder.Read(file.Key)));
    }

    [Fact]
    public void A_second_run_finds_nothing_to_do() => Assert.Equal(0, solution.FormatAgain.ExitCode);

    [Fact]
    public void What_a_baseline_lists_is_left()
    {
        var text = solution.Folder.Read("Accepted/Accepted.cs");

        Assert.Contains("Listed() => new VssBasicCredential(string.Empty, \"pool-reader-7741\");", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("pool-reader-7741").Length);
    }

    [Fact]
    public void Every_file_is_fixed_by_the_first_entry_of_the_menu()
    {
        var texts = FormattedSolution.Files.Keys.Select(solution.Folder.Read).ToList();

        Assert.All(texts, text => Assert.Contains("GetEnvironmentVariable(\"AZDO_", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("SYSTEM_ACCESSTOKEN", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.False(text.Contains(ConsumerProjects.Token, StringComparison.Ordinal)));
    }
}
