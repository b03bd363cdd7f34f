using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus.Pairs;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

public sealed class PairCountTests
{
    [Fact]
    public void What_flows_is_counted_beside_the_sinks_and_what_nothing_names_is_quiet()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", """
            var a = Source<string>(1);
            var b = Source<string>(2);
            Sink(a); // $ hasValueFlow=1 $ MISSING: hasValueFlow=3
            Sink(c); // nothing
            static void Sink(object o) { }
            """);

        Assert.Equal(new PairCount(Flows: 2, Quiet: 2), PairCount.Of(folder.Path, expectation: null, sources: null));
    }

    [Fact]
    public void Without_a_word_beside_the_sinks_the_expectation_counts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", """
            var a = new object();
            var b = new object();
            Sink(a); Sink(b);
            """);
        folder.Write("B.cs", "var c = new object();");
        folder.Write("A.expected", "nodes\n| A.cs:9:9:9:9 | x |\n#select\n| A.cs:3:6:3:6 | access | A.cs:1:9:1:20 | object | A.cs:3:6:3:6 | access |\n");

        Assert.Equal(new PairCount(Flows: 1, Quiet: 2), PairCount.Of(folder.Path, expectation: null, sources: @"new object\(\)"));
        Assert.Equal(new PairCount(Flows: 0, Quiet: 2), PairCount.Of(folder.Path, expectation: "B.expected", sources: null));
    }

    [Fact]
    public void Alerts_flow_and_good_places_are_quiet()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", "// BAD: this\n// GOOD: that\n// GOOD: and that\n");
        folder.Write("A.expected", "edges\n| x |\n#select\n| A.cs:1:1:1:1 | one |\n");

        Assert.Equal(new PairCount(Flows: 1, Quiet: 2), PairCount.OfAlerts(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_is_no_checkout_is_named()
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();

        var error = await Assert.ThrowsAsync<UserErrorException>(() => new PairRun(PairArguments.Parse([folder.Path]), output).RunAsync());

        Assert.Contains("is no checkout of github/codeql", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("folder --what x")]
    public void Words_that_are_none_are_named(string words)
        => Assert.Contains("aren't understood", Assert.Throws<UserErrorException>(() => PairArguments.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_differs_from_the_table_is_said()
    {
        using var folder = new TemporaryFolder();
        string tests = Path.Combine("csharp", "ql", "test");
        folder.Write(Path.Combine(tests, "library-tests", "dataflow", "one", "A.cs"), "Sink(a); // $ hasValueFlow=1");
        folder.Write(Path.Combine(tests, "query-tests", "Security Features", "CWE-798", "A.cs"), "// GOOD");
        string table = folder.Write("table.tsv", "# folder\tflows\tquiet\none\t1\t0\nCWE-798\t0\t2\n");
        using var output = new StringWriter();

        Assert.False(await new PairRun(PairArguments.Parse([folder.Path, "--table", table]), output).RunAsync());
        Assert.Contains("CWE-798\t0\t1\tthe table says 0\t2", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("one\t1\t0\n", output.ToString(), StringComparison.Ordinal);
    }
}
