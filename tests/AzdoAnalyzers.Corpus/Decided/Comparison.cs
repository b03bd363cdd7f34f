using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Corpus.Analysis;

namespace AzdoAnalyzers.Corpus.Decided;

/// <summary>Findings beside decisions. Only rules that some decision names, and only decided repositories, are compared.</summary>
internal sealed class Comparison
{
    private Comparison(ImmutableArray<Decision> missed, ImmutableArray<Finding> wrong, ImmutableArray<Finding> right)
        => (Missed, Wrong, Right) = (missed, wrong, right);

    /// <summary>What should have been found and wasn't; one entry, with one rule, each.</summary>
    public ImmutableArray<Decision> Missed { get; }

    /// <summary>What was found on a line decided or left silent.</summary>
    public ImmutableArray<Finding> Wrong { get; }

    /// <summary>What was found as decided.</summary>
    public ImmutableArray<Finding> Right { get; }

    /// <summary>Compares.</summary>
    public static Comparison Of(IEnumerable<Finding> findings, ImmutableArray<Decision> decisions, ImmutableHashSet<string> analysed)
    {
        ImmutableHashSet<string> rules = [.. decisions.SelectMany(decision => decision.Expected)];
        ImmutableHashSet<string> repositories = [.. decisions.Select(decision => decision.Repository)];
        List<Decision> open = [.. from decision in decisions
                                  where analysed.Contains(decision.Repository)
                                  from rule in decision.Expected
                                  select decision with { Expected = [rule] }];
        ILookup<bool, Finding> expected = findings
            .Where(finding => rules.Contains(finding.Id) && repositories.Contains(finding.Repository))
            .ToLookup(finding => Take(open, finding));
        return new([.. open], [.. expected[false]], [.. expected[true]]);
    }

    /// <summary>
    /// Compares findings of any rule with the lines on which one of the given rules must speak. A finding counts for a line that it
    /// covers, however many rules must speak there, and goes by the name of the first; further findings on the same line are left out.
    /// </summary>
    public static Comparison Against(ImmutableHashSet<string> rules, IEnumerable<Finding> findings, ImmutableArray<Decision> decisions, ImmutableHashSet<string> analysed)
    {
        ImmutableHashSet<string> repositories = [.. decisions.Select(decision => decision.Repository)];
        ImmutableArray<Decision> expected = [.. from decision in decisions
                                                where analysed.Contains(decision.Repository) && decision.Expected.Any(rules.Contains)
                                                select decision with { Expected = [decision.Expected.First(rules.Contains)] }];
        ImmutableArray<Finding> compared = [.. findings.Where(finding => repositories.Contains(finding.Repository)).DistinctBy(finding => (finding.Id, finding.Repository, finding.File, finding.Line))];
        return new(
            [.. expected.Where(decision => !compared.Any(finding => Covers(finding, decision)))],
            [.. compared.Where(finding => !expected.Any(decision => Covers(finding, decision)))],
            [.. from decision in expected
                from finding in compared.Where(finding => Covers(finding, decision)).Take(1)
                select finding with { Id = decision.Expected[0] }]);
    }

    private static bool Covers(Finding finding, Decision decision)
        => finding.Repository == decision.Repository && finding.File == decision.File && finding.Line <= decision.Line && finding.EndLine >= decision.Line;

    /// <summary>Prints the numbers by rule, then what was missed and what is wrong.</summary>
    public void Print(TextWriter writer)
    {
        IEnumerable<string> rules = Missed.Select(decision => decision.Expected[0]).Concat(Wrong.Concat(Right).Select(finding => finding.Id));
        foreach (string rule in rules.Distinct().Order(StringComparer.Ordinal))
        {
            PrintNumbers(writer, rule, id => id == rule);
        }

        PrintNumbers(writer, "all", _ => true);
        foreach (Decision decision in Missed)
        {
            writer.WriteLine($"missed\t{decision.Repository}\t{decision.File}:{decision.Line}\t{decision.Expected[0]}\t{decision.Why}");
        }

        foreach (Finding finding in Wrong)
        {
            writer.WriteLine($"wrong\t{finding.Repository}\t{finding.File}:{finding.Line}:{finding.Column}\t{finding.Id}\t{finding.Excerpt}");
        }
    }

    private void PrintNumbers(TextWriter writer, string name, Func<string, bool> includes)
    {
        int right = Right.Count(finding => includes(finding.Id));
        int missed = Missed.Count(decision => includes(decision.Expected[0]));
        int wrong = Wrong.Count(finding => includes(finding.Id));
        writer.WriteLine($"{name}\trecall {Share(right, missed)}\tprecision {Share(right, wrong)}\tright {right}\tmissed {missed}\twrong {wrong}");
    }

    private static string Share(int right, int others)
        => right + others == 0 ? "-" : (right / (double)(right + others)).ToString("P1", CultureInfo.InvariantCulture);

    private static bool Take(List<Decision> open, Finding finding)
    {
        int index = open.FindIndex(decision => decision.Repository == finding.Repository && decision.File == finding.File
            && decision.Line == finding.Line && decision.Expected[0] == finding.Id);
        if (index >= 0)
        {
            open.RemoveAt(index);
        }

        return index >= 0;
    }
}
