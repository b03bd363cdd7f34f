using System.Globalization;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Tests.Properties;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO1004: texts of a token's shape that fail its checksum, where a token is expected.</summary>
public sealed class EditedTokenTests
{
    private const int EditCount = 1000;

    /// <summary>Of both formats, one character changed.</summary>
    private static readonly string[] Edited = [SyntheticTokens.Broken(2), SyntheticTokens.Broken(3)];

    [Theory]
    [InlineData("""class A { const string Pat = "@"; }""")]
    [InlineData("""class A { static readonly string azdoToken = "@"; }""")]
    [InlineData("""class A { string PersonalAccessToken { get; } = "@"; }""")]
    [InlineData("""class A { string AzureDevOpsKey => "@"; }""")]
    [InlineData("""class A { void M(string pat = "@") { } }""")]
    [InlineData("""class A { void M() { var vstsSecret = "@"; } }""")]
    [InlineData("""class A { string x = ""; void M() { this.x = Use(pat: "@"); } string Use(string pat) => pat; }""")]
    [InlineData("""class A { void M(System.Collections.Generic.Dictionary<string, string> d) { d["AZDO_PAT"] = "@"; } }""")]
    [InlineData("""class A { void M(System.Collections.Generic.Dictionary<string, string> d) { d.Add("AzureDevOps:Token", "@"); } }""")]
    [InlineData("""class A { object M() => new System.Collections.Generic.Dictionary<string, string> { { "Tfs:Key", "@" } }; }""")]
    [InlineData("""class A { void M() { Call("https://dev.azure.com/org", "@"); } void Call(string a, string b) { } }""")]
    [InlineData("""class A { void M() { var x = "git clone https://any:@@dev.azure.com/org/_git/x"; } }""")]
    [InlineData("""class A { void M() { SetPat("@"); } void SetPat(string a) { } }""")]
    [InlineData("""class A { string pat = $"Bearer @"; }""")]
    public async Task An_edited_token_is_found_where_one_is_expected(string code)
    {
        foreach (var token in Edited)
        {
            var finding = Assert.Single(await FindAsync(Fill(code, token)));
            Assert.Equal(DiagnosticIds.EditedToken, finding.Id);
            Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
            var said = finding.GetMessage(CultureInfo.InvariantCulture) + string.Join('|', finding.Properties.Values);
            Assert.DoesNotContain(token[..6], said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""class A { const string Token = "@"; }""")]
    [InlineData("""class A { const string AccessToken = "@"; const string Digest = "@"; }""")]
    [InlineData("""class A { void M() { Verify(token: "@", pattern: "path"); } void Verify(string token, string pattern) { } }""")]
    [InlineData("""class A { string path = "@"; string patch = "@"; string pathology = "@"; }""")]
    [InlineData("""class A { /* pat: @ */ string a = "x"; }""")]
    public async Task Nothing_is_found_where_no_token_of_Azure_DevOps_is_expected(string code)
    {
        foreach (var token in Edited)
        {
            Assert.DoesNotContain(await FindAsync(Fill(code, token)), finding => finding.Id == DiagnosticIds.EditedToken);
        }
    }

    [Fact]
    public void A_proven_token_is_no_edited_one()
        => Assert.All([SyntheticTokens.LegacyUser(4), SyntheticTokens.Current(4)], token => Assert.False(EditedToken.Is(token)));

    [Theory]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa")]
    [InlineData("thisisnotatokenbutalongtextwithoutanydigitinitatall2qa")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void What_is_filled_in_or_a_digest_is_no_edited_token(string text) => Assert.False(EditedToken.Is(text));

    [Fact]
    public async Task At_a_client_it_is_a_hard_coded_credential_only()
    {
        var compilation = TestSources.Compile([CSharpSyntaxTree.ParseText($$"""class A { object pat = new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", "{{Edited[0]}}"); }""", cancellationToken: TestContext.Current.CancellationToken)]);
        Assert.Equal([DiagnosticIds.HardCodedCredential], (await new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken)).Select(finding => finding.Id));
    }

    [Fact]
    public async Task Nearly_all_of_a_thousand_edits_are_found()
    {
        var random = new Random(20261128);
        var lines = Enumerable.Range(0, EditCount).Select(seed => $"    const string Pat{seed} = \"{Edit(random, seed)}\";");
        var findings = await FindAsync($"class A\n{{\n{string.Join('\n', lines)}\n}}");

        Assert.True(findings.Count >= EditCount * 95 / 100, $"{findings.Count} of {EditCount} edits are found.");
    }

    /// <summary>A character changed, left out or put in, or the end of a token of the current format cut.</summary>
    private static string Edit(Random random, int seed)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        var isLegacy = seed % 2 == 0;
        var token = isLegacy ? SyntheticTokens.LegacyUser(seed) : SyntheticTokens.Current(seed);
        while (true)
        {
            var place = random.Next(token.Length);
            var character = Alphabet[random.Next(Alphabet.Length)];
            var edited = random.Next(4) switch
            {
                0 => token.Remove(place, 1),
                1 => token.Insert(place, character.ToString()),
                2 when !isLegacy => token[..^random.Next(1, 9)],
                _ => token[..place] + character + token[(place + 1)..],
            };
            if (edited != token)
            {
                return edited;
            }
        }
    }

    private static string Fill(string code, string token)
        => code.Replace("@@dev", "\u0001dev", StringComparison.Ordinal).Replace("@", token, StringComparison.Ordinal).Replace("\u0001dev", token + "@dev", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string code)
    {
        var compilation = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)]);
        return await ClientProgram.FindAsync(compilation, [new ClientValueAnalyzer()]);
    }
}
