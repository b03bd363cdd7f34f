using System.Runtime.Loader;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What programs send whose mistake compiles and fails silently: the wrong request before the fix, the right one after it.</summary>
public sealed class RequestTests
{
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

    private static FixedProgram Program(string statements, string rule) => FixedProgram.Create(
        [
            $$"""
            #pragma warning disable SYSLIB0014
            using System;
            using System.Net;
            using System.Net.Http;

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

    private static async Task RunAsync(FixedProgram program)
    {
        using var image = new MemoryStream();
        var compilation = await program.Solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.True(compilation!.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        context.LoadFromStream(image).GetType("Program")!.GetMethod("Run")!.Invoke(null, null);
        context.Unload();
    }
}
