using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>One read that several rules mend: each writes what stays when the others have had their turn.</summary>
public sealed class SeveralRulesFixTests
{
    [Theory]
    [InlineData("System.AccessToken", "accessToken", "SYSTEM_ACCESSTOKEN")]
    [InlineData("$env:AZDO_PERSONAL_ACCESS_TOKEN", "personalAccessToken", "AZDO_PERSONAL_ACCESS_TOKEN")]
    [InlineData("%MY_PAT%", "myPat", "MY_PAT")]
    public Task A_guard_speaks_of_the_variable_that_is_meant(string name, string local, string variable) => VerifyAsync<UnguardedVariableCodeFixProvider>(
        $$"""Use({|AZDO3001:{|AZDO3005:Environment.GetEnvironmentVariable("{{name}}")|}|});""",
        $$"""
        var {{local}} = {|AZDO3005:Environment.GetEnvironmentVariable("{{name}}")|};
                if (string.IsNullOrEmpty({{local}}))
                {
                    throw new InvalidOperationException("Set the environment variable {{variable}}.");
                }

                Use({{local}});
        """,
        DiagnosticIds.OtherVariable);

    [Fact]
    public Task A_local_that_is_named_after_the_variable_is_renamed_with_it() => VerifyAsync<OtherVariableCodeFixProvider>(
        """
        var myPat = {|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|};
                if (string.IsNullOrEmpty(myPat))
                {
                    throw new InvalidOperationException("Set the environment variable MY_PAT.");
                }

                Use(myPat);
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
    public Task A_local_that_gives_its_name_to_something_else_keeps_it() => VerifyAsync<OtherVariableCodeFixProvider>(
        """
        var myPat = {|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|};
                if (string.IsNullOrEmpty(myPat)) throw new InvalidOperationException("Set MY_PAT.");
                Use(new { myPat }.myPat);
        """,
        """
        var myPat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(myPat)) throw new InvalidOperationException("Set AZDO_PERSONAL_ACCESS_TOKEN.");
                Use(new { myPat }.myPat);
        """);

    private static Task VerifyAsync<TCodeFix>(string statements, string fixedStatements, params string[] disabledRules)
        where TCodeFix : RuleCodeFixProvider, new()
        => ClientVerifier.VerifyFixAsync<TCodeFix>(Program(statements), Program(fixedStatements), new ProjectUnderTest { DisabledRules = [.. disabledRules, DiagnosticIds.NotFromEnvironment] });

    private static string Program(string statements) => $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            static void Run()
            {
                {{statements}}
            }

            static void Use(string password) => new VssBasicCredential("", password);
        }
        """;
}
