using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO3002: the guard goes where it was meant to be.</summary>
public sealed class DeadGuardFixTests
{
    [Fact]
    public Task The_read_gets_the_guard() => VerifyAsync(
        """
                Send({|AZDO3002:"Bearer " + Environment.GetEnvironmentVariable("MY_TOKEN") ?? throw new Exception("Set it.")|}); // read-only
        """,
        """
                Send("Bearer " + (Environment.GetEnvironmentVariable("MY_TOKEN") is { Length: > 0 } myToken
                    ? myToken
                    : throw new Exception("Set it."))); // read-only
        """);

    [Fact]
    public Task A_hole_gets_the_guard_on_its_line() => VerifyAsync(
        """
                Send({|AZDO3002:$"Bearer {Environment.GetEnvironmentVariable("MY_TOKEN")}" ?? throw new Exception("Set it.")|});
        """,
        """
                Send($"Bearer {(Environment.GetEnvironmentVariable("MY_TOKEN") is { Length: > 0 } myToken ? myToken : throw new Exception("Set it."))}");
        """);

    [Fact]
    public Task A_value_inside_of_calls_gets_the_guard() => VerifyAsync(
        """
                Send({|AZDO3002:"Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)) ?? throw new Exception("Set it.")|});
        """,
        """
                Send("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + (pat is { Length: > 0 }
                    ? pat
                    : throw new Exception("Set it.")))));
        """);

    [Fact]
    public Task A_value_instead_of_a_throw_may_stand_in_for_the_whole_text() => VerifyAsync(
        """
                Send({|AZDO3002:"Bearer " + Environment.GetEnvironmentVariable("MY_TOKEN") ?? other|});
        """,
        """
                Send({|AZDO3002:"Bearer " + Environment.GetEnvironmentVariable("MY_TOKEN") ?? other|});
        """);

    [Fact]
    public Task Before_pattern_variables_of_any_type_the_guard_asks_for_the_length() => VerifyAsync(
        """
                Send({|AZDO3002:"Bearer " + Environment.GetEnvironmentVariable("MY_TOKEN") ?? throw new Exception("Set it.")|});
        """,
        """
                Send("Bearer " + (Environment.GetEnvironmentVariable("MY_TOKEN") is string myToken && myToken.Length > 0
                    ? myToken
                    : throw new Exception("Set it.")));
        """,
        new ProjectUnderTest { LanguageVersion = LanguageVersion.CSharp7_3 });

    [Fact]
    public Task Before_C_sharp_9_a_local_is_asked_for_its_length_too() => VerifyAsync(
        """
                Send({|AZDO3002:"Bearer " + pat ?? throw new Exception("Set it.")|});
        """,
        """
                Send("Bearer " + (pat is string && pat.Length > 0
                    ? pat
                    : throw new Exception("Set it.")));
        """,
        new ProjectUnderTest { LanguageVersion = LanguageVersion.CSharp8 });

    [Fact]
    public Task No_fix_is_offered_where_a_comment_would_get_lost() => VerifyAsync(
        """
                Send({|AZDO3002:"Bearer " + Environment.GetEnvironmentVariable("MY_TOKEN") /* from the pipeline */ ?? throw new Exception("Set it.")|});
        """,
        """
                Send({|AZDO3002:"Bearer " + Environment.GetEnvironmentVariable("MY_TOKEN") /* from the pipeline */ ?? throw new Exception("Set it.")|});
        """);

    private static Task VerifyAsync(string statements, string fixedStatements, ProjectUnderTest? project = null)
        => ClientVerifier.VerifyFixAsync<DeadGuardCodeFixProvider>(Program(statements), Program(fixedStatements), project);

    private static string Program(string statements) => $$"""
        using System;
        using System.Net.Http;
        using System.Text;

        class Program
        {
            static void Run(string other)
            {
                var pat = Environment.GetEnvironmentVariable("MY_TOKEN");
        {{statements}}
            }

            static void Send(string header)
            {
                var client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };
                client.DefaultRequestHeaders.Add("Authorization", header);
            }
        }
        """;
}
