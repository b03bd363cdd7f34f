using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>The same program always has the same findings.</summary>
[Trait("Lane", "Slow")]
public sealed class DeterminismTests
{
    private const int FileCount = 24;

    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Order_of_files_and_concurrency_change_no_finding(string name)
    {
        var expected = await DescribeAsync(TestSources.Trees(name), isConcurrent: false);
        Assert.Equal(expected, await DescribeAsync(TestSources.Trees(name).Reverse(), isConcurrent: false));
        Assert.Equal(expected, await DescribeAsync(TestSources.Trees(name), isConcurrent: true));
        Assert.Equal(expected, await DescribeAsync(TestSources.Trees(name).Reverse(), isConcurrent: true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Of_several_ways_to_several_sinks_the_same_are_reported_in_any_order_of_files(int seed)
    {
        var expected = await DescribeAsync(Web(), isConcurrent: false);
        Assert.Equal(FileCount * 2, expected.Count);

        var shuffled = Web().ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(expected, await DescribeAsync(shuffled, isConcurrent: true));
        Assert.Equal(expected, await DescribeAsync(shuffled, isConcurrent: false));
    }

    [Fact]
    public async Task One_compilation_that_is_analysed_again_has_the_same_findings()
    {
        var compilation = TestSources.Compile(Web());
        var first = await new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken);
        var second = await new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Analysis.Describe(first), Analysis.Describe(second));
    }

    /// <summary>Files each of which has a sink, hands what it gets to two others, and writes a secret and a URL that reach them all.</summary>
    private static IEnumerable<SyntaxTree> Web() => Enumerable.Range(0, FileCount).Select(index =>
    {
        var source = string.Create(CultureInfo.InvariantCulture, $$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            public class Client{{index}}
            {
                public Client{{index}}(string url, string token, int depth)
                {
                    if (depth > 0)
                    {
                        new Client{{(index + 1) % FileCount}}(url, token, depth - 1);
                        new Client{{index * 7 % FileCount}}(url, token, depth - 1);
                    }

                    Connection = new VssConnection(new Uri(url), {{(index % 2 == 0 ? "new VssBasicCredential(\"\", token)" : "new VssServiceIdentityCredential(\"me\", token)")}});
                }

                public VssConnection Connection { get; }

                public static Client{{index}} Create() => new("https://dev.azure.com/acme{{index}}", "hunter{{index}}", 3);
            }
            """);
        return CSharpSyntaxTree.ParseText(source, path: string.Create(CultureInfo.InvariantCulture, $"Client{index}.cs"));
    });

    private static async Task<IReadOnlyList<string>> DescribeAsync(IEnumerable<SyntaxTree> trees, bool isConcurrent)
        => Analysis.Describe(await new Analysis(TestSources.Compile(trees), isConcurrent).BuildAsync(TestContext.Current.CancellationToken));
}
