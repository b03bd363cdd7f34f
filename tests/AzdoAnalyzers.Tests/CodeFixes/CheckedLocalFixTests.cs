using AzdoAnalyzers.CodeFixes;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>No <c>throw</c> comes before what would have supplied the value, or before the program's own way of going on without it.</summary>
public sealed class CheckedLocalFixTests
{
    private const string Guard =
        """
                if (string.IsNullOrEmpty(pat))
                {
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }
        """;

    [Fact]
    public Task The_guard_stands_behind_the_last_write() => VerifyAsync<PlaceholderCredentialCodeFixProvider>(
        """
                string pat = {|AZDO1003:"<your PAT>"|};
                if (args.Length > 1)
                {
                    pat = args[1];
                }

                return new VssBasicCredential("", pat);
        """,
        $$"""
                string? pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (args.Length > 1)
                {
                    pat = args[1];
                }

        {{Guard}}

                return new VssBasicCredential("", pat);
        """);

    [Theory]
    [InlineData("string.IsNullOrEmpty(pat)", "string.IsNullOrEmpty(pat)")]
    [InlineData("args.Length == 0 || pat is null", "args.Length == 0 || string.IsNullOrEmpty(pat)")]
    public Task A_check_that_leaves_decides_alone(string condition, string fixedCondition) => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        $$"""
                var pat = {|AZDO1002:"pool-reader-7741"|};
                if ({{condition}})
                {
                    Console.WriteLine("usage: tool PAT");
                    return null;
                }

                return new VssBasicCredential("", pat);
        """,
        $$"""
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if ({{fixedCondition}})
                {
                    Console.WriteLine("usage: tool PAT");
                    return null;
                }

                return new VssBasicCredential("", pat);
        """);

    [Fact]
    public Task A_condition_around_all_uses_decides_alone() => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        """
                var pat = {|AZDO1002:"pool-reader-7741"|};
                if (pat != null)
                {
                    return new VssBasicCredential("", pat);
                }

                return null;
        """,
        """
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (!string.IsNullOrEmpty(pat))
                {
                    return new VssBasicCredential("", pat);
                }

                return null;
        """);

    [Fact]
    public Task A_check_that_only_warns_becomes_the_guard() => VerifyAsync<UnguardedVariableCodeFixProvider>(
        """
                var pat = {|AZDO3001:Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|};
                if (pat == null)
                {
                    Console.WriteLine("Expect trouble.");
                }

                return new VssBasicCredential("", pat);
        """,
        """
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(pat))
                {
                    Console.WriteLine("Expect trouble.");
                    throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                }

                return new VssBasicCredential("", pat);
        """);

    [Theory]
    [InlineData("if (args.Length > 1) pat = args[1]; else Console.WriteLine(pat.Length);")]
    [InlineData("Action set = () => pat = args[0]; set();")]
    [InlineData("Console.WriteLine(pat.Length); if (pat.Length == 0) return null;")]
    [InlineData("var isThere = !string.IsNullOrEmpty(pat); Console.WriteLine(isThere);")]
    [InlineData("Console.WriteLine(pat ?? args[0]);")]
    public Task Nothing_is_offered_where_no_place_for_a_guard_can_be_told(string statements)
    {
        var program = $$"""
                    var pat = {|AZDO1002:"pool-reader-7741"|};
                    {{statements}}
                    return new VssBasicCredential("", pat);
            """;
        return VerifyAsync<HardCodedCredentialCodeFixProvider>(program, program);
    }

    [Theory]
    [InlineData("if (args.Length == 0) { Console.WriteLine(\"usage: tool URL\"); return null; }")]
    [InlineData("if (args.Length == 0) return null;")]
    [InlineData("if (args.Length == 0) Environment.Exit(1);")]
    public Task The_guard_stands_behind_what_leaves_without_an_error(string exit) => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        $$"""
                var pat = {|AZDO1002:"pool-reader-7741"|};
                {{exit}}

                Console.WriteLine(args[0]);
                return new VssBasicCredential("", pat);
        """,
        $$"""
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                {{exit}}
        {{Guard}}

                Console.WriteLine(args[0]);
                return new VssBasicCredential("", pat);
        """);

    [Theory]
    [InlineData("if (args.Length == 0) { throw new ArgumentException(\"usage: tool URL\"); }")]
    [InlineData("if (args.Length == 0) { Console.WriteLine(\"no URL\"); }")]
    [InlineData("if (args.Length == 0) return new VssBasicCredential(\"\", pat);")]
    public Task It_stays_before_what_ends_with_an_error_or_uses_the_local(string statement) => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        $$"""
                var pat = {|AZDO1002:"pool-reader-7741"|};
                {{statement}}
                return new VssBasicCredential("", pat);
        """,
        $$"""
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
        {{Guard}}

                {{statement}}
                return new VssBasicCredential("", pat);
        """);

    private static Task VerifyAsync<TCodeFix>(string statements, string fixedStatements)
        where TCodeFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()
        => ClientVerifier.VerifyFixAsync<TCodeFix>(Program(statements), Program(fixedStatements));

    private static string Program(string statements) => $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            static VssCredentials? Connect(string[] args)
            {
        {{statements}}
            }
        }
        """;
}
