using AzdoAnalyzers.Fuzzing;
using AzdoAnalyzers.Testing.Packaging;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

[Trait("Lane", "Slow")]
public sealed class FuzzingTests
{
    [Fact]
    public void Nothing_fails_in_a_short_run_and_changed_texts_reach_more_than_the_first_ones()
    {
        CommandResult run = Fuzz("--runs", "3000");

        Assert.True(run.ExitCode == 0, run.Output);
        string[][] rows = [.. run.Output.Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split(" | "))];
        Assert.Equal(FuzzArguments.Parse([]).Targets.Select(target => $"| {target.Name}"), rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.True(Number(row[4]) > Number(row[3]), row[0]));
    }

    [Fact]
    public void A_mistake_is_found_to_which_only_branches_show_the_way()
    {
        CommandResult run = Fuzz("control", "--runs", "50000");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no text goes all the way", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_is_not_known_lists_those_that_are()
    {
        CommandResult run = Fuzz("headers");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no target 'headers': name one of credentials, json,", run.Output, StringComparison.Ordinal);
    }

    private static CommandResult Fuzz(params string[] words)
        => Command.Run(AppContext.BaseDirectory, "dotnet", [typeof(FuzzArguments).Assembly.Location, .. words]);

    private static int Number(string cell) => int.Parse(cell.Replace(",", "", StringComparison.Ordinal), null);
}
