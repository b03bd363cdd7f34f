using System.Runtime.Loader;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What programs send whose mistake compiles and fails silently: the wrong request before the fix, the right one after it.</summary>
[Collection(TestTokens.Variable)]
public sealed class RequestTests
{
    private const string UrlVariable = "AZDO_ORG_SERVICE_URL";

    private const string TokenVariable = "AZURE_DEVOPS_EXT_PAT";

    [Theory]
    [InlineData("""client.BaseAddress = new Uri("SERVER/tfs/DefaultCollection"); client.GetAsync("_apis/projects").Wait();""", "/tfs/_apis/projects")]
    [InlineData("""client.BaseAddress = new Uri("SERVER/tfs/DefaultCollection/"); client.GetAsync("/_apis/projects").Wait();""", "/_apis/projects")]
    [InlineData("""client.BaseAddress = new Uri("SERVER/tfs/DefaultCollection"); client.GetAsync("/_apis/projects").Wait();""", "/_apis/projects")]
    [InlineData("""var url = "SERVER/tfs/DefaultCollection"; client.BaseAddress = new Uri(url); client.GetAsync("_apis/projects").Wait();""", "/tfs/_apis/projects")]
    [InlineData("""client.GetAsync(new Uri(new Uri("SERVER/tfs/DefaultCollection"), "_apis/projects")).Wait();""", "/tfs/_apis/projects")]
    [InlineData("""web.BaseAddress = "SERVER/tfs/DefaultCollection"; web.DownloadString("_apis/projects");""", "/tfs/_apis/projects")]
    [InlineData("""web.BaseAddress = "SERVER/tfs/DefaultCollection/"; web.DownloadString("/_apis/projects");""", "/_apis/projects")]
    public async Task A_request_that_lost_its_organization_has_it_again(string statements, string wrongPath)
    {
        using var listener = new RequestListener();
        var program = Program(statements.Replace("SERVER", listener.Url, StringComparison.Ordinal), DiagnosticIds.DroppedOrganization);

        await RunAsync(program);
        Assert.Equal(wrongPath, listener.Path);

        await RunAsync(await program.FixAllAsync());
        Assert.Equal("/tfs/DefaultCollection/_apis/projects", listener.Path);
    }

    [Fact]
    public async Task A_request_to_the_organization_of_the_variable_has_it_again()
    {
        using var listener = new RequestListener();
        var program = Program(
            """
            var url = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new InvalidOperationException();
            client.BaseAddress = new Uri(url);
            client.GetAsync("/_apis/projects").Wait();
            """,
            DiagnosticIds.DroppedOrganization);

        await RunAsync(program, UrlVariable, listener.Url + "/acme");
        Assert.Equal("/_apis/projects", listener.Path);

        await RunAsync(await program.FixAllAsync(), UrlVariable, listener.Url + "/acme");
        Assert.Equal("/acme/_apis/projects", listener.Path);
    }

    [Theory]
    [InlineData(DiagnosticIds.TokenAsBearer, """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", pat);""", "Bearer the-token")]
    [InlineData(DiagnosticIds.TokenAsBearer, """client.DefaultRequestHeaders.Add("Authorization", "Bearer " + pat);""", "Bearer the-token")]
    [InlineData(DiagnosticIds.MalformedBasicHeader, """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pat)));""", "Basic dGhlLXRva2Vu")]
    [InlineData(DiagnosticIds.MalformedBasicHeader, """client.DefaultRequestHeaders.Add("Authorization", "Basic " + pat);""", "Basic the-token")]
    [InlineData(DiagnosticIds.MalformedBasicHeader, """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)))));""", "Basic T25Sb1pTMTBiMnRsYmc9PQ==")]
    public async Task A_header_that_was_no_Basic_header_of_the_token_is_one(string rule, string statement, string wrongHeader)
    {
        using var listener = new RequestListener();
        var program = Program(
            $$"""
            var pat = Environment.GetEnvironmentVariable("AZURE_DEVOPS_EXT_PAT") ?? throw new InvalidOperationException();
            {{statement}}
            client.GetAsync("{{listener.Url}}/tfs/DefaultCollection/_apis/projects").Wait();
            """,
            rule);

        await RunAsync(program, TokenVariable, "the-token");
        Assert.Equal(wrongHeader, listener.Authorization);

        await RunAsync(await program.FixAllAsync(), TokenVariable, "the-token");
        Assert.Equal("Basic OnRoZS10b2tlbg==", listener.Authorization);
    }

    private static FixedProgram Program(string statements, string rule) => FixedProgram.Create(
        [
            $$"""
            #pragma warning disable SYSLIB0014
            using System;
            using System.Net;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Text;

            public static class Program
            {
                public static void Run()
                {
                    using var client = new HttpClient();
                    using var web = new WebClient();
                    {{statements}}
                }
            }
            """,
        ],
        rule: FixedRule.Of(rule));

    /// <summary>Compiles the program and runs it, with a value of a variable.</summary>
    private static async Task RunAsync(FixedProgram program, string variable = UrlVariable, string? value = null)
    {
        using var image = new MemoryStream();
        var compilation = await program.Solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.True(compilation!.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        var before = Environment.GetEnvironmentVariable(variable);
        try
        {
            Environment.SetEnvironmentVariable(variable, value);
            context.LoadFromStream(image).GetType("Program")!.GetMethod("Run")!.Invoke(null, null);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
            context.Unload();
        }
    }
}
