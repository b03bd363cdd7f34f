using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>Fixes commute also where the findings of several rules stand in one member: ascending, descending and shuffled, over programs that no one wrote.</summary>
[Trait("Lane", "Slow")]
public sealed class MixedProgramTests
{
    private const int Programs = 48;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Programs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_order_of_rules_ends_in_one_text(int seed)
    {
        var mixed = MixedProgram.Of(seed);
        var program = FixedProgram.Create([mixed.Text]);
        Assert.DoesNotContain(await program.FaultsAsync(), fault => fault.Contains(": Error ", StringComparison.Ordinal));

        if (await RuleOrders.FaultAsync(program.Solution, TestContext.Current.CancellationToken) is { } fault)
        {
            Assert.Fail(TestTokens.Redact($"{mixed.Description}: {fault}"));
        }
    }
}
