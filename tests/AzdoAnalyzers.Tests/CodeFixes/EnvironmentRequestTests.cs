using System.Reflection;
using System.Runtime.Loader;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>
/// What programs send that read the environment without a guard, with one that never fires, by another name, or not at all: before the fix a
/// request without the token or to another URL, after it the right one, or an error that names the variable.
/// </summary>
[Collection(TestTokens.Variable)]
public sealed class EnvironmentRequestTests
{
    private const string Variable = "REQUEST_TEST_VALUE";

    private const string AnonymousHeader = "Basic Og==";

    private const string TokenHeader = "Basic OnRoZS10b2tlbg==";

    private const string BasicHeader = """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""";

    [Theory]
    [InlineData(DiagnosticIds.UnguardedVariable, $$"""var pat = Environment.GetEnvironmentVariable("{{Variable}}"); {{BasicHeader}}""", AnonymousHeader, TokenHeader)]
    [InlineData(DiagnosticIds.UnguardedVariable, $$"""var pat = Environment.GetEnvironmentVariable("{{Variable}}") ?? ""; {{BasicHeader}}""", AnonymousHeader, TokenHeader)]
    [InlineData(DiagnosticIds.UnguardedVariable, $$"""string Read(string name) => Environment.GetEnvironmentVariable(name); var pat = Read("{{Variable}}"); {{BasicHeader}}""", AnonymousHeader, TokenHeader)]
    [InlineData(DiagnosticIds.UnguardedVariable, $$"""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("{{Variable}}"));""", "Bearer", "Bearer the-token")]
    [InlineData(DiagnosticIds.DeadGuard, $$"""client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("{{Variable}}") ?? throw new InvalidOperationException("{{Variable}}"));""", "Bearer", "Bearer the-token")]
    [InlineData(DiagnosticIds.DeadGuard, $$"""client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Environment.GetEnvironmentVariable("{{Variable}}")}" ?? throw new InvalidOperationException("{{Variable}}"));""", "Bearer", "Bearer the-token")]
    [InlineData(DiagnosticIds.DeadGuard, $$"""client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Environment.GetEnvironmentVariable("{{Variable}}"))) ?? throw new InvalidOperationException("{{Variable}}"));""", AnonymousHeader, TokenHeader)]
    public async Task An_anonymous_request_becomes_an_error_that_names_the_variable(string rule, string statements, string anonymousHeader, string tokenHeader)
    {
        using var listener = new RequestListener();
        var program = Program($"{statements} client.GetAsync(\"{listener.Url}/_apis/projects\").Wait();", rule);
        foreach (var nothing in new[] { null, "" })
        {
            await RunAsync(program, Variable, nothing);
            Assert.Equal(anonymousHeader, listener.Authorization);
        }

        await AssertGuardedAsync(await program.FixAllAsync(), () => listener.Authorization, tokenHeader, "the-token");
    }

    [Fact]
    public async Task A_request_to_another_URL_becomes_an_error_that_names_the_variable()
    {
        using var listener = new RequestListener();
        var program = Program($"client.BaseAddress = new Uri(\"{listener.Url}\"); client.GetAsync(Environment.GetEnvironmentVariable(\"{Variable}\") + \"/_apis/projects\").Wait();", DiagnosticIds.UnguardedVariable);

        await RunAsync(program, Variable, value: null);
        Assert.Equal("/_apis/projects", listener.Path);

        await AssertGuardedAsync(await program.FixAllAsync(), () => listener.Path, "/acme/_apis/projects", listener.Url + "/acme");
    }

    [Fact]
    public async Task A_request_without_the_token_of_the_standard_variable_gets_it()
    {
        using var listener = new RequestListener();
        var program = Program($"var pat = Environment.GetEnvironmentVariable(\"{Variable}\"); {BasicHeader} client.GetAsync(\"{listener.Url}/_apis/projects\").Wait();", DiagnosticIds.OtherVariable);

        await RunAsync(program, TestTokens.Variable, "the-token");
        Assert.Equal(AnonymousHeader, listener.Authorization);

        await RunAsync(await program.FixAllAsync(), TestTokens.Variable, "the-token");
        Assert.Equal(TokenHeader, listener.Authorization);
    }

    [Fact]
    public async Task A_request_with_what_a_file_holds_gets_the_token()
    {
        using var listener = new RequestListener();
        var file = Path.GetTempFileName();
        var program = Program($"var pat = System.IO.File.ReadAllText(@\"{file}\"); {BasicHeader} client.GetAsync(\"{listener.Url}/_apis/projects\").Wait();", DiagnosticIds.NotFromEnvironment);

        await RunAsync(program, TestTokens.Variable, "the-token");
        Assert.Equal(AnonymousHeader, listener.Authorization);
        File.Delete(file);

        await RunAsync(await program.FixAllAsync(), TestTokens.Variable, "the-token");
        Assert.Equal(TokenHeader, listener.Authorization);
    }

    /// <summary>The fixed program sends what it should where the variable is set, and otherwise nothing.</summary>
    private static async Task AssertGuardedAsync(FixedProgram program, Func<string?> sent, string expected, string value)
    {
        await RunAsync(program, Variable, value);
        Assert.Equal(expected, sent());

        foreach (var nothing in new[] { null, "" })
        {
            var failure = await Assert.ThrowsAsync<TargetInvocationException>(() => RunAsync(program, Variable, nothing));
            Assert.Contains(Variable, Assert.IsType<InvalidOperationException>(failure.GetBaseException()).Message, StringComparison.Ordinal);
            Assert.Equal(expected, sent());
        }
    }

    private static FixedProgram Program(string statements, string rule) => FixedProgram.Create(
        [
            $$"""
            #nullable disable
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Text;

            public static class Program
            {
                public static void Run()
                {
                    using var client = new HttpClient();
                    {{statements}}
                }
            }
            """,
        ],
        rule: FixedRule.Of(rule));

    /// <summary>Compiles the program and runs it, with a value of a variable.</summary>
    private static async Task RunAsync(FixedProgram program, string variable, string? value)
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
