using AzdoAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The further entries of the menu: the job access token where the PAT is missing, and a configuration that is in scope.</summary>
public sealed class ReadSourceFixTests
{
    private const string Configuration =
        """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration
            {
                string? this[string key] { get; set; }
            }

            public interface IConfigurationRoot : IConfiguration { }

            public class Builder
            {
                public IConfigurationRoot Configuration => throw new System.NotImplementedException();
            }
        }
        """;

    private const string GuardedConfiguration =
        """
        is { Length: > 0 } personalAccessToken
                ? personalAccessToken
                : throw new InvalidOperationException("Set AZDO_PERSONAL_ACCESS_TOKEN in the configuration or the environment.")
        """;

    [Fact]
    public async Task The_environment_variable_comes_first_and_the_job_access_token_second()
    {
        var program = FixedProgram.Create(["class Client { string Pat => \"PAT1\"; }"]);

        var actions = await program.ActionsAsync((await program.FindingsAsync())[0]);

        Assert.Equal(
            [
                (KeyOf(ReadSource.Environment), "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment"),
                (KeyOf(ReadSource.JobAccessToken), "Read 'AZDO_PERSONAL_ACCESS_TOKEN' or 'SYSTEM_ACCESSTOKEN' from the environment"),
            ],
            actions.Select(action => (action.EquivalenceKey!, action.Title)));
    }

    [Fact]
    public Task The_job_access_token_is_read_where_the_pat_is_missing_or_empty()
        => VerifyAsync(
            ReadSource.JobAccessToken,
            """
            using System;

            class Client
            {
                string Pat => "PAT1";

                string Header => "Basic BASIC1";
            }
            """,
            """
            using System;
            using System.Text;

            class Client
            {
                string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") is { Length: > 0 } accessToken
                        ? accessToken
                        : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN or SYSTEM_ACCESSTOKEN.");

                string Header
                {
                    get
                    {
                        var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                        if (string.IsNullOrEmpty(personalAccessToken))
                        {
                            personalAccessToken = Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN");
                        }

                        if (string.IsNullOrEmpty(personalAccessToken))
                        {
                            throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN or SYSTEM_ACCESSTOKEN.");
                        }

                        return "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + personalAccessToken));
                    }
                }
            }
            """);

    [Theory]
    [InlineData("var pat = \"PAT1\";", "pat", LanguageVersion.Latest)]
    [InlineData("Use(\"PAT1\");", "personalAccessToken", LanguageVersion.CSharp6)]
    public async Task A_local_gets_the_job_access_token_before_its_guard(string statement, string name, LanguageVersion version)
    {
        const string Head = "using System;\n\nclass Client\n{\n    static void Use(string pat)\n    {\n        ";
        var rest = statement.StartsWith("Use", StringComparison.Ordinal) ? "\n        Use(personalAccessToken);" : "";

        Assert.Equal(
            [
                $$"""
                {{Head}}var {{name}} = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                        if (string.IsNullOrEmpty({{name}}))
                        {
                            {{name}} = Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN");
                        }

                        if (string.IsNullOrEmpty({{name}}))
                        {
                            throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN or SYSTEM_ACCESSTOKEN.");
                        }
                {{rest}}
                    }
                }

                """.Replace("}\n\n    }", "}\n    }", StringComparison.Ordinal),
            ],
            await FixedAsync(ReadSource.JobAccessToken, version, $"{Head}{statement}\n    }}\n}}\n"));
    }

    [Theory]
    [InlineData("string Pat(IConfiguration configuration) => \"PAT1\";", "string Pat(IConfiguration configuration) => configuration[\"AZDO_PERSONAL_ACCESS_TOKEN\"]")]
    [InlineData("IConfigurationRoot? Root;\n    string Pat => \"PAT1\";", "IConfigurationRoot? Root;\n    string Pat => Root[\"AZDO_PERSONAL_ACCESS_TOKEN\"]", false)]
    [InlineData("Builder builder = new Builder();\n    string Pat => \"PAT1\";", "Builder builder = new Builder();\n    string Pat => builder.Configuration[\"AZDO_PERSONAL_ACCESS_TOKEN\"]")]
    [InlineData("static string Pat(IConfiguration other, Builder builder) => \"PAT1\";", "static string Pat(IConfiguration other, Builder builder) => builder.Configuration[\"AZDO_PERSONAL_ACCESS_TOKEN\"]", true, false)]
    [InlineData("IConfiguration? field;\n    static string Pat => \"PAT1\";", "", false)]
    [InlineData("string Pat => \"PAT1\";", "", false)]
    public async Task A_configuration_in_scope_is_read(string before, string after, bool isOffered = true, bool isNearest = true)
    {
        const string Head = "using System;\nusing Microsoft.Extensions.Configuration;\n\nclass Client\n{\n    ";
        if (!isOffered)
        {
            Assert.Null(await FixedOrNullAsync(ReadSource.Configuration, LanguageVersion.Latest, Head + before + "\n}\n", Configuration));
            return;
        }

        var texts = await FixedAsync(ReadSource.Configuration, LanguageVersion.Latest, Head + before + "\n}\n", Configuration);

        Assert.Equal(Head + (isNearest ? after : after.Replace("builder.Configuration", "other", StringComparison.Ordinal)) + " " + GuardedConfiguration + ";\n}\n", texts[0]);
    }

    [Fact]
    public async Task Nothing_else_is_offered_for_a_fallback_or_for_user_information()
    {
        var program = FixedProgram.Create(["class Client { string Pat => System.Environment.GetEnvironmentVariable(\"MY_PAT\") ?? \"PAT1\"; string Url => \"https://PAT2@dev.azure.com/acme\"; }"]);

        foreach (var finding in await program.FindingsAsync())
        {
            Assert.Single(await program.ActionsAsync(finding));
        }
    }

    [Theory]
    [InlineData(nameof(ReadSource.JobAccessToken))]
    [InlineData(nameof(ReadSource.Configuration))]
    public async Task Fix_all_reads_the_environment_and_the_further_entries_are_chosen_one_by_one(string name)
    {
        var source = Enum.Parse<ReadSource>(name);
        const string Client = "using System;\nusing Microsoft.Extensions.Configuration;\n\nclass NAME\n{\n    string Pat(IConfiguration settings) => \"PAT1\" + \"PAT2\";\n}\n";
        var program = FixedProgram.Create([Configuration, Client.Replace("NAME", "First", StringComparison.Ordinal), Client.Replace("NAME", "Second", StringComparison.Ordinal)]);

        var all = await program.FixAllAsync();
        var chosen = await program.FixOneByOneAsync(KeyOf(source));

        Assert.Equal(await (await program.FixOneByOneAsync()).TextsAsync(), await all.TextsAsync());
        Assert.NotEqual(await chosen.TextsAsync(), await all.TextsAsync());
        Assert.Empty(await chosen.FindingsAsync());
        Assert.Empty(await chosen.FaultsAsync());
    }

    private static string KeyOf(ReadSource source) => EquivalenceKey.Of(nameof(HardCodedTokenCodeFixProvider), source);

    private static async Task VerifyAsync(ReadSource source, string before, string after)
        => Assert.Equal([after], await FixedAsync(source, LanguageVersion.Latest, before));

    private static async Task<string[]> FixedAsync(ReadSource source, LanguageVersion version, params string[] documents)
    {
        var texts = await FixedOrNullAsync(source, version, documents);
        Assert.NotNull(texts);
        return texts;
    }

    private static async Task<string[]?> FixedOrNullAsync(ReadSource source, LanguageVersion version, params string[] documents)
    {
        var program = FixedProgram.Create(documents, version, version < LanguageVersion.CSharp8 ? Microsoft.CodeAnalysis.NullableContextOptions.Disable : Microsoft.CodeAnalysis.NullableContextOptions.Enable);
        CodeAction? action = null;
        foreach (var finding in await program.FindingsAsync())
        {
            action ??= (await program.ActionsAsync(finding)).FirstOrDefault(action => action.EquivalenceKey == KeyOf(source));
        }

        return action is null ? null : await (await program.FixOneByOneAsync(KeyOf(source))).TextsAsync();
    }
}
