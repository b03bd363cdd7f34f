using System.Collections.Immutable;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Corpus.Decided;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

public sealed class ComparisonTests
{
    private static readonly ImmutableHashSet<string> Analysed = ["o/n", "o/undecided"];

    [Fact]
    public void Findings_are_right_missed_or_wrong_by_line_and_rule()
    {
        var comparison = Comparison.Of(
            [Finding(1, "AZDO1002"), Finding(2, "AZDO1002"), Finding(3, "AZDO2001"), Finding(9, "AZDO1002")],
            [Decision(1, "AZDO1002"), Decision(2), Decision(3, "AZDO1002", "AZDO2001")],
            Analysed);

        Assert.Equal([1, 3], comparison.Right.Select(finding => finding.Line));
        Assert.Equal([2, 9], comparison.Wrong.Select(finding => finding.Line));
        Assert.Equal([(3, "AZDO1002")], comparison.Missed.Select(decision => (decision.Line, decision.Expected.Single())));
    }

    [Fact]
    public void A_second_finding_of_a_rule_on_a_line_decided_for_one_is_wrong()
    {
        var comparison = Comparison.Of([Finding(1, "AZDO1002"), Finding(1, "AZDO1002")], [Decision(1, "AZDO1002")], Analysed);

        Assert.Single(comparison.Right);
        Assert.Single(comparison.Wrong);
    }

    [Fact]
    public void What_nobody_has_decided_is_not_compared()
    {
        var comparison = Comparison.Of(
            [Finding(1, "AZDO3001"), Finding(1, "AZDO1002") with { Repository = "o/undecided" }],
            [Decision(1, "AZDO1002") with { Repository = "o/absent" }, Decision(2)],
            Analysed);

        Assert.Empty(comparison.Right);
        Assert.Empty(comparison.Wrong);
        Assert.Empty(comparison.Missed);
    }

    [Fact]
    public void Findings_of_other_analyzers_are_compared_by_the_lines_they_cover()
    {
        var comparison = Comparison.Against(
            ["AZDO1001", "AZDO1002"],
            [Finding(1, "S2068"), Finding(2, "S2068") with { EndLine = 4 }, Finding(4, "S2068"), Finding(7, "S2068"), Finding(8, "S2068")],
            [Decision(1, "AZDO1001"), Decision(3, "AZDO1002"), Decision(5, "AZDO1002"), Decision(7, "AZDO2001")],
            Analysed);

        Assert.Equal([(1, "AZDO1001"), (2, "AZDO1002")], comparison.Right.Select(finding => (finding.Line, finding.Id)));
        Assert.Equal([4, 7, 8], comparison.Wrong.Select(finding => finding.Line));
        Assert.Equal([5], comparison.Missed.Select(decision => decision.Line));
    }

    [Fact]
    public void The_numbers_are_printed_by_rule_and_for_all()
    {
        using var writer = new StringWriter { NewLine = "\n" };

        Comparison.Of([Finding(1, "AZDO1002"), Finding(2, "AZDO1002")], [Decision(1, "AZDO1002"), Decision(3, "AZDO1002")], Analysed).Print(writer);

        string[] lines = writer.ToString().Split('\n');
        Assert.StartsWith("AZDO1002\trecall 50", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("right 1\tmissed 1\twrong 1", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("missed\to/n\tA.cs:3\tAZDO1002", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("wrong\to/n\tA.cs:2:1\tAZDO1002", lines[3], StringComparison.Ordinal);
    }

    private static Finding Finding(int line, string id) => new("o/n", "A.cs", line, 1, line, 2, id, "warning", "message", "excerpt");

    private static Decision Decision(int line, params string[] expected) => new("o/n", "c", "A.cs", line, [.. expected], "why");
}
