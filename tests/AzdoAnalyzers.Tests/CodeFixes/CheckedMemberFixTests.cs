using AzdoAnalyzers.CodeFixes;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>Where the class of a field or property asks whether it has a value, no <c>throw</c> comes before the question.</summary>
public sealed class CheckedMemberFixTests
{
    private const string Check = "if (string.IsNullOrEmpty(_pat)) { return null; }";

    [Theory]
    [InlineData(Check)]
    [InlineData("if (string.IsNullOrWhiteSpace(this._pat)) return null;")]
    [InlineData("if (_pat is not { Length: > 0 }) return null;")]
    [InlineData("if (_pat == null || _pat.Length == 0) return null;")]
    public Task A_field_is_left_to_the_check_of_another_method(string check) => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        $$"""
            private readonly string? _pat;

            public Client() { _pat = {|AZDO1002:"pool-reader-7741"|}; }

            public VssCredentials? Connect() { {{check}} return new VssBasicCredential("", _pat); }
        """,
        $$"""
            private readonly string? _pat;

            public Client() { _pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"); }

            public VssCredentials? Connect() { {{check}} return new VssBasicCredential("", _pat); }
        """);

    [Fact]
    public Task A_field_that_takes_no_null_is_empty_then_and_stays_a_field() => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        $$"""
            private static readonly string _pat = {|AZDO1002:"pool-reader-7741"|};

            public static VssCredentials? Connect() { {{Check}} return new VssBasicCredential("", _pat); }
        """,
        $$"""
            private static readonly string _pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? string.Empty;

            public static VssCredentials? Connect() { {{Check}} return new VssBasicCredential("", _pat); }
        """);

    [Fact]
    public Task A_check_that_never_finds_an_empty_text_is_none() => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        """
            private readonly string? _pat;

            public Client() { _pat = {|AZDO1002:"pool-reader-7741"|}; }

            public VssCredentials? Connect() { if (_pat == null) { return null; } return new VssBasicCredential("", _pat); }
        """,
        """
            private readonly string? _pat;

            public Client() { _pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                ? personalAccessToken
                : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN."); }

            public VssCredentials? Connect() { if (_pat == null) { return null; } return new VssBasicCredential("", _pat); }
        """);

    [Fact]
    public Task The_question_that_leads_to_the_write_is_no_check() => VerifyAsync<HardCodedCredentialCodeFixProvider>(
        """
            private string? _pat;

            public void Fill() { if (string.IsNullOrEmpty(_pat)) { _pat = {|AZDO1002:"pool-reader-7741"|}; } }

            public VssCredentials? Connect() => new VssBasicCredential("", _pat);
        """,
        """
            private string? _pat;

            public void Fill() { if (string.IsNullOrEmpty(_pat)) { _pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                ? personalAccessToken
                : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN."); } }

            public VssCredentials? Connect() => new VssBasicCredential("", _pat);
        """);

    [Fact]
    public Task A_read_is_left_to_a_check_that_only_warns()
    {
        const string Members = """
                private readonly string? _pat;

                public Client() { _pat = {|AZDO3001:Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|}; if (string.IsNullOrEmpty(_pat)) { Console.WriteLine("Expect trouble."); } }

                public VssCredentials? Connect() => new VssBasicCredential("", _pat);
            """;
        return VerifyAsync<UnguardedVariableCodeFixProvider>(Members, Members);
    }

    private static Task VerifyAsync<TCodeFix>(string members, string fixedMembers)
        where TCodeFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()
        => ClientVerifier.VerifyFixAsync<TCodeFix>(Program(members), Program(fixedMembers));

    private static string Program(string members) => $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Client
        {
        {{members}}
        }
        """;
}
