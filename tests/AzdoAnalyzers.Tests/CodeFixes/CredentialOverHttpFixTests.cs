using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO2003.</summary>
public sealed class CredentialOverHttpFixTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp6)]
    [InlineData(LanguageVersion.CSharp12)]
    public Task A_url_of_the_service_becomes_https(LanguageVersion version) => VerifyAsync(
        """
        // Ours.
        private const string Url = {|AZDO2003:"http://dev.azure.com/acme"|}; // not the other one

        object Connect(VssCredentials credentials) => new VssConnection(new Uri(Url), credentials);

        object Other(string account, VssCredentials credentials) => new VssConnection(new Uri({|AZDO2003:$"HTTP://{account}.visualstudio.com"|}), credentials);
        """,
        """
        // Ours.
        private const string Url = "https://dev.azure.com/acme"; // not the other one

        object Connect(VssCredentials credentials) => new VssConnection(new Uri(Url), credentials);

        object Other(string account, VssCredentials credentials) => new VssConnection(new Uri($"https://{account}.visualstudio.com"), credentials);
        """,
        version);

    [Theory]
    [InlineData("http://tfs.acme.com:8080/tfs/DefaultCollection")]
    [InlineData("http://tfs.acme.com/tfs/DefaultCollection")]
    [InlineData("http://dev.azure.com:80/acme")]
    public Task No_fix_is_offered_where_https_may_not_answer(string url)
    {
        var program = $$"""object Connect(VssCredentials credentials) => new VssConnection(new Uri({|AZDO2003:"{{url}}"|}), credentials);""";
        return VerifyAsync(program, program, LanguageVersion.Latest);
    }

    private static Task VerifyAsync(string members, string fixedMembers, LanguageVersion version)
        => ClientVerifier.VerifyFixAsync<CredentialOverHttpCodeFixProvider>(Program(members), Program(fixedMembers), new ProjectUnderTest { LanguageVersion = version });

    private static string Program(string members) => $$"""
        #pragma warning disable AZDO2001
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;
}
