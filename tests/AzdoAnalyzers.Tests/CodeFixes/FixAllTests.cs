using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Fix All over documents: what the official verifier doesn't compare.</summary>
public sealed class FixAllTests
{
    private const string Shared =
        """
        using System;

        static class Secrets
        {
            public const string Pat = "PAT1";

            public const string Header = "Basic " + Pat;
        }
        """;

    private const string User =
        """
        using System;

        public class NAME
        {
            private const string Pat = ":" + Secrets.Pat;

            public static void Connect()
            {
                GC.KeepAlive(Pat + Secrets.Header + "PAT2");
                GC.KeepAlive(("PAT1", "PAT2"));
            }
        }
        """;

    private static readonly string[] Documents = [Shared, User.Replace("NAME", "First", StringComparison.Ordinal), User.Replace("NAME", "Second", StringComparison.Ordinal)];

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Documents_that_share_a_constant_are_fixed_at_once(FixAllScope scope)
    {
        var program = FixedProgram.Create(Documents);

        var all = await program.FixAllAsync(scope);
        var oneByOne = await program.FixOneByOneAsync();

        Assert.Equal(await oneByOne.TextsAsync(), await all.TextsAsync());
        Assert.Empty(await all.FindingsAsync());
        Assert.Empty(await all.FaultsAsync());
        Assert.False(TestTokens.OccurIn(await all.SourceAsync()));
    }

    [Fact]
    public async Task Of_one_document_only_its_findings_are_fixed_and_the_constants_of_others_with_them()
    {
        var all = await FixedProgram.Create(Documents).FixAllAsync(FixAllScope.Document);

        var texts = await all.TextsAsync();
        Assert.DoesNotContain("PAT1", texts[0], StringComparison.Ordinal);
        Assert.All(texts[1..], text => Assert.Contains("private static string Pat => \":\" + Secrets.Pat;", text, StringComparison.Ordinal));
        Assert.All(texts[1..], text => Assert.Contains("PAT2", text, StringComparison.Ordinal));
        Assert.Empty(await all.FaultsAsync());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp7_3, LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp12, LanguageVersion.CSharp7_3)]
    public async Task A_file_of_two_projects_is_edited_once_for_both(LanguageVersion first, LanguageVersion second)
    {
        var program = FixedProgram.Create([Shared], first, NullableContextOptions.Disable).WithProjectOfTheSameFiles(second);

        var all = await program.FixAllAsync();

        var texts = await Task.WhenAll(all.Solution.Projects.SelectMany(project => project.Documents).Select(document => document.GetTextAsync()));
        Assert.Equal(2, texts.Length);
        Assert.Equal(texts[0].ToString(), texts[1].ToString());
        Assert.False(TestTokens.OccurIn(texts[0].ToString()));
        Assert.Empty(await all.FaultsAsync());
    }

    [Fact]
    public async Task Titles_and_keys_tell_what_is_done_and_nothing_of_the_code()
    {
        var program = FixedProgram.Create(
            [
                """
                public class Client
                {
                    public const string Shown = "PAT1";

                    private const string Hidden = "PAT2";

                    public static string Read() => Hidden + (System.Environment.GetEnvironmentVariable("MY_PAT") ?? "PAT1");
                }
                """,
            ]);

        var titles = new List<string>();
        foreach (var finding in await program.FindingsAsync())
        {
            var action = await program.ActionAsync(finding);
            Assert.Equal("HardCodedTokenCodeFixProvider", action!.EquivalenceKey);
            titles.Add(action.Title);
        }

        Assert.Equal(
            [
                "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment (may break callers)",
                "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment",
                "Require the environment variable",
            ],
            titles);
    }
}
