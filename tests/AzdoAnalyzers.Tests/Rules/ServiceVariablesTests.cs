using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>A variable that is configured puts Azure DevOps in play, where nothing else says that a request goes there.</summary>
public sealed class ServiceVariablesTests
{
    private const string Program = """
        // file: /Program.cs
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Program
        {
            void Send(HttpClient client)
                => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(SCHEME, Environment.GetEnvironmentVariable("ACME_BUILD") ?? throw new InvalidOperationException());
        }
        """;

    [Fact]
    public Task A_read_of_the_configured_variable_is_looked_at() => VerifyAsync("""{|AZDO4001:"Bearer"|}""", "azdo_analyzers.pat_variable = ACME_BUILD");

    [Fact]
    public Task So_is_one_that_is_configured_for_some_files() => VerifyAsync("""{|AZDO4001:"Bearer"|}""", "", "azdo_analyzers.pat_variable = ACME_BUILD");

    [Theory]
    [InlineData("")]
    [InlineData("azdo_analyzers.pat_variable = ACME_TEST")]
    public Task A_read_of_another_variable_is_not(string globalConfig) => VerifyAsync("\"Bearer\"", globalConfig);

    /// <summary>It may hold an access token: nothing says that it is a PAT.</summary>
    [Fact]
    public Task A_read_of_an_accepted_variable_is_looked_at_without_being_taken_for_a_PAT()
        => VerifyProgramAsync(
            Program.Replace("SCHEME", "\"Bearer\"", StringComparison.Ordinal)
                .Replace("""Environment.GetEnvironmentVariable("ACME_BUILD") ?? throw new InvalidOperationException()""", """{|AZDO3001:Environment.GetEnvironmentVariable("ACME_BUILD")|}""", StringComparison.Ordinal),
            "azdo_analyzers.accepted_variables = ACME_BUILD");

    private static Task VerifyAsync(string scheme, string globalConfig, string editorConfig = "")
        => VerifyProgramAsync(Program.Replace("SCHEME", scheme, StringComparison.Ordinal), globalConfig, editorConfig);

    private static Task VerifyProgramAsync(string program, string globalConfig, string editorConfig = "")
        => ClientVerifier.VerifyAsync(program, new ProjectUnderTest { HasClient = false, IsNullable = false, GlobalConfig = globalConfig, EditorConfig = editorConfig });
}
