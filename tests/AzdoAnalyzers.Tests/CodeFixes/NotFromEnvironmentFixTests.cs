using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO3004: a guarded read instead of what comes from elsewhere.</summary>
public sealed class NotFromEnvironmentFixTests
{
    [Fact]
    public Task An_argument_is_read_before_the_statement() => VerifyAsync(
        """
                Use({|AZDO3004:args[0]|});
        """,
        """
                var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use(personalAccessToken);
        """);

    [Fact]
    public Task A_comment_right_above_stays_with_the_statement_and_one_further_up_stays_where_it_is() => VerifyAsync(
        """
                // First the connection.

                // The token of the caller.
                Use({|AZDO3004:args[0]|});
        """,
        """
                // First the connection.

                var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                // The token of the caller.
                Use(personalAccessToken);
        """);

    [Theory]
    [InlineData("if (args.Length < 1) { Console.WriteLine(\"usage: tool <pat>\"); return null; }", false)]
    [InlineData("switch (args.Length) { case 0: return null; }", false)]
    [InlineData("if (Environment.HasShutdownStarted) { return null; }", true)]
    [InlineData("", true)]
    public async Task An_argument_that_the_program_asks_for_is_by_choice(string statement, bool isSafe)
    {
        var program = FixedProgram.Create(
            [$"using System;\nusing Microsoft.VisualStudio.Services.Common;\n\nclass Program\n{{\n    static void Main(string[] args) => Open(args);\n\n    static VssCredentials Open(string[] args)\n    {{\n        {statement}\n        return new VssBasicCredential(\"\", args[0]);\n    }}\n}}\n"],
            rule: FixedRule.Of(DiagnosticIds.NotFromEnvironment));
        var finding = Assert.Single(await program.FindingsAsync());

        Assert.Equal(isSafe, await program.SafeActionAsync(finding) is not null);
        Assert.Equal(!isSafe, (await program.ActionsAsync(finding))[0].Title.EndsWith("(see the usage)", StringComparison.Ordinal));
    }

    [Fact]
    public Task What_stood_behind_it_goes() => VerifyAsync(
        """
                Use({|AZDO3004:Console.ReadLine()|} ?? throw new Exception("Type it in."));
        """,
        """
                var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(personalAccessToken))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use(personalAccessToken);
        """);

    [Fact]
    public Task An_empty_text_that_stood_behind_it_goes() => VerifyAsync(
        """
                var pat = {|AZDO3004:configuration["Pat"]|} ?? "";
                Use(pat);
        """,
        """
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(pat))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                Use(pat);
        """);

    /// <summary>One variable would make one of them.</summary>
    [Fact]
    public Task What_two_calls_read_stays_two() => VerifyAsync(
        """
                Use({|AZDO3004:configuration["SourcePat"]|} ?? "");
                Use({|AZDO3004:configuration["TargetPat"]|} ?? "");
        """,
        """
                Use({|AZDO3004:configuration["SourcePat"]|} ?? "");
                Use({|AZDO3004:configuration["TargetPat"]|} ?? "");
        """);

    [Fact]
    public Task A_URL_is_read_from_the_variable_for_URLs() => VerifyAsync(
        """
                new VssConnection(new Uri({|AZDO3004:File.ReadAllText("url.txt")|}.Trim()), null);
        """,
        """
                var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                if (string.IsNullOrEmpty(organizationUrl))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                }

                new VssConnection(new Uri(organizationUrl.Trim()), null);
        """);

    [Fact]
    public Task The_name_of_an_organization_goes_with_the_root_of_the_service() => VerifyAsync(
        """
                new VssConnection(new Uri("https://dev.azure.com/" + {|AZDO3004:args[0]|}), null);
        """,
        """
                var organizationUrl = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL");
                if (string.IsNullOrEmpty(organizationUrl))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_ORG_SERVICE_URL.");
                }

                new VssConnection(new Uri(organizationUrl), null);
        """);

    [Fact]
    public Task No_fix_is_offered_for_the_name_of_an_organization_away_from_its_URL() => VerifyAsync(
        """
                var organization = {|AZDO3004:args[0]|};
                Console.WriteLine(organization);
                new VssConnection(new Uri("https://dev.azure.com/" + organization), null);
        """,
        """
                var organization = {|AZDO3004:args[0]|};
                Console.WriteLine(organization);
                new VssConnection(new Uri("https://dev.azure.com/" + organization), null);
        """);

    private static Task VerifyAsync(string statements, string fixedStatements)
        => ClientVerifier.VerifyFixAsync<NotFromEnvironmentCodeFixProvider>(
            Program(statements),
            Program(fixedStatements),
            new ProjectUnderTest { HasConfiguration = true, DisabledRules = [DiagnosticIds.UnguardedVariable, DiagnosticIds.OtherVariable] });

    private static string Program(string statements) => $$"""
        using System;
        using System.IO;
        using Microsoft.Extensions.Configuration;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            static readonly IConfiguration configuration = Load();

            static void Main(string[] args)
            {
        {{statements}}
            }

            static IConfiguration Load() => throw new NotImplementedException();

            static void Use(string password) => new VssBasicCredential("", password);
        }
        """;
}
