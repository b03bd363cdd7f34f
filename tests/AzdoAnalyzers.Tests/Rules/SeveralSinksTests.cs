using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>One value that reaches several sinks: each of them counts, in whatever order the files and sinks come.</summary>
public sealed class SeveralSinksTests
{
    [Fact]
    public Task Two_secrets_as_user_names_beside_one_empty_password_are_both_found() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        static class Blank
        {
            public static readonly string Password = "";
        }

        class Client
        {
            object A() => new VssBasicCredential({|AZDO1002:"hunter2"|}, Blank.Password);

            object B() => new VssBasicCredential({|AZDO1002:"hunter3"|}, Blank.Password);
        }
        """);

    [Theory]
    [InlineData("Header(client); Child(start);")]
    [InlineData("Child(start); Header(client);")]
    public async Task A_variable_that_goes_to_a_header_and_to_a_child_process_is_found_for_the_header(string calls)
    {
        var compilation = TestSources.Compile([Parse("Client.cs", $$"""
            using System;
            using System.Diagnostics;
            using System.Net.Http;
            using System.Net.Http.Headers;

            class Client
            {
                private readonly string _token = Environment.GetEnvironmentVariable("MY_TOKEN");

                void Run(HttpClient client, ProcessStartInfo start)
                {
                    client.BaseAddress = new Uri("https://dev.azure.com/acme/");
                    {{calls}}
                }

                void Child(ProcessStartInfo start) => start.Environment["AZURE_DEVOPS_EXT_PAT"] = _token;

                void Header(HttpClient client) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            }
            """)]);

        var findings = await new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken);

        Assert.Equal([DiagnosticIds.HardCodedOrganizationUrl, DiagnosticIds.UnguardedVariable, DiagnosticIds.OtherVariable], findings.Select(finding => finding.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("A.cs", "B.cs")]
    [InlineData("B.cs", "A.cs")]
    public async Task Whether_a_constant_for_two_kinds_of_credentials_has_a_fix_depends_on_no_file_name(string first, string second)
    {
        const string Constant = """static class Shared { public const string Secret = "hunter2"; }""";
        const string Pat = """class Pat { object Get() => new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", Shared.Secret); }""";
        const string AccessToken = """class AccessToken { object Get() => new Microsoft.VisualStudio.Services.OAuth.VssOAuthAccessTokenCredential(Shared.Secret); }""";
        var compilation = TestSources.Compile([Parse("C.cs", Constant), Parse(first, Pat), Parse(second, AccessToken)]);

        var finding = Assert.Single(await new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken));

        Assert.Equal(DiagnosticIds.HardCodedCredential, finding.Id);
        Assert.DoesNotContain(FixProperties.Kind, finding.Properties.Keys);
    }

    private static SyntaxTree Parse(string name, string text) => CSharpSyntaxTree.ParseText(text, path: name);
}
