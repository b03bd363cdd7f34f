using System.Globalization;
using AzdoAnalyzers.Testing.Packaging;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.DataFlow;

/// <summary>
/// CodeQL's data-flow tests for C#, written anew with a constant as source and a client as sink: one constant for each pair. A line that ends in
/// <c>// found</c> or <c>// missed</c> holds a constant that reaches the client, one that ends in <c>// silent</c> or <c>// wrong</c> one that doesn't.
/// </summary>
public sealed class CodeQlPairsTests
{
    public static TheoryData<string> Names { get; } = [.. ShapeFile.Names("codeql/").Where(name => new ShapeFile(name).IsKnown)];

    public static TheoryData<string> Folders { get; } = [.. CodeQlPairs.All.Select(row => row.Folder)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_constant_is_found_where_its_line_says_so_and_nowhere_else(string name)
    {
        var shape = new ShapeFile(name);
        Assert.Equal(shape.Marked("found", "wrong"), await shape.FoundAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_programs_compile(string name)
    {
        Assert.DoesNotContain(new ShapeFile(name).Compile().GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_table_counts_each_pair_once(string folder)
    {
        var row = CodeQlPairs.All.Single(row => row.Folder == folder);

        Assert.Equal(
            row with { Found = Count("found"), Missed = Count("missed"), Silent = Count("silent"), Wrong = Count("wrong") },
            row);
        Assert.Equal(row.Flows, row.Found + row.Missed + row.Turned + row.FlowsLeftOut);
        Assert.Equal(row.Quiet + row.Turned, row.Silent + row.Wrong + row.QuietLeftOut);
        Assert.Equal(row is { Turned: 0, FlowsLeftOut: 0, QuietLeftOut: 0 }, row.Why.Length == 0);

        int Count(string mark) => row.Files.Sum(file => file.Marked(mark).Count());
    }

    [Fact]
    public void What_is_missed_or_wrong_says_why() => Assert.Empty(CodeQlPairs.All.SelectMany(row => row.Files).SelectMany(file => file.Unexplained));

    [Fact]
    public void The_page_says_what_the_table_counts()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "comparison.md"));
        var flows = Sum(row => row.Flows);

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| a source and a sink that it reaches | {flows} | {Sum(row => row.Found)} found ({100.0 * Sum(row => row.Found) / flows:0.0} %) | {Sum(row => row.Missed)} missed | {Sum(row => row.Turned)} | {Sum(row => row.FlowsLeftOut)} |"), page, StringComparison.Ordinal);
        Assert.Contains($"| a sink that nothing reaches, a source that reaches nothing | {Sum(row => row.Quiet)} | {Sum(row => row.Silent)} silent | {Sum(row => row.Wrong)} not | | {Sum(row => row.QuietLeftOut)} |", page, StringComparison.Ordinal);

        static int Sum(Func<CodeQlPairs, int> count) => CodeQlPairs.All.Sum(count);
    }

    [Fact]
    public void Each_program_is_of_a_folder_of_the_table() => Assert.Equal(ShapeFile.Names("codeql/").Count(), CodeQlPairs.All.Sum(row => row.Files.Count()));

    [Fact]
    public void Nine_of_ten_flows_are_found() => Assert.InRange(CodeQlPairs.All.Sum(row => row.Found), 0.9 * CodeQlPairs.All.Sum(row => row.Flows), double.MaxValue);
}
