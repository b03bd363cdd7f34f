using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Comments stay, wherever they stand in what goes.</summary>
public sealed class KeptCommentsFixTests
{
    [Fact]
    public Task Comments_in_a_condition_that_asks_for_more_stay()
        => TokenFix.VerifyAsync(
            Method("var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (pat /* on CI */ == null)\n        {\n            pat = /* mine */ [|\"PAT1\"|];\n        }\n\n        Use(pat);"),
            Method("var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (/* on CI */ string.IsNullOrEmpty(pat))\n        {\n            /* mine */ throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n        Use(pat);"));

    [Fact]
    public Task Comments_in_a_fallback_stay()
        => TokenFix.VerifyAsync(
            Method("var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        pat ??= // until we have a vault\n            [|\"PAT1\"|];\n        Use(pat);"),
            Method("var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        // until we have a vault\n        if (string.IsNullOrEmpty(pat))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n        Use(pat);"));

    [Fact]
    public Task Comments_in_the_declarations_of_halves_that_go_stay()
        => TokenFix.VerifyAsync(
            """
            public class Client
            {
                /* from the vault */
                private const string Head = /* 40 characters */ "HEAD";
                private const string Tail = // the rest
                    "TAIL";

                public string Pat => [|Head + Tail|];
            }
            """,
            """
            using System;

            public class Client
            {
                /* from the vault */
                /* 40 characters */
                // the rest

                public string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
            }
            """);

    [Fact]
    public Task Halves_at_the_start_of_a_declaration_go_without_what_stands_behind_them()
        => TokenFix.VerifyAsync(
            """
            public class Client
            {
                private const string Head = "HEAD", Tail = "TAIL", Name = "name";

                public string Pat => [|Head + Tail|];

                public static string User => Name;
            }
            """,
            """
            using System;

            public class Client
            {
                private const string Name = "name";

                public string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");

                public static string User => Name;
            }
            """);

    [Fact]
    public Task A_comment_in_the_last_statement_of_a_file_without_a_last_line_break_stays()
        => TokenFix.VerifyAsync(
            "using System;\n\nConsole.WriteLine();\nEnvironment.SetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\", /* mine */ [|\"PAT1\"|]);",
            "using System;\n\nConsole.WriteLine();\n/* mine */",
            TokenFix.Program);

    [Theory]
    [InlineData("using System;\n\n", "// Connect.\n", "", "// Connect.\n")]
    [InlineData("using System;\n\nConsole.WriteLine();\n\n", "/* Connect, */\n// then go on.\n", "", "/* Connect, */\n// then go on.\n")]
    [InlineData("using System;\n\n// The first part.\n\n", "// Connect.\n", "", "// Connect.\n")]
    [InlineData("", "// A program.\n", "// A program.\nusing System;\n\n", "")]
    [InlineData("// A program.\n\n", "// Connect.\n", "", "// Connect.\n")]
    public async Task A_comment_stays_with_its_top_level_statement(string head, string comment, string before, string after)
    {
        const string Rest = "\nstatic void Use(string pat)\n{\n}\n";
        var fixedSource = await (await FixedProgram.Create([$"{head}{comment}Use(\"PAT1\");\n{Rest}"], outputKind: OutputKind.ConsoleApplication).FixAllAsync()).SourceAsync();

        Assert.EndsWith(
            $"{before}var personalAccessToken = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\nif (string.IsNullOrEmpty(personalAccessToken))\n{{\n    throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n}}\n\n{after}Use(personalAccessToken);\n{Rest}",
            fixedSource,
            StringComparison.Ordinal);
    }

    private static string Method(string statements)
        => $$"""
            using System;

            public class Client
            {
                public void Login(Action<string> use)
                {
                    {{statements}}
                }

                private static void Use(string pat) { }
            }
            """.ReplaceLineEndings("\n");
}
