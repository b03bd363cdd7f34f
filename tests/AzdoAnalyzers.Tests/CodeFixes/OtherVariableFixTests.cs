using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO3003: another name, in the place where the name is written.</summary>
public sealed class OtherVariableFixTests
{
    [Fact]
    public Task A_literal_is_renamed() => VerifyAsync(
        """Use({|AZDO3003:Required("MY_PAT" /* read-only */)|});""",
        """Use(Required("AZDO_PERSONAL_ACCESS_TOKEN" /* read-only */));""");

    [Fact]
    public Task A_URL_is_read_from_the_variable_for_URLs() => VerifyAsync(
        """new VssConnection(new Uri({|AZDO3003:Environment.GetEnvironmentVariable("ADO_URL")|} ?? throw new Exception()), null);""",
        """new VssConnection(new Uri(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new Exception()), null);""");

    [Fact]
    public Task A_constant_is_renamed_where_it_is_declared_once_for_all_its_reads() => VerifyAsync(
        """
        Use({|AZDO3003:Required(Names.Pat)|});
                Use({|AZDO3003:Environment.GetEnvironmentVariable(Names.Pat, EnvironmentVariableTarget.User)|} ?? throw new Exception());
        """,
        """
        Use(Required(Names.Pat));
                Use(Environment.GetEnvironmentVariable(Names.Pat, EnvironmentVariableTarget.User) ?? throw new Exception());
        """,
        name: "MY_PAT",
        fixedName: "AZDO_PERSONAL_ACCESS_TOKEN");

    [Fact]
    public Task What_is_thrown_without_it_names_the_other_variable_too() => VerifyAsync(
        """
        var pat = {|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|} ?? throw new Exception("Set MY_PAT, not MY_PATH.");
                if (pat.Length == 0)
                {
                    throw new Exception($"{nameof(pat)} (MY_PAT) is empty.");
                }

                Console.WriteLine("Uses MY_PAT.");
                Console.WriteLine(Environment.GetEnvironmentVariable("MY_PAT") ?? throw new Exception("MY_PAT"));
                Use(pat);
        """,
        """
        var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new Exception("Set AZDO_PERSONAL_ACCESS_TOKEN, not MY_PATH.");
                if (pat.Length == 0)
                {
                    throw new Exception($"{nameof(pat)} (AZDO_PERSONAL_ACCESS_TOKEN) is empty.");
                }

                Console.WriteLine("Uses AZDO_PERSONAL_ACCESS_TOKEN.");
                Console.WriteLine(Environment.GetEnvironmentVariable("MY_PAT") ?? throw new Exception("MY_PAT"));
                Use(pat);
        """);

    [Theory]
    [InlineData("""Use({|AZDO3003:Either("AZDO_PERSONAL_ACCESS_TOKEN", "MY_PAT")|}); string Either(string one, string other) => Environment.GetEnvironmentVariable(one) ?? Environment.GetEnvironmentVariable(other) ?? throw new Exception();""")]
    [InlineData("""Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? ({|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|} ?? throw new Exception()));""")]
    public Task Nothing_is_read_twice_in_a_row(string statements) => VerifyAsync(statements, statements);

    [Fact]
    public Task Of_two_in_a_row_the_first_one_is_renamed() => VerifyAsync(
        """Use({|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|} ?? {|AZDO3003:Environment.GetEnvironmentVariable("OLD_PAT")|} ?? throw new Exception());""",
        """Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? {|AZDO3003:Environment.GetEnvironmentVariable("OLD_PAT")|} ?? throw new Exception());""");

    [Fact]
    public Task One_behind_the_job_access_token_is_renamed() => VerifyAsync(
        """Use(Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? {|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|} ?? throw new Exception());""",
        """Use(Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new Exception());""");

    [Fact]
    public Task A_name_that_is_no_literal_is_replaced() => VerifyAsync(
        """Use({|AZDO3003:Required(nameof(MY_PAT))|});""",
        """Use(Required("AZDO_PERSONAL_ACCESS_TOKEN"));""");

    [Theory]
    [InlineData("""Use({|AZDO3003:Either(("x", NAME))|}); string Either((string One, string Other) names) => Environment.GetEnvironmentVariable(names.Other) ?? throw new Exception();""")]
    [InlineData("""Use({|AZDO3003:Either((NAME, "x"))|}); string Either((string One, string Other) names) { var (one, _) = names; return Environment.GetEnvironmentVariable(one) ?? throw new Exception(); }""")]
    public Task A_name_in_a_tuple_is_renamed_there(string statements) => VerifyAsync(
        statements.Replace("NAME", "\"MY_PAT\"", StringComparison.Ordinal),
        statements.Replace("NAME", "\"AZDO_PERSONAL_ACCESS_TOKEN\"", StringComparison.Ordinal).Replace("{|AZDO3003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Fact]
    public Task A_value_that_is_named_after_the_variable_and_what_speaks_of_it_follow() => VerifyAsync(
        """
        Use({|AZDO3003:Environment.GetEnvironmentVariable(nameof(MY_PAT))|} is { Length: > 0 } myPat
                    ? myPat
                    : throw new InvalidOperationException($"Set the environment variable {(nameof(MY_PAT))}."));
        """,
        """
        Use(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                    ? personalAccessToken
                    : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN."));
        """);

    [Fact]
    public Task A_check_further_on_names_it_too() => VerifyAsync(
        """
        var pat = {|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|};
                Console.WriteLine();
                if (string.IsNullOrEmpty(pat)) throw new Exception("Set MY_PAT.");
                Use(pat);
        """,
        """
        var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                Console.WriteLine();
                if (string.IsNullOrEmpty(pat)) throw new Exception("Set AZDO_PERSONAL_ACCESS_TOKEN.");
                Use(pat);
        """);

    [Theory]
    [InlineData("Console.WriteLine(\"Usage: set MY_PAT, not MY_PATH\");", "Console.WriteLine(\"Usage: set AZDO_PERSONAL_ACCESS_TOKEN, not MY_PATH\");")]
    [InlineData("Console.Error.WriteLine($\"{nameof(Use)} needs MY_PAT\");", "Console.Error.WriteLine($\"{nameof(Use)} needs AZDO_PERSONAL_ACCESS_TOKEN\");")]
    [InlineData("Console.WriteLine(\"MY_PAT\" + \" is missing\");", "Console.WriteLine(\"AZDO_PERSONAL_ACCESS_TOKEN\" + \" is missing\");")]
    [InlineData("Console.WriteLine(\"MY_PAT\");")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\", \"-c 'echo $MY_PAT'\");")]
    [InlineData("Console.WriteLine(\"MY_PAT_2 is another\");")]
    public Task Usage_text_of_the_member_names_it_too(string text, string? renamed = null) => VerifyAsync(
        """
        var pat = {|AZDO3003:Environment.GetEnvironmentVariable("MY_PAT")|};
                if (string.IsNullOrEmpty(pat))
                {
                    TEXT
                    return;
                }

                Use(pat);
        """.Replace("TEXT", text, StringComparison.Ordinal),
        """
        var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(pat))
                {
                    TEXT
                    return;
                }

                Use(pat);
        """.Replace("TEXT", renamed ?? text, StringComparison.Ordinal));

    private static Task VerifyAsync(string statements, string fixedStatements, string name = "MY_PAT", string? fixedName = null)
        => ClientVerifier.VerifyFixAsync<OtherVariableCodeFixProvider>(
            Program(statements, name),
            Program(fixedStatements, fixedName ?? name),
            new ProjectUnderTest { DisabledRules = [DiagnosticIds.UnguardedVariable, DiagnosticIds.NotFromEnvironment] });

    private static string Program(string statements, string name) => $$"""
        // file: Program.cs
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private const int MY_PAT = 1;

            static void Run()
            {
                {{statements}}
            }

            static void Use(string password) => new VssBasicCredential("", password);

            static string Required(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException(name);
        }
        // file: Names.cs
        static class Names
        {
            // From the library of the pipelines.
            public const string Pat = "{{name}}";
        }
        """;
}
