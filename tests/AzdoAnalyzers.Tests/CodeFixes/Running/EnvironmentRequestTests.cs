using System.Reflection;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>
/// What programs send that read the environment without a guard, with one that never fires, by another name, or not at all: before the fix a
/// request without the token or to another URL, after it the right one, or an error that names the variable.
/// </summary>
[Trait("Lane", "Slow")]
[Collection(TestTokens.Variable)]
public sealed class EnvironmentRequestTests(RecordingServer server) : IClassFixture<RecordingServer>
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
        var program = Program($"{statements} client.GetAsync(\"{server.Url}/_apis/projects\").Wait();", rule);
        foreach (var nothing in new[] { null, "" })
        {
            Assert.Equal(anonymousHeader, (await SentAsync(program, Variable, nothing)).Authorization);
        }

        await AssertGuardedAsync(await program.FixAllAsync(), request => request.Authorization, tokenHeader, "the-token");
    }

    [Fact]
    public async Task A_request_to_another_URL_becomes_an_error_that_names_the_variable()
    {
        var program = Program($"client.BaseAddress = new Uri(\"{server.Url}\"); client.GetAsync(Environment.GetEnvironmentVariable(\"{Variable}\") + \"/_apis/projects\").Wait();", DiagnosticIds.UnguardedVariable);

        Assert.Equal("/_apis/projects", (await SentAsync(program, Variable, value: null)).Path);

        await AssertGuardedAsync(await program.FixAllAsync(), request => request.Path, "/acme/_apis/projects", server.Url + "/acme");
    }

    [Fact]
    public async Task A_request_without_the_token_of_the_standard_variable_gets_it()
    {
        var program = Program($"var pat = Environment.GetEnvironmentVariable(\"{Variable}\"); {BasicHeader} client.GetAsync(\"{server.Url}/_apis/projects\").Wait();", DiagnosticIds.OtherVariable);

        Assert.Equal(AnonymousHeader, (await SentAsync(program, TestTokens.Variable, "the-token")).Authorization);

        Assert.Equal(TokenHeader, (await SentAsync(await program.FixAllAsync(), TestTokens.Variable, "the-token")).Authorization);
    }

    [Fact]
    public async Task A_request_with_what_a_file_holds_gets_the_token()
    {
        var file = Path.GetTempFileName();
        var program = Program($"var pat = System.IO.File.ReadAllText(@\"{file}\"); {BasicHeader} client.GetAsync(\"{server.Url}/_apis/projects\").Wait();", DiagnosticIds.NotFromEnvironment);

        Assert.Equal(AnonymousHeader, (await SentAsync(program, TestTokens.Variable, "the-token")).Authorization);
        File.Delete(file);

        Assert.Equal(TokenHeader, (await SentAsync(await program.FixAllAsync(), TestTokens.Variable, "the-token")).Authorization);
    }

    /// <summary>The fixed program sends what it should where the variable is set, and otherwise nothing.</summary>
    private async Task AssertGuardedAsync(FixedProgram program, Func<RecordedRequest, string?> sent, string expected, string value)
    {
        Assert.Equal(expected, sent(await SentAsync(program, Variable, value)));
        foreach (var nothing in new[] { null, "" })
        {
            var failure = await Assert.ThrowsAsync<TargetInvocationException>(() => RequestProgram.RunAsync(program, Variable, nothing));
            Assert.Contains(Variable, Assert.IsType<InvalidOperationException>(failure.GetBaseException()).Message, StringComparison.Ordinal);
            Assert.Empty(server.Take());
        }
    }

    private static FixedProgram Program(string statements, string rule) => RequestProgram.Create(
        $$"""
        using var client = new HttpClient();
        {{statements}}
        """,
        rule);

    private Task<RecordedRequest> SentAsync(FixedProgram program, string variable, string? value) => RequestProgram.SentAsync(program, server, variable, value);
}
