using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO3005: the name that is meant, in the place where the name is written.</summary>
public sealed class MisspelledVariableFixTests
{
    [Theory]
    [InlineData("$env:AZDO_PERSONAL_ACCESS_TOKEN", "AZDO_PERSONAL_ACCESS_TOKEN")]
    [InlineData("%MY_PAT%", "MY_PAT")]
    [InlineData("$(System.AccessToken)", "SYSTEM_ACCESSTOKEN")]
    [InlineData("System.AccessToken", "SYSTEM_ACCESSTOKEN")]
    public Task The_name_that_is_meant_is_written(string name, string meant) => VerifyAsync(
        $$"""Use({|AZDO3005:Required("{{name}}" /* read-only */)|});""",
        $$"""Use(Required("{{meant}}" /* read-only */));""");

    [Fact]
    public Task A_constant_is_renamed_where_it_is_declared_once_for_all_its_reads() => VerifyAsync(
        """
        Use({|AZDO3005:Required(Names.Pat)|});
                Use({|AZDO3005:Environment.GetEnvironmentVariable(Names.Pat, EnvironmentVariableTarget.User)|} ?? throw new Exception());
        """,
        """
        Use(Required(Names.Pat));
                Use(Environment.GetEnvironmentVariable(Names.Pat, EnvironmentVariableTarget.User) ?? throw new Exception());
        """,
        name: "${MY_PAT}",
        fixedName: "MY_PAT");

    [Fact]
    public Task A_URL_is_read_by_its_name_too() => VerifyAsync(
        """new VssConnection(new Uri({|AZDO3005:Environment.GetEnvironmentVariable("$env:AZDO_ORG_SERVICE_URL")|} ?? throw new Exception()), null);""",
        """new VssConnection(new Uri(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new Exception()), null);""");

    private static Task VerifyAsync(string statements, string fixedStatements, string name = "MY_PAT", string? fixedName = null)
        => ClientVerifier.VerifyFixAsync<MisspelledVariableCodeFixProvider>(
            Program(statements, name),
            Program(fixedStatements, fixedName ?? name),
            new ProjectUnderTest { DisabledRules = [DiagnosticIds.UnguardedVariable, DiagnosticIds.NotFromEnvironment, DiagnosticIds.OtherVariable] });

    private static string Program(string statements, string name) => $$"""
        // file: Program.cs
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
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
