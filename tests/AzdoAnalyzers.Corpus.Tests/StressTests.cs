using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus.Stress;
using AzdoAnalyzers.Testing.Programs;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

[Trait("Lane", "Slow")]
public sealed class StressTests
{
    [Fact]
    public async Task Nothing_fails_in_a_short_run_over_broken_programs()
    {
        var run = new StressRun(StressArguments.Parse(["--only", "mutants", "--mutants", "100", "--fixed", "20"]), TextWriter.Null);

        Assert.True(await run.RunAsync(), string.Join('\n', run.Failures.Select(failure => $"{failure.Kind} in {failure.Program.Name}: {failure.Details}")));
        Assert.Equal(100, run.Counts.Mutants);
        Assert.NotEqual(0, run.Counts.Fixes);
    }

    [Fact]
    public async Task Of_programs_that_are_analysed_at_once_the_one_is_named_that_an_analyzer_throws_for()
    {
        var check = new StressCheck(() => [new FaultyAnalyzer()]);

        await check.AnalyseAsync([new("one", "class A;"), new("two", "class Throws;"), new("three", "class B;")]);

        var failure = Assert.Single(check.Failures);
        Assert.Equal(("exception of an analyzer", "two"), (failure.Kind, failure.Program.Name));
        Assert.Contains(nameof(InvalidOperationException), failure.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("the text of a program", failure.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_programs_that_are_analysed_at_once_the_one_is_named_that_takes_too_long()
    {
        var check = new StressCheck(() => [new FaultyAnalyzer()]);

        await check.AnalyseAsync([new("one", "class A;"), new("two", "class Hangs;"), new("three", "class B;")]);
        await check.TimeSuspectsAsync();

        var failure = Assert.Single(check.Failures);
        Assert.Equal(("hang", "two"), (failure.Kind, failure.Program.Name));
    }

    /// <summary>Each once took long out of proportion.</summary>
    [Theory]
    [InlineData("conditions, 200 deep")]
    [InlineData("10,000 methods with a client each")]
    [InlineData("1,000 loops")]
    public async Task Extreme_code_takes_no_longer_than_its_length_says(string name)
    {
        var check = new StressCheck(StressAnalysis.NewAnalyzers);

        await check.AnalyseAsync([Extremes.All().Single(program => program.Name == name)]);
        await check.TimeSuspectsAsync();

        Assert.Empty(check.Failures.Select(failure => failure.Details));
    }

    [Fact]
    public void A_seed_tells_the_program()
    {
        var program = new StressProgram("a", [.. TestPrograms.Files(TestPrograms.Names[0])]);

        Assert.Equal(Mutants(), Mutants());
        Assert.InRange(Mutants().Distinct().Count(), 90, 100);

        IEnumerable<string> Mutants() => Enumerable.Range(1, 100).Select(seed => new Mutator(seed).Of(program, "").Files[0].Text);
    }

    [Fact]
    public void Prefixes_end_behind_each_token()
        => Assert.Equal(["class", "class A", "class A {", "class A { }"], Prefixes.Of(new("a", "class A { }")).Select(prefix => prefix.Files[0].Text));

    [Fact]
    public async Task The_lines_and_files_of_a_folder_are_counted_and_their_prefixes_made()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.csproj", "<Project />");
        folder.Write("A.cs", "class A\n{\n}\n");
        var run = new StressRun(StressArguments.Parse([folder.Path, "--only", "lines", "--only", "edits", "--edits", "1"]), TextWriter.Null);

        Assert.True(await run.RunAsync());
        Assert.Equal((1, TestPrograms.Names.Count + TestPrograms.UnrelatedNames.Count + 1), (run.Counts.Files, run.Counts.Edits));
        Assert.InRange(run.Counts.Lines, 4, 6);
    }

    [Fact]
    public void The_counts_take_the_place_of_those_before_in_a_page()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("page.md", "# Page\n<!-- stress -->\nold\n<!-- /stress -->\nrest\n");
        var failures = ImmutableArray.Create(new StressFailure("hang", new("a", ""), ""));

        StressSection.Write(page, StressSection.Of(new(), "c0ffee", new() { Mutants = 1_234_567 }, failures, TimeSpan.FromMinutes(3)));

        string text = File.ReadAllText(page);
        Assert.StartsWith("# Page\n<!-- stress -->\n| what | count |\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n<!-- /stress -->\nrest\n", text, StringComparison.Ordinal);
        Assert.Contains("| mutated programs | 1,234,567 |\n", text, StringComparison.Ordinal);
        Assert.Contains("| exceptions | 0 |\n", text, StringComparison.Ordinal);
        Assert.Contains("characters of a longer one | 1 |\n", text, StringComparison.Ordinal);
        Assert.Contains("Seed 1, commit c0ffee, ", text, StringComparison.Ordinal);
        Assert.Throws<UserErrorException>(() => StressSection.Write(folder.Write("other.md", "# Page\n"), ""));
    }
}
