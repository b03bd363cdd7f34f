using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A local that holds what is taken where nothing else is given is guarded behind the statement that takes one of the two.</summary>
public sealed class DefaultLocalFixTests
{
    [Theory]
    [InlineData("var pat = args.Length > 0 ? args[0] : fallback;")]
    [InlineData("var pat = args.FirstOrDefault() ?? fallback;")]
    public Task The_guard_stands_behind_what_takes_it(string statement) => TokenFix.VerifyAsync(
        Program($"        var fallback = [|\"PAT1\"|];\n        {statement}\n        Console.WriteLine(pat.Length);"),
        Program($$"""
                    var fallback = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    {{statement}}
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    Console.WriteLine(pat.Length);
            """));

    [Fact]
    public Task A_question_comes_before_the_guard() => TokenFix.VerifyAsync(
        Program("""
                    var fallback = [|"PAT1"|];
                    var pat = Console.ReadLine();
                    if (string.IsNullOrEmpty(pat))
                    {
                        pat = fallback;
                    }

                    Console.WriteLine(pat.Length);
            """),
        Program("""
                    var fallback = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    var pat = Console.ReadLine();
                    if (string.IsNullOrEmpty(pat))
                    {
                        pat = fallback;
                    }

                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    Console.WriteLine(pat.Length);
            """));

    [Theory]
    [InlineData("var pat = args.Length > 0 ? args[0] : fallback; if (pat.Length == 0) { pat = args[1]; } Console.WriteLine(pat.Length);")]
    [InlineData("Use(args.Length > 0 ? args[0] : fallback);")]
    public Task Without_such_a_statement_there_is_no_fix(string statement) => TokenFix.VerifyNotOfferedAsync(Program($"        var fallback = [|\"PAT1\"|];\n        {statement}"));

    [Fact]
    public Task What_is_also_used_for_itself_is_guarded_at_once() => TokenFix.VerifyAsync(
        Program("        var fallback = [|\"PAT1\"|];\n        Use(args.Length > 0 ? args[0] : fallback);\n        Use(fallback);"),
        Program("""
                    var fallback = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(fallback))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    Use(args.Length > 0 ? args[0] : fallback);
                    Use(fallback);
            """));

    [Fact]
    public Task A_field_of_an_object_that_is_only_taken_so_gets_no_fix() => TokenFix.VerifyNotOfferedAsync("""
        class Client
        {
            private readonly string _fallback = [|"PAT1"|];

            public string Pat(string? given) => given ?? _fallback;
        }
        """);

    private static string Program(string statements) => $$"""
        using System;
        using System.Linq;

        class Client
        {
            static void Use(string pat) => GC.KeepAlive(pat);

            static void Run(string[] args)
            {
        {{statements}}
            }
        }
        """;
}
