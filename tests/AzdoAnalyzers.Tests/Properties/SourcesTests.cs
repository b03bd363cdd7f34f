using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>The programs themselves: what holds for programs that don't compile, or have no findings, says little.</summary>
[Trait("Lane", "Slow")]
public sealed class SourcesTests
{
    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_compiles(string name)
        => Assert.Empty(TestSources.Compile(name).GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    [Fact]
    public async Task Each_rule_of_code_finds_something_in_them()
    {
        var found = new HashSet<string>();
        foreach (var name in TestSources.Names)
        {
            found.UnionWith((await new Analysis(TestSources.Compile(name.Data)).BuildAsync(TestContext.Current.CancellationToken)).Select(finding => finding.Id));
        }

        Assert.Equal(AllRules.Descriptors.Select(descriptor => descriptor.Id).Except([DiagnosticIds.Configuration, DiagnosticIds.TokenInProjectFile]), found.Order(StringComparer.Ordinal));
    }
}
