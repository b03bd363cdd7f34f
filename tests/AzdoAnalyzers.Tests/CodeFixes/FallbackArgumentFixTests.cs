using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A value that a call takes where nothing else is given is handed to it without a guard, which stands behind the call: a <c>throw</c> before it would come before what overrides the value.</summary>
public sealed class FallbackArgumentFixTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\")";

    private const string Guard =
        """
                if (string.IsNullOrEmpty(pat))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }
        """;

    [Theory]
    [InlineData("static string Arg(string[] args, string fallback) => args.Length > 0 ? args[0] : fallback;")]
    [InlineData("static string Arg(string[] args, string fallback) { if (args.Length > 0) { return args[0]; } return fallback; }")]
    [InlineData("static string Arg(string[] args, string fallback) { var value = args.FirstOrDefault(); return string.IsNullOrEmpty(value) ? fallback : value; }")]
    [InlineData("static string Arg(string[] args, string fallback) => args.FirstOrDefault(arg => arg.StartsWith('-')) ?? fallback;")]
    [InlineData("static string Arg(string[] args, string fallback) { ArgumentException.ThrowIfNullOrEmpty(fallback); foreach (var arg in args) { return arg; } return fallback; }")]
    public Task The_guard_stands_behind_the_call(string method) => TokenFix.VerifyAsync(
        Program($"        var pat = Arg(args, [|\"PAT1\"|]);\n        Console.WriteLine(pat.Length);", method),
        Program($"        var pat = Arg(args, {Read} ?? \"\");\n{Guard}\n\n        Console.WriteLine(pat.Length);", method));

    [Fact]
    public Task A_parameter_that_may_be_null_takes_the_read_as_it_is() => TokenFix.VerifyAsync(
        Program("        string pat = Arg(args, fallback: [|\"PAT1\"|]);\n        Console.WriteLine(pat.Length);", Nullable),
        Program($"        string pat = Arg(args, fallback: {Read});\n{Guard}\n\n        Console.WriteLine(pat.Length);", Nullable));

    [Fact]
    public Task A_library_says_it_by_the_name_of_its_parameter() => TokenFix.VerifyAsync(
        Program("        var pat = settings.GetValueOrDefault(\"pat\", [|\"PAT1\"|]);\n        Console.WriteLine(pat.Length);"),
        Program($"        var pat = settings.GetValueOrDefault(\"pat\", {Read} ?? \"\");\n{Guard}\n\n        Console.WriteLine(pat.Length);"));

    [Fact]
    public Task A_call_in_the_midst_of_an_expression_gets_a_local() => TokenFix.VerifyAsync(
        Program("        Console.WriteLine(Arg(args, [|\"PAT1\"|]).Length);", Nullable),
        Program($$"""
                    var personalAccessToken = Arg(args, {{Read}});
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    Console.WriteLine(personalAccessToken.Length);
            """, Nullable));

    [Fact]
    public Task A_check_of_what_the_call_hands_back_decides() => TokenFix.VerifyAsync(
        Program("        var pat = Arg(args, [|\"PAT1\"|]);\n        if (string.IsNullOrEmpty(pat)) { Console.WriteLine(\"usage: tool PAT\"); return; }", Nullable),
        Program($"        var pat = Arg(args, {Read});\n        if (string.IsNullOrEmpty(pat)) {{ Console.WriteLine(\"usage: tool PAT\"); return; }}", Nullable));

    [Theory]
    [InlineData("static string Given(string pat) => pat;")]
    [InlineData("static string Given(string pat) { if (pat.Length < 8) { throw new ArgumentException(\"too short\"); } return pat; }")]
    [InlineData("static string Given(string pat) => pat.Length > 0 ? pat : throw new ArgumentException(\"missing\");")]
    public Task A_call_that_takes_the_value_in_any_case_may_come_behind_the_guard(string method) => TokenFix.VerifyAsync(
        Program("        Console.WriteLine(Given([|\"PAT1\"|]).Length);", method),
        Program("""
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    Console.WriteLine(Given(personalAccessToken).Length);
            """, method));

    [Fact]
    public Task So_may_the_creation_of_an_object_that_is_made_of_it() => TokenFix.VerifyAsync(
        Program("        GC.KeepAlive(new Header([|\"PAT1\"|]));"),
        Program("""
                    var personalAccessToken = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(personalAccessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    GC.KeepAlive(new Header(personalAccessToken));
            """));

    [Theory]
    [InlineData("var fallback = [|\"PAT1\"|]; var pat = Arg(args, fallback); Console.WriteLine(pat.Length);")]
    [InlineData("const string Fallback = [|\"PAT1\"|]; var pat = Arg(args, Fallback); Console.WriteLine(pat.Length);")]
    [InlineData("var pat = Arg(args, args.Length > 1 ? args[1] : [|\"PAT1\"|]); Console.WriteLine(pat.Length);")]
    [InlineData("var user = Arg(args, \"user:\" + [|\"PAT1\"|]); Console.WriteLine(user.Length);")]
    [InlineData("var login = new Login(args.FirstOrDefault(), [|\"PAT1\"|]); GC.KeepAlive(login);")]
    public Task Nothing_is_offered_where_the_call_cannot_be_guarded_for_it(string statements) => TokenFix.VerifyNotOfferedAsync(Program("        " + statements, Nullable));

    private const string Nullable = "static string Arg(string[] args, string? fallback) => args.FirstOrDefault() ?? fallback ?? \"\";";

    private static string Program(string statements, string method = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        class Login(string? pat, string other)
        {
            public string Pat { get; } = pat ?? other;
        }

        class Header(string pat)
        {
            public string Text => "Basic " + pat;
        }

        class Client
        {
            {{method}}

            static void Run(string[] args, Dictionary<string, string> settings)
            {
        {{statements}}
            }
        }
        """;
}
