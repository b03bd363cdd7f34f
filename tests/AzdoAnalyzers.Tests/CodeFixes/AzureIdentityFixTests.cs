using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The entry of the menu that signs in with an identity where a credential of the client is made of a personal access token.</summary>
public sealed class AzureIdentityFixTests
{
    private const string Before =
        """
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Client
        {
        MEMBER
        }

        """;

    private const string After =
        """
        using System;
        using Azure.Identity;
        using Microsoft.VisualStudio.Services.Client;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Client
        {
        MEMBER
        }

        """;

    [Theory]
    [InlineData(
        "    VssCredentials Get() => new VssBasicCredential(\"\", \"PAT1\");",
        "    VssCredentials Get() => new VssAzureIdentityCredential(new DefaultAzureCredential());")]
    [InlineData(
        "    VssCredentials Get(string user) => new VssCredentials(new VssBasicCredential(user, \"PAT1\"));",
        "    VssCredentials Get(string user) => new VssCredentials(new VssAzureIdentityCredential(new DefaultAzureCredential()));")]
    [InlineData(
        "    VssConnection Get(Uri url) => new VssConnection(url, new VssBasicCredential(new System.Net.NetworkCredential(\"\", \"PAT1\")));",
        "    VssConnection Get(Uri url) => new VssConnection(url, new VssAzureIdentityCredential(new DefaultAzureCredential()));")]
    [InlineData(
        "    const string User = \"me\";\n    private const string Pat = \"PAT1\"; // until June\n\n    readonly VssCredentials credentials = new VssBasicCredential(User, Pat);",
        "    // until June\n\n    readonly VssCredentials credentials = new VssAzureIdentityCredential(new DefaultAzureCredential());")]
    [InlineData(
        "    private readonly VssBasicCredential _credential = new(\"\", \"PAT1\");\n\n    VssConnection Get(Uri url) => new(url, _credential);",
        "    private readonly VssAzureIdentityCredential _credential = new VssAzureIdentityCredential(new DefaultAzureCredential());\n\n    VssConnection Get(Uri url) => new(url, _credential);")]
    public Task A_credential_is_made_of_the_identity(string before, string after) => VerifyMemberAsync(FixedRule.Token, before, after);

    [Theory]
    [InlineData("var credential", "var credential")]
    [InlineData("VssBasicCredential credential", "VssAzureIdentityCredential credential")]
    [InlineData("VssBasicCredential? credential", "VssAzureIdentityCredential? credential")]
    [InlineData("VssCredentials credential", "VssCredentials credential")]
    public Task The_local_with_the_token_goes_and_the_one_with_the_credential_fits(string before, string after)
        => VerifyMemberAsync(
            FixedRule.Credential,
            $$"""
                VssConnection Get(Uri url)
                {
                    const string user = "me";

                    // Ask the team for a new one.
                    var pat = "hunter2";
                    {{before}} = new VssBasicCredential(user, /* scope: code */ pat);
                    return new VssConnection(url, credential);
                }
            """,
            $$"""
                VssConnection Get(Uri url)
                {
                    // Ask the team for a new one.
                    {{after}} = /* scope: code */ new VssAzureIdentityCredential(new DefaultAzureCredential());
                    return new VssConnection(url, credential);
                }
            """);

    [Fact]
    public Task A_token_of_several_credentials_goes_from_all()
        => VerifyMemberAsync(
            FixedRule.Token,
            """
                private const string Head = "HEAD";
                private const string Pat = Head + "TAIL";

                VssCredentials One() => new VssBasicCredential("", Pat);

                VssCredentials Two() => new VssBasicCredential("", Pat);
            """,
            """
                VssCredentials One() => new VssAzureIdentityCredential(new DefaultAzureCredential());

                VssCredentials Two() => new VssAzureIdentityCredential(new DefaultAzureCredential());
            """);

    [Theory]
    [InlineData(LanguageVersion.CSharp5, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable)]
    public Task Old_versions_of_the_language_do(LanguageVersion version, NullableContextOptions nullable)
        => VerifyMemberAsync(
            FixedRule.Token,
            "    VssCredentials Get() { return new VssBasicCredential(\"\", \"PAT1\"); }",
            "    VssCredentials Get() { return new VssAzureIdentityCredential(new DefaultAzureCredential()); }",
            version,
            nullable);

    [Fact]
    public Task A_placeholder_is_fixed_too()
        => VerifyMemberAsync(
            FixedRule.Placeholder,
            "    VssCredentials Get() => new VssBasicCredential(\"\", \"<your PAT>\");",
            "    VssCredentials Get() => new VssAzureIdentityCredential(new DefaultAzureCredential());");

    [Fact]
    public Task A_read_without_a_guard_is_fixed_too()
        => VerifyMemberAsync(
            FixedRule.Of(DiagnosticIds.UnguardedVariable),
            """
                VssCredentials Get()
                {
                    var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    return new VssBasicCredential("", pat);
                }
            """,
            """
                VssCredentials Get()
                {
                    return new VssAzureIdentityCredential(new DefaultAzureCredential());
                }
            """);

    [Theory]
    [InlineData("    string Pat = \"PAT1\";\n    VssCredentials Get() => new VssBasicCredential(\"\", Pat);\n    int Length => Pat.Length;")]
    [InlineData("    internal const string Pat = \"PAT1\";\n    VssCredentials Get() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("    string Pat = \"PAT1\";\n    void Set(string pat) => Pat = pat;\n    VssCredentials Get() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("    VssBasicCredential Get() => new VssBasicCredential(\"\", \"PAT1\");")]
    [InlineData("    VssCredentials Get() => new VssBasicCredential(Console.ReadLine(), \"PAT1\");")]
    [InlineData("    VssCredentials Get(VssBasicCredential? other) { var own = new VssBasicCredential(\"\", \"PAT1\"); own = other ?? own; return own; }")]
    [InlineData("    VssCredentials Get(string pat = \"PAT1\") => new VssBasicCredential(\"\", pat);")]
    [InlineData("    VssCredentials Get() => new VssBasicCredential(\"\", Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") ?? \"PAT1\");")]
    public async Task It_is_not_offered_where_the_token_or_the_credential_goes_elsewhere(string member)
        => Assert.DoesNotContain(
            await IdentityProgram.ActionsAsync(IdentityProgram.Create(FixedRule.Token, Before.Replace("MEMBER", member, StringComparison.Ordinal))),
            action => action.EquivalenceKey == IdentityProgram.KeyOf(FixedRule.Token));

    [Fact]
    public async Task It_is_the_last_entry_and_by_choice()
    {
        var program = IdentityProgram.Create(FixedRule.Token, Before.Replace("MEMBER", "    VssCredentials Get() => new VssBasicCredential(\"\", \"PAT1\");", StringComparison.Ordinal));
        var finding = (await program.FindingsAsync())[0];

        Assert.Equal((IdentityProgram.KeyOf(FixedRule.Token), "Sign in with DefaultAzureCredential"), (await program.ActionsAsync(finding)).Select(action => (action.EquivalenceKey!, action.Title)).Last());
        Assert.NotEqual(IdentityProgram.KeyOf(FixedRule.Token), (await program.SafeActionAsync(finding))!.EquivalenceKey);
        Assert.DoesNotContain("DefaultAzureCredential", await (await program.FixAllAsync()).SourceAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_where_there_are_several_organizations()
    {
        var program = IdentityProgram.Create(
            FixedRule.Credential,
            Before.Replace(
                "MEMBER",
                """
                    VssConnection One() => new VssConnection(new Uri("https://dev.azure.com/one-9"), new VssBasicCredential("", "hunter2"));

                    VssConnection Two() => new VssConnection(new Uri("https://dev.azure.com/two-9"), new VssBasicCredential("", "hunter3"));
                """,
                StringComparison.Ordinal));

        Assert.Equal("Sign in with DefaultAzureCredential (several organizations)", (await IdentityProgram.ActionsAsync(program))[^1].Title);
    }

    [Fact]
    public async Task It_is_not_offered_without_the_packages()
        => Assert.DoesNotContain(
            await IdentityProgram.ActionsAsync(FixedProgram.Create([Before.Replace("MEMBER", "    VssCredentials Get() => new VssBasicCredential(\"\", \"PAT1\");", StringComparison.Ordinal)])),
            action => action.EquivalenceKey == IdentityProgram.KeyOf(FixedRule.Token));

    private static Task VerifyMemberAsync(FixedRule rule, string before, string after, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable)
        => IdentityProgram.VerifyAsync(rule, Before.Replace("MEMBER", before, StringComparison.Ordinal), After.Replace("MEMBER", after, StringComparison.Ordinal), version, nullable);
}
