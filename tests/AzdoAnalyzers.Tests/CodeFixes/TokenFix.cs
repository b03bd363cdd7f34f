using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Sdk;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Verifies the fix of AZDO1001. In the texts, tokens are filled in, and <c>[|…|]</c> marks a finding.</summary>
internal static class TokenFix
{
    public static readonly ProjectUnderTest Program = new() { IsProgram = true };

    public static ProjectUnderTest InVersion(LanguageVersion version) => new() { LanguageVersion = version };

    public static async Task VerifyAsync(string before, string after, ProjectUnderTest? project = null)
    {
        try
        {
            await RuleVerifier<HardCodedTokenAnalyzer>.VerifyFixAsync<HardCodedTokenCodeFixProvider>(Filled(before), Filled(after), project);
        }
        catch (Exception failure)
        {
            throw new XunitException(TestTokens.Redact(failure.Message));
        }
    }

    /// <summary>Verifies that the fix of the one finding is by choice, since an error while a type is made doesn't name the variable first.</summary>
    public static async Task VerifyHiddenAsync(string before, string after)
    {
        var program = FixedProgram.Create([before.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)]);

        Assert.Equal(await program.TextsAsync(), await (await program.FixAllAsync()).TextsAsync());
        var choice = (await program.ActionsAsync(Assert.Single(await program.FindingsAsync())))[0];
        Assert.Equal("Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment (type initializer)", choice.Title);
        Assert.Equal([after], await (await program.FixOneByOneAsync(choice.EquivalenceKey)).TextsAsync());
    }

    /// <summary>Verifies that nothing is offered.</summary>
    public static Task VerifyNotOfferedAsync(string program, ProjectUnderTest? project = null) => VerifyAsync(program, program, project);

    private static string Filled(string text) => TestTokens.Fill(text.Replace("[|", "{|AZDO1001:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal));
}
