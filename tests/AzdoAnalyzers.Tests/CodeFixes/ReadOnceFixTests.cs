using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Statements of one block share a variable's value, whichever finding was fixed first; and values stand in the order in which they are used.</summary>
public sealed class ReadOnceFixTests
{
    private const string Token =
        """
        var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }
        """;

    private const string Url =
        """
        var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                if (string.IsNullOrEmpty(organizationUrl))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                }
        """;

    [Theory]
    [InlineData("Use(\"hunter2\"); // first\n\n        Use(\"hunter2\");", "TOKEN\n\n        Use(personalAccessToken); // first\n\n        Use(personalAccessToken);")]
    [InlineData("Use(\"hunter2\");\n        if (other)\n        {\n            Use(\"hunter2\");\n        }", "TOKEN\n\n        Use(personalAccessToken);\n        if (other)\n        {\n            Use(personalAccessToken);\n        }")]
    [InlineData("var pat = \"hunter2\";\n        Use(pat);\n        Use(\"hunter2\");", "var pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(pat))\n        {\n            throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");\n        }\n\n        Use(pat);\n        Use(pat);")]
    [InlineData("if (Use(\"hunter2\").Length == 0)\n        {\n            Use(\"hunter2\");\n        }", "TOKEN\n\n        if (Use(personalAccessToken).Length == 0)\n        {\n            Use(personalAccessToken);\n        }")]
    [InlineData("foreach (var letter in Use(\"hunter2\"))\n        {\n            Use(\"hunter2\");\n        }", "TOKEN\n\n        foreach (var letter in Use(personalAccessToken))\n        {\n            Use(personalAccessToken);\n        }")]
    public Task A_block_reads_once(string before, string after) => VerifyAsync(before, after, DiagnosticIds.HardCodedCredential);

    [Theory]
    [InlineData("if (other)\n        {\n            Use(\"hunter2\");\n        }\n\n        Use(\"hunter2\");", "personalAccessToken2")]
    [InlineData("Use(\"hunter2\");\n        Action later = () =>\n        {\n            Use(\"hunter2\");\n        };\n        later();", "personalAccessToken2")]
    [InlineData("Use(\"hunter2\");\n#if true\n        Use(\"hunter2\");\n#endif", "personalAccessToken)")]
    public async Task What_is_not_in_scope_or_runs_at_another_time_reads_for_itself(string statements, string name)
    {
        var all = await Create(statements, DiagnosticIds.HardCodedCredential).FixAllAsync();

        Assert.Contains(name, await all.SourceAsync(), StringComparison.Ordinal);
        Assert.Empty(await all.FaultsAsync());
    }

    [Fact]
    public async Task Values_stand_in_the_order_of_their_use_whichever_rule_comes_first()
    {
        const string Statement = "return new VssConnection(new Uri(\"https://dev.azure.com/acme\"), new VssBasicCredential(\"\", \"hunter2\"));";
        var expected = Program($"{Url}\n\n        {Token}\n\n        return new VssConnection(new Uri(organizationUrl), new VssBasicCredential(\"\", personalAccessToken));");

        foreach (var (first, second) in new[] { (DiagnosticIds.HardCodedCredential, DiagnosticIds.HardCodedOrganizationUrl), (DiagnosticIds.HardCodedOrganizationUrl, DiagnosticIds.HardCodedCredential) })
        {
            var between = await (await Create(Statement, first).FixAllAsync()).SourceAsync();
            var all = await FixedProgram.Create([between], rule: FixedRule.Of(second)).FixAllAsync();

            Assert.Equal(expected, await all.SourceAsync());
        }
    }

    [Fact]
    public async Task Top_level_statements_read_once()
    {
        const string Head = "using System;\nusing Microsoft.VisualStudio.Services.Common;\n\n";
        var program = FixedProgram.Create([Head + "// 1\nUse(\"hunter2\");\n\n// 2\nUse(\"hunter2\");\n\nstatic void Use(string pat) => GC.KeepAlive(new VssBasicCredential(\"\", pat));\n"], outputKind: OutputKind.ConsoleApplication, rule: FixedRule.Of(DiagnosticIds.HardCodedCredential));

        var fixedSource = await (await program.FixAllAsync()).SourceAsync();

        Assert.Equal(Head + Token.Replace("\n        ", "\n", StringComparison.Ordinal) + "\n\n// 1\nUse(personalAccessToken);\n\n// 2\nUse(personalAccessToken);\n\nstatic void Use(string pat) => GC.KeepAlive(new VssBasicCredential(\"\", pat));\n", fixedSource);
    }

    private static async Task VerifyAsync(string before, string after, string id)
    {
        var program = Create(before, id);

        var all = await program.FixAllAsync();

        Assert.Equal(Program(after.Replace("TOKEN\n", Token + "\n", StringComparison.Ordinal)), await all.SourceAsync());
        Assert.Equal(await (await program.FixOneByOneAsync()).SourceAsync(), await all.SourceAsync());
    }

    private static FixedProgram Create(string statements, string id) => FixedProgram.Create([Program(statements)], rule: FixedRule.Of(id));

    private static string Program(string statements)
        => $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        public class Client
        {
            public static object Connect(bool other)
            {
                {{statements}}
        {{(statements.StartsWith("return", StringComparison.Ordinal) || statements.Contains("return new", StringComparison.Ordinal) ? "" : "        return other;\n")}}    }

            private static string Use(string pat) => new VssBasicCredential("", pat).ToString() ?? "";
        }

        """.ReplaceLineEndings("\n");
}
