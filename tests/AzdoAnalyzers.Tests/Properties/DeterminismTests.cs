using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>The same program always has the same findings.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Order_of_files_and_concurrency_change_no_finding(string name)
    {
        var expected = await DescribeAsync(name, isReversed: false, isConcurrent: false);
        Assert.Equal(expected, await DescribeAsync(name, isReversed: true, isConcurrent: false));
        Assert.Equal(expected, await DescribeAsync(name, isReversed: false, isConcurrent: true));
        Assert.Equal(expected, await DescribeAsync(name, isReversed: true, isConcurrent: true));
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(string name, bool isReversed, bool isConcurrent)
    {
        var trees = TestSources.Trees(name);
        var compilation = TestSources.Compile(isReversed ? trees.Reverse() : trees);
        return Analysis.Describe(await new Analysis(compilation, isConcurrent).BuildAsync(TestContext.Current.CancellationToken));
    }
}
