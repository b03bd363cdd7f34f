using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>No page shows a result that the fixer doesn't give: each block with a code before and after is made again.</summary>
public sealed class DocumentedFixTests
{
    private const string Token = "<token>";

    private const string EditedToken = "<edited token>";

    public static TheoryData<string, int> Blocks => [.. DocumentedFix.All.Select(block => (block.Page, block.Number))];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_page_shows_what_the_fix_does(string page, int number)
    {
        var block = DocumentedFix.All.Single(block => block.Page == page && block.Number == number);

        Assert.Equal(block.After, await FixedAsync(block));
    }

    [Fact]
    public void Every_rule_with_a_fix_shows_it_on_its_page()
        => Assert.Equal(
            AllRules.CodeFixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal),
            DocumentedFix.All.Select(block => block.Rule).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    /// <summary>What the fix of the page's rule makes of the code; on a page about all rules, the fixes of all.</summary>
    private static async Task<string> FixedAsync(DocumentedFix block)
    {
        var text = block.Before.Replace(Token, TestTokens.First, StringComparison.Ordinal).Replace(EditedToken, SyntheticTokens.Broken(2), StringComparison.Ordinal);
        foreach (var id in block.Rule is { } rule ? [rule] : AllRules.CodeFixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct())
        {
            var program = FixedProgram.Create([text], outputKind: OutputKind.DynamicallyLinkedLibrary, rule: FixedRule.Of(id));
            Assert.DoesNotContain(await program.FaultsAsync(), fault => fault.Contains(": Error ", StringComparison.Ordinal));
            text = await (await (block.Rule is DiagnosticIds.EditedToken or DiagnosticIds.LeakedCredential ? FixedByChoiceAsync(program) : program.FixAllAsync())).SourceAsync();
        }

        Assert.False(TestTokens.OccurIn(text));
        return text;
    }

    private static async Task<FixedProgram> FixedByChoiceAsync(FixedProgram program)
        => await program.FixOneByOneAsync((await program.ActionAsync(Assert.Single(await program.FindingsAsync())))!.EquivalenceKey);
}
