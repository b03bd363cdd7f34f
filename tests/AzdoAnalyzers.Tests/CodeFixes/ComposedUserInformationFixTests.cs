using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A credential that is a constant of its own and stands in the user information of an organization's URL goes as in one literal.</summary>
public sealed class ComposedUserInformationFixTests
{
    [Fact]
    public Task It_goes_with_the_constants_that_nothing_else_uses() => VerifyAsync(
        """
            private const string User = "x";

            private const string Pat = {|AZDO1002:"hunter2"|};

            public static Task<string> Read(HttpClient http, string path) => http.GetStringAsync($"{|AZDO2001:https://{User}:{Pat}@dev.azure.com/acme|}/_apis/{path}");
        """,
        """
            public static Task<string> Read(HttpClient http, string path) => http.GetStringAsync($"{|AZDO2001:https://dev.azure.com/acme|}/_apis/{path}");
        """);

    [Theory]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.CSharp9)]
    public Task A_text_without_holes_becomes_a_literal(LanguageVersion version) => VerifyAsync(
        """
            private const string Pat = {|AZDO1002:"hunter2"|};

            public static Task<string> Read(HttpClient http) => http.GetStringAsync($"{|AZDO2001:https://{Pat}@dev.azure.com/acme|}/_apis/projects");
        """,
        """
            public static Task<string> Read(HttpClient http) => http.GetStringAsync({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});
        """,
        version);

    [Fact]
    public Task A_sum_of_constants_becomes_a_literal() => VerifyAsync(
        """
            private const string Pat = {|AZDO1002:"hunter2"|};

            private const string Url = {|AZDO2001:"https://x:" + Pat + "@dev.azure.com/acme/"|};

            public static Task<string> Read(HttpClient http, string path) => http.GetStringAsync(Url + path);
        """,
        """
            private const string Url = {|AZDO2001:"https://dev.azure.com/acme/"|};

            public static Task<string> Read(HttpClient http, string path) => http.GetStringAsync(Url + path);
        """);

    [Fact]
    public Task What_is_used_elsewhere_too_is_read_there() => VerifyAsync(
        """
            private const string Pat = {|AZDO1002:"hunter2"|};

            public static VssCredentials Credentials() => new VssBasicCredential("", Pat);

            public static Task<string> Read(HttpClient http, string path) => http.GetStringAsync($"{|AZDO2001:https://{Pat}@dev.azure.com/acme|}/_apis/{path}");
        """,
        """
            private static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") is { Length: > 0 } personalAccessToken
                ? personalAccessToken
                : throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");

            public static VssCredentials Credentials() => new VssBasicCredential("", Pat);

            public static Task<string> Read(HttpClient http, string path) => http.GetStringAsync($"{|AZDO2001:https://dev.azure.com/acme|}/_apis/{path}");
        """);

    private static Task VerifyAsync(string members, string fixedMembers, LanguageVersion version = LanguageVersion.Latest)
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(Program(members), Program(fixedMembers), new ProjectUnderTest { LanguageVersion = version });

    private static string Program(string members) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.VisualStudio.Services.Common;

        class Client
        {
        {{members}}
        }
        """;
}
