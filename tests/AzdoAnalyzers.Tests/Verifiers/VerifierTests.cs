using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>The verifiers themselves: each framework resolves, and what isn't asked for isn't there.</summary>
public sealed class VerifierTests
{
    public static TheoryData<string> Frameworks { get; } = [.. ByName.Keys];

    private static Dictionary<string, Framework> ByName => new[] { Framework.Net10, Framework.Net8, Framework.NetStandard20, Framework.NetFramework472 }
        .ToDictionary(framework => framework.ToString());

    [Theory]
    [MemberData(nameof(Frameworks))]
    public Task Each_framework_has_the_client(string framework) => ClientVerifier.VerifyAsync(
        """
        using Microsoft.VisualStudio.Services.Common;

        class Credentials
        {
            VssCredentials Pat() { return new VssBasicCredential("", {|AZDO1002:"hunter2"|}); }
        }
        """,
        new ProjectUnderTest { Framework = ByName[framework], LanguageVersion = LanguageVersion.CSharp7_3 });

    [Fact]
    public Task Files_are_told_apart_and_nothing_is_found_without_the_client() => ClientVerifier.VerifyAsync(
        """
        // file: Secrets.cs
        class Secrets
        {
            public const string Password = "hunter2";
        }
        // file: VssBasicCredential.cs
        class VssBasicCredential
        {
            public VssBasicCredential(string userName, string password) { }

            public static object Create() => new VssBasicCredential("", Secrets.Password);
        }
        """,
        new ProjectUnderTest { HasClient = false });
}
