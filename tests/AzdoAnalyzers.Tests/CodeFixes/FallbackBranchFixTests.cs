using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A hard-coded value that is taken where a read of the environment came back with nothing.</summary>
public sealed class FallbackBranchFixTests
{
    private const string Throw = "throw new InvalidOperationException(\"Set the environment variable MY_PAT.\")";

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(pat)) pat = VALUE;", "if (string.IsNullOrEmpty(pat)) THROW;")]
    [InlineData("if (String.IsNullOrWhiteSpace(pat))\n        {\n            // none set\n            pat = (VALUE);\n        }", "if (String.IsNullOrWhiteSpace(pat))\n        {\n            // none set\n            THROW;\n        }")]
    [InlineData("if (pat == null) { pat = VALUE; }", "if (string.IsNullOrEmpty(pat)) { THROW; }")]
    [InlineData("if (null == pat) { pat = VALUE; }", "if (string.IsNullOrEmpty(pat)) { THROW; }")]
    [InlineData("if (pat is null)\n            pat = VALUE; // in tests", "if (string.IsNullOrEmpty(pat))\n            THROW; // in tests")]
    [InlineData("if (pat is null) { pat = VALUE /* in tests */ ; }", "if (string.IsNullOrEmpty(pat)) { THROW /* in tests */ ; }")]
    [InlineData("if (pat == \"\") { pat = VALUE; }", "if (string.IsNullOrEmpty(pat)) { THROW; }")]
    [InlineData("if (pat == null || pat.Length == 0) { pat = VALUE; }", "if (pat == null || pat.Length == 0) { THROW; }")]
    [InlineData("if (pat == null || pat == string.Empty) { pat = VALUE; }", "if (pat == null || pat == string.Empty) { THROW; }")]
    [InlineData("if (pat != null) { Console.WriteLine(); } else { pat = VALUE; }", "if (!string.IsNullOrEmpty(pat)) { Console.WriteLine(); } else { THROW; }")]
    [InlineData("if (!(pat is null)) { Console.WriteLine(); } else { pat = VALUE; }", "if (!string.IsNullOrEmpty(pat)) { Console.WriteLine(); } else { THROW; }")]
    public Task An_if_throws_and_asks_for_an_empty_text_too(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("string other;\n        if (pat != null) other = pat; else other = VALUE;\n        pat = other;", "string other;\n        if (!string.IsNullOrEmpty(pat)) other = pat; else THROW;\n        pat = other;")]
    [InlineData("if (pat == null)\n        {\n            return VALUE;\n        }\n\n        return pat.Trim();", "if (string.IsNullOrEmpty(pat))\n        {\n            THROW;\n        }\n\n        return pat.Trim();")]
    [InlineData("if (pat == null) return VALUE; else return \":\" + pat;", "if (string.IsNullOrEmpty(pat)) THROW; else return \":\" + pat;")]
    public Task A_branch_throws_that_the_other_one_takes_the_read_in(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("_field = Environment.GetEnvironmentVariable(\"MY_PAT\");\n        if (_field == null)\n        {\n            _field = VALUE;\n        }\n", "_field = Environment.GetEnvironmentVariable(\"MY_PAT\");\n        if (string.IsNullOrEmpty(_field))\n        {\n            THROW;\n        }\n")]
    [InlineData("Client._field = pat;\n        Client._field ??= VALUE;\n", "Client._field = pat;\n        if (string.IsNullOrEmpty(Client._field))\n        {\n            THROW;\n        }\n")]
    public Task A_field_is_known_to_be_read_by_the_statement_before(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("pat ??= VALUE;")]
    [InlineData("pat = pat ?? VALUE;")]
    public Task An_assignment_of_a_fallback_becomes_a_guard(string before)
        => VerifyAsync(before, "if (string.IsNullOrEmpty(pat))\n        {\n            THROW;\n        }\n");

    [Theory]
    [InlineData("pat = string.IsNullOrEmpty(pat) ? VALUE : pat;", "pat = string.IsNullOrEmpty(pat) ? THROW : pat;")]
    [InlineData("var header = \"Basic \" + (pat != null ? pat : VALUE);", "var header = \"Basic \" + (!string.IsNullOrEmpty(pat) ? pat : THROW);")]
    [InlineData("pat = Environment.GetEnvironmentVariable(\"MY_PAT\") is { Length: > 0 } read ? read : VALUE;", "pat = Environment.GetEnvironmentVariable(\"MY_PAT\") is { Length: > 0 } read ? read : THROW;")]
    [InlineData("pat = pat is not { Length: > 0 } ? VALUE : pat;", "pat = pat is not { Length: > 0 } ? THROW : pat;")]
    public Task A_branch_of_a_conditional_throws(string before, string after) => VerifyAsync(before, after);

    [Theory]
    [InlineData("if (args.Length == 0) { pat = VALUE; }")]
    [InlineData("if (pat == null || args.Length == 0) { pat = VALUE; }")]
    [InlineData("if (pat != null) { pat = VALUE; }")]
    [InlineData("if (pat == null) { args[0] = VALUE; }")]
    [InlineData("if (pat == null) { pat = VALUE; pat = pat.Trim(); }")]
    [InlineData("pat = args[0];\n        if (pat == null) { pat = VALUE; }")]
    [InlineData("Change(ref pat);\n        if (pat == null) { pat = VALUE; }")]
    public Task Elsewhere_the_value_is_read(string before)
        => VerifyAsync(
            before,
            before.Replace("VALUE", "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") is { Length: > 0 } personalAccessToken\n            ? personalAccessToken\n            : throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\")", StringComparison.Ordinal));

    [Fact]
    public Task A_local_that_is_read_from_two_variables_is_asked_for_by_the_names_of_both()
        => TokenFix.VerifyAsync(
            Program("var pat = Environment.GetEnvironmentVariable(\"A\");\n        if (pat == null) pat = Environment.GetEnvironmentVariable(\"B\");\n        if (pat == null) pat = [|\"PAT1\"|];"),
            Program("var pat = Environment.GetEnvironmentVariable(\"A\");\n        if (pat == null) pat = Environment.GetEnvironmentVariable(\"B\");\n        if (string.IsNullOrEmpty(pat)) throw new InvalidOperationException(\"Set the environment variable A or B.\");"));

    [Fact]
    public Task What_may_come_from_elsewhere_too_is_read_from_the_variable_once_more()
        => TokenFix.VerifyAsync(
            Program("var pat = args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(pat)) pat = [|\"PAT1\"|];"),
            Program("var pat = args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\");\n        if (string.IsNullOrEmpty(pat)) pat = Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") is { Length: > 0 } personalAccessToken\n            ? personalAccessToken\n            : throw new InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\");"));

    [Fact]
    public Task A_local_that_starts_with_nothing_is_read_all_the_same()
        => TokenFix.VerifyAsync(
            Program("string? pat = null;\n        if (args.Length > 0) pat = Environment.GetEnvironmentVariable(\"A\");\n        pat ??= [|\"PAT1\"|];\n"),
            Program("string? pat = null;\n        if (args.Length > 0) pat = Environment.GetEnvironmentVariable(\"A\");\n        if (string.IsNullOrEmpty(pat))\n        {\n            throw new InvalidOperationException(\"Set the environment variable A.\");\n        }\n"));

    [Fact]
    public Task Before_throw_expressions_an_if_throws_as_well()
        => VerifyAsync("if (pat == null) { pat = VALUE; }", "if (string.IsNullOrEmpty(pat)) { THROW; }", LanguageVersion.CSharp6);

    private static Task VerifyAsync(string before, string after, LanguageVersion version = LanguageVersion.CSharp12)
    {
        const string Read = "var pat = Environment.GetEnvironmentVariable(\"MY_PAT\");\n        ";
        return TokenFix.VerifyAsync(
            Program(Read + before.Replace("VALUE", "[|\"PAT1\"|]", StringComparison.Ordinal)),
            Program(Read + after.Replace("THROW", Throw, StringComparison.Ordinal)),
            TokenFix.InVersion(version));
    }

    private static string Program(string statements)
        => $$"""
            using System;

            public class Client
            {
                private static string _field;

                public static string Connect(string[] args)
                {
                    {{statements}}
                    return pat;
                }

                private static void Change(ref string text) { text = "x"; }
            }

            """.Replace(statements.Contains("return pat.Trim", StringComparison.Ordinal) || statements.Contains("else return", StringComparison.Ordinal) ? "\n        return pat;" : "\0", "", StringComparison.Ordinal);
}
