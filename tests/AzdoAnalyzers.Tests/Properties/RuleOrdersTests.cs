using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>Fixes commute: whichever rule's Fix All comes first, the text is the same in the end.</summary>
[Trait("Lane", "Slow")]
public sealed class RuleOrdersTests
{
    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_order_of_rules_ends_in_one_text(string name)
    {
        using var workspace = new AdhocWorkspace();
        var program = TestSources.Project(workspace.CurrentSolution, name);

        if (await RuleOrders.FaultAsync(program.Solution, TestContext.Current.CancellationToken) is { } fault)
        {
            Assert.Fail(MarkedSource.Redact(fault));
        }
    }
}
