using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Tokens that the text alone gives away, whose fix is by choice for what stands around them or elsewhere in the project.</summary>
public sealed class TokenChoiceTests
{
    [Theory]
    [InlineData("public static string Help() => \"usage: tool --pat PAT1\";")]
    [InlineData("internal const string Text = \"The old token PAT1 was revoked.\";")]
    public Task An_example_among_words_is_by_choice(string member) => AssertAsync([member], "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment (somebody may read it)");

    [Theory]
    [InlineData("public static string Header() => \"Authorization: Basic PAT1\";")]
    [InlineData("public static string Setting() => \"Url=x;Token=PAT1\";")]
    public async Task A_header_and_a_setting_are_no_example(string member)
    {
        var program = FixedProgram.Create([Program(member)]);

        Assert.NotNull(await program.SafeActionAsync(Assert.Single(await program.FindingsAsync())));
    }

    [Fact]
    public Task Tokens_of_several_organizations_stay_several()
        => AssertAsync(
            ["const string SourceUrl = \"https://dev.azure.com/old\"; const string SourcePat = \"PAT1\";", "const string TargetUrl = \"https://dev.azure.com/new\"; const string TargetPat = \"PAT2\";"],
            "Read 'AZDO_SOURCE_PERSONAL_ACCESS_TOKEN' from the environment",
            "Read 'AZDO_TARGET_PERSONAL_ACCESS_TOKEN' from the environment");

    [Fact]
    public Task Tokens_that_their_keys_tell_apart_stay_several()
        => AssertAsync(
            ["static string Pat(string name) => name switch { \"acme\" => \"PAT1\", _ => \"\" };", "static string Pat(string name) { switch (name) { case \"contoso\": return \"PAT2\"; default: return \"\"; } }"],
            "Read 'AZDO_ACME_PERSONAL_ACCESS_TOKEN' from the environment",
            "Read 'AZDO_CONTOSO_PERSONAL_ACCESS_TOKEN' from the environment");

    [Fact]
    public Task The_last_token_beside_a_variable_with_a_name_of_its_own_is_one_of_several()
        => AssertAsync(
            ["static readonly string SourcePat = Environment.GetEnvironmentVariable(\"AZDO_SOURCE_PERSONAL_ACCESS_TOKEN\"); const string TargetPat = \"PAT2\";"],
            "Read 'AZDO_TARGET_PERSONAL_ACCESS_TOKEN' from the environment");

    [Fact]
    public async Task Two_tokens_for_one_organization_are_read_from_one_variable()
    {
        var program = FixedProgram.Create([Program("const string Url = \"https://dev.azure.com/acme\"; const string A = \"PAT1\"; const string B = \"PAT2\";")]);

        foreach (var finding in await program.FindingsAsync())
        {
            Assert.NotNull(await program.SafeActionAsync(finding));
        }
    }

    private static async Task AssertAsync(string[] members, params string[] titles)
    {
        var program = FixedProgram.Create(members.Select((member, index) => Program(member, $"Client{index}")));
        var findings = (await program.FindingsAsync()).OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal).ToList();

        Assert.Equal(titles.Length, findings.Count);
        foreach (var (finding, title) in findings.Zip(titles))
        {
            Assert.Null(await program.SafeActionAsync(finding));
            Assert.Equal(title, (await program.ActionsAsync(finding))[0].Title);
        }
    }

    private static string Program(string member, string name = "Client") => $"using System;\n\npublic static class {name}\n{{\n    {member}\n}}\n";
}
