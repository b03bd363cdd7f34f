using AzdoAnalyzers.Rules;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>Code that has nothing to do with Azure DevOps has no findings, and isn't bound for any.</summary>
public sealed class SilenceTests
{
    /// <summary>Types of its own that are called like the client's: only binding tells them apart.</summary>
    private const string Namesakes = "NamesakesOfTheClient";

    public static TheoryData<string> Names => TestSources.UnrelatedNames;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Unrelated_code_has_no_finding(string name)
        => Assert.Empty(await new Analysis(TestSources.Compile(name)).BuildAsync(TestContext.Current.CancellationToken));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_action_that_binds_is_registered_for_unrelated_code(string name)
    {
        var analysis = new Analysis(TestSources.Compile(name));
        await analysis.BuildAsync(TestContext.Current.CancellationToken);
        Assert.All(await analysis.BindingActionsAsync(TestContext.Current.CancellationToken), analyzer => Assert.Equal(name == Namesakes && analyzer.Key is ClientValueAnalyzer ? 1 : 0, analyzer.Value));
    }
}
