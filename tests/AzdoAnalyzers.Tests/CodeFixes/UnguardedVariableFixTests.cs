using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO3001: the read stays, and gets a guard.</summary>
public sealed class UnguardedVariableFixTests
{
    [Fact]
    public Task A_local_gets_a_guard_behind_it() => VerifyAsync(
        """
        var pat = {|AZDO3001:Environment.GetEnvironmentVariable("PAT")|}; // from the pipeline
        Use(pat);
        """,
        """
        var pat = Environment.GetEnvironmentVariable("PAT"); // from the pipeline
        if (string.IsNullOrEmpty(pat))
        {
            throw new InvalidOperationException("Set the environment variable PAT.");
        }

        Use(pat);
        """);

    [Fact]
    public Task A_type_that_is_not_nullable_becomes_so() => VerifyAsync(
        """
        string pat = {|AZDO3001:Environment.GetEnvironmentVariable("PAT")|}!;
        Use(pat);
        """,
        """
        string? pat = Environment.GetEnvironmentVariable("PAT");
        if (string.IsNullOrEmpty(pat))
        {
            throw new InvalidOperationException("Set the environment variable PAT.");
        }

        Use(pat);
        """);

    [Fact]
    public Task An_argument_is_read_before_the_statement() => VerifyAsync(
        """
        Use({|AZDO3001:Environment.GetEnvironmentVariable("BUILD_PAT")|});
        """,
        """
        var buildPat = Environment.GetEnvironmentVariable("BUILD_PAT");
        if (string.IsNullOrEmpty(buildPat))
        {
            throw new InvalidOperationException("Set the environment variable BUILD_PAT.");
        }

        Use(buildPat);
        """);

    [Fact]
    public Task An_empty_fallback_goes() => VerifyAsync(
        """
        Use({|AZDO3001:Environment.GetEnvironmentVariable("PAT")|} ?? string.Empty);
        var other = {|AZDO3001:Environment.GetEnvironmentVariable("PAT")|} ?? "";
        Use(other);
        """,
        """
        var pat = Environment.GetEnvironmentVariable("PAT");
        if (string.IsNullOrEmpty(pat))
        {
            throw new InvalidOperationException("Set the environment variable PAT.");
        }

        Use(pat);
        var other = Environment.GetEnvironmentVariable("PAT");
        if (string.IsNullOrEmpty(other))
        {
            throw new InvalidOperationException("Set the environment variable PAT.");
        }

        Use(other);
        """);

    [Fact]
    public Task The_last_of_several_variables_guards_them_all() => VerifyAsync(
        """
        var pat = Environment.GetEnvironmentVariable("A") ?? {|AZDO3001:Environment.GetEnvironmentVariable("B")|};
        Use(pat);
        """,
        """
        var pat = Environment.GetEnvironmentVariable("A") ?? Environment.GetEnvironmentVariable("B");
        if (string.IsNullOrEmpty(pat))
        {
            throw new InvalidOperationException("Set the environment variable A or B.");
        }

        Use(pat);
        """);

    [Fact]
    public Task The_error_names_a_variable_whose_name_is_a_constant() => VerifyAsync(
        """
        var pat = {|AZDO3001:Environment.GetEnvironmentVariable(Name)|};
        Use(pat);
        Use({|AZDO3001:Read("PAT")|});
        """,
        """
        var pat = Environment.GetEnvironmentVariable(Name);
        if (string.IsNullOrEmpty(pat))
        {
            throw new InvalidOperationException($"Set the environment variable {Name}.");
        }

        Use(pat);
        var value = Read("PAT");
        if (string.IsNullOrEmpty(value))
        {
            throw new InvalidOperationException("Set the environment variable PAT.");
        }

        Use(value);
        """);

    [Fact]
    public Task A_piece_of_a_text_is_read_before_the_statement() => VerifyAsync(
        """
        new VssConnection(new Uri("https://dev.azure.com/" + {|AZDO3001:Environment.GetEnvironmentVariable("ORG")|}), null);
        new VssConnection(new Uri($"https://dev.azure.com/{{|AZDO3001:Environment.GetEnvironmentVariable("ORG")|}}"), null);
        """,
        """
        var org = Environment.GetEnvironmentVariable("ORG");
        if (string.IsNullOrEmpty(org))
        {
            throw new InvalidOperationException("Set the environment variable ORG.");
        }

        new VssConnection(new Uri("https://dev.azure.com/" + org), null);
        var value = Environment.GetEnvironmentVariable("ORG");
        if (string.IsNullOrEmpty(value))
        {
            throw new InvalidOperationException("Set the environment variable ORG.");
        }

        new VssConnection(new Uri($"https://dev.azure.com/{value}"), null);
        """);

    [Theory]
    [InlineData("TeamToken", "teamToken")]
    [InlineData("TEAM_TOKEN", "teamToken")]
    [InlineData("use", "use")]
    [InlineData("Use", "use")]
    [InlineData("password", "value")]
    public Task A_value_is_called_after_its_variable_where_nothing_else_is(string variable, string name) => VerifyAsync(
        $$"""
        string? password;
                Use(password = {|AZDO3001:Environment.GetEnvironmentVariable("{{variable}}")|});
        """,
        $$"""
        string? password;
                string? {{name}} = Environment.GetEnvironmentVariable("{{variable}}");
                if (string.IsNullOrEmpty({{name}}))
                {
                    throw new InvalidOperationException("Set the environment variable {{variable}}.");
                }

                Use(password = {{name}});
        """);

    [Fact]
    public Task A_static_field_becomes_a_property() => ClientVerifier.VerifyFixAsync<UnguardedVariableCodeFixProvider>(
        """
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            // From the pipeline.
            private static readonly string? Pat = {|AZDO3001:Environment.GetEnvironmentVariable("PAT")|};

            object Create() => new VssBasicCredential("", Pat);
        }
        """,
        """
        using System;
        using Microsoft.VisualStudio.Services.Common;

        class Program
        {
            // From the pipeline.
            private static string? Pat => Environment.GetEnvironmentVariable("PAT") is { Length: > 0 } pat
                ? pat
                : throw new InvalidOperationException("Set the environment variable PAT.");

            object Create() => new VssBasicCredential("", Pat);
        }
        """);

    [Theory]
    [InlineData(LanguageVersion.CSharp6)]
    [InlineData(LanguageVersion.CSharp7_3)]
    public Task Older_languages_get_the_forms_that_they_have(LanguageVersion version) => VerifyAsync(
        """
        Use({|AZDO3001:Environment.GetEnvironmentVariable("PAT")|});
        """,
        version == LanguageVersion.CSharp6
            ? """
            var pat = Environment.GetEnvironmentVariable("PAT");
            if (string.IsNullOrEmpty(pat))
            {
                throw new InvalidOperationException("Set the environment variable PAT.");
            }

            Use(pat);
            """
            : """
            var pat = Environment.GetEnvironmentVariable("PAT");
            if (string.IsNullOrEmpty(pat))
            {
                throw new InvalidOperationException("Set the environment variable PAT.");
            }

            Use(pat);
            """,
        new ProjectUnderTest { LanguageVersion = version, IsNullable = false });

    /// <summary>A <c>throw</c> in the place of the value would come before what supplies another one.</summary>
    [Theory]
    [InlineData("internal static string? Pat = ", "Pat = args[0];")]
    [InlineData("internal string? Pat { get; set; } = ", "new Program { Pat = args[0] }.ToString();")]
    public Task No_fix_is_offered_where_something_sets_another_value_later(string member, string statement)
    {
        var program = $$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;

            class Program
            {
                {{member}}{|AZDO3001:Environment.GetEnvironmentVariable("PAT")|};

                static void Main(string[] args) { {{statement}} }

                object Create() => new VssBasicCredential("", Pat);
            }
            """;
        return ClientVerifier.VerifyFixAsync<UnguardedVariableCodeFixProvider>(program, program);
    }

    [Fact]
    public Task No_fix_is_offered_where_the_read_is_no_text() => VerifyAsync(
        """
        Use((string){|AZDO3001:Environment.GetEnvironmentVariables()["PAT"]|}!);
        """,
        """
        Use((string){|AZDO3001:Environment.GetEnvironmentVariables()["PAT"]|}!);
        """);

    private static Task VerifyAsync(string statements, string fixedStatements, ProjectUnderTest? project = null)
        => ClientVerifier.VerifyFixAsync<UnguardedVariableCodeFixProvider>(Program(statements, project), Program(fixedStatements, project), project);

    private static string Program(string statements, ProjectUnderTest? project)
        => $$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            class Program
            {
                private const string Name = "PAT";

                static void Run()
                {
                    {{statements.ReplaceLineEndings("\n        ")}}
                }

                static void Use(string{{(project is { IsNullable: false } ? "" : "?")}} password) { new VssBasicCredential("", password); }

                static string{{(project is { IsNullable: false } ? "" : "?")}} Read(string name) { return Environment.GetEnvironmentVariable(name); }
            }
            """.Replace("\n        \n", "\n\n", StringComparison.Ordinal);
}
