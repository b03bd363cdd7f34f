using AzdoAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO1004: by choice only.</summary>
public sealed class EditedTokenFixTests
{
    [Theory]
    [InlineData("""public const string Pat = "@";""")]
    [InlineData("""public string M() { var pat = "@"; return pat; }""")]
    [InlineData("""public string Header(string azdoPat) => Header(azdoPat: "Bearer @");""")]
    public async Task A_read_is_offered_by_choice_and_neither_unasked_nor_for_all(string member)
    {
        var token = SyntheticTokens.Broken(2);
        var program = FixedProgram.Create(
            [$"using System;\n\npublic static class A\n{{\n    {member.Replace("public ", "public static ", StringComparison.Ordinal).Replace("static const", "const", StringComparison.Ordinal).Replace("@", token, StringComparison.Ordinal)}\n}}\n"],
            outputKind: OutputKind.DynamicallyLinkedLibrary,
            rule: FixedRule.Of(DiagnosticIds.EditedToken));
        var finding = Assert.Single(await program.FindingsAsync());

        Assert.Null(await program.SafeActionAsync(finding));
        Assert.All(await program.ActionsAsync(finding), action => Assert.Contains("(if it is a token", action.Title, StringComparison.Ordinal));
        var text = await (await program.FixOneByOneAsync((await program.ActionAsync(finding))!.EquivalenceKey)).SourceAsync();
        Assert.Contains("AZDO_PERSONAL_ACCESS_TOKEN", text, StringComparison.Ordinal);
        Assert.DoesNotContain(token[..8], text, StringComparison.Ordinal);
        Assert.Contains(token, await (await program.FixAllAsync()).SourceAsync(), StringComparison.Ordinal);
    }
}
