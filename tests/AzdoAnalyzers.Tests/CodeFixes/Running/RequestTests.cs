using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>What programs send whose mistake compiles and fails silently: the wrong request before the fix, the right one after it.</summary>
[Trait("Lane", "Slow")]
[Collection(TestTokens.Variable)]
public sealed class RequestTests(RecordingServer server) : IClassFixture<RecordingServer>
{
    private const string UrlVariable = "AZDO_ORG_SERVICE_URL";

    private const string TokenVariable = "AZURE_DEVOPS_EXT_PAT";

    /// <summary>Holds nothing but a personal access token; the one above is given the job's in pipelines, which is sent as Bearer.</summary>
    private const string PersonalAccessTokenVariable = "AZDO_PERSONAL_ACCESS_TOKEN";

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
        var program = Program(statements.Replace("SERVER", server.Url, StringComparison.Ordinal), DiagnosticIds.DroppedOrganization);

        Assert.Equal(wrongPath, (await SentAsync(program)).Path);
        Assert.Equal("/tfs/DefaultCollection/_apis/projects", (await SentAsync(await program.FixAllAsync())).Path);
    }

    [Fact]
    public async Task A_request_to_the_organization_of_the_variable_has_it_again()
    {
        var program = Program(
            """
            var url = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new InvalidOperationException();
            client.BaseAddress = new Uri(url);
            client.GetAsync("/_apis/projects").Wait();
            """,
            DiagnosticIds.DroppedOrganization);

        Assert.Equal("/_apis/projects", (await SentAsync(program, UrlVariable, server.Url + "/acme")).Path);
        Assert.Equal("/acme/_apis/projects", (await SentAsync(await program.FixAllAsync(), UrlVariable, server.Url + "/acme")).Path);
    }

    [Theory]
    [InlineData(DiagnosticIds.TokenAsBearer, """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", pat);""", "Bearer the-token")]
    [InlineData(DiagnosticIds.TokenAsBearer, """client.DefaultRequestHeaders.Add("Authorization", "Bearer " + pat);""", "Bearer the-token")]
    [InlineData(DiagnosticIds.MalformedBasicHeader, """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pat)));""", "Basic dGhlLXRva2Vu")]
    [InlineData(DiagnosticIds.MalformedBasicHeader, """client.DefaultRequestHeaders.Add("Authorization", "Basic " + pat);""", "Basic the-token")]
    [InlineData(DiagnosticIds.MalformedBasicHeader, """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)))));""", "Basic T25Sb1pTMTBiMnRsYmc9PQ==")]
    public async Task A_header_that_was_no_Basic_header_of_the_token_is_one(string rule, string statement, string wrongHeader)
    {
        var program = Program(
            $$"""
            var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException();
            {{statement}}
            client.GetAsync("{{server.Url}}/tfs/DefaultCollection/_apis/projects").Wait();
            """,
            rule);

        Assert.Equal(wrongHeader, (await SentAsync(program, PersonalAccessTokenVariable, "the-token")).Authorization);
        Assert.Equal("Basic OnRoZS10b2tlbg==", (await SentAsync(await program.FixAllAsync(), PersonalAccessTokenVariable, "the-token")).Authorization);
    }

    /// <summary>Who listens on the way reads the token of a request over http://, and of one over https:// only which host it is for.</summary>
    [Fact]
    public async Task A_token_that_travelled_readable_is_encrypted()
    {
        using var proxy = new RecordingProxy();
        var program = RequestProgram.Create(
            $$"""
            var pat = Environment.GetEnvironmentVariable("AZURE_DEVOPS_EXT_PAT") ?? throw new InvalidOperationException();
            using var client = new HttpClient(new HttpClientHandler { Proxy = new WebProxy("{{proxy.Url}}") });
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));
            try
            {
                client.GetAsync("http://dev.azure.com/acme/_apis/projects").Wait();
            }
            catch (AggregateException)
            {
                // The proxy answers nothing.
            }
            """,
            DiagnosticIds.CredentialOverHttp);

        await RequestProgram.RunAsync(program, TokenVariable, "the-token");
        var readable = proxy.Take();
        Assert.Contains("GET http://dev.azure.com/acme/_apis/projects HTTP/1.1", readable);
        Assert.Contains("Authorization: Basic OnRoZS10b2tlbg==", readable);

        await RequestProgram.RunAsync(await program.FixAllAsync(), TokenVariable, "the-token");
        var encrypted = proxy.Take();
        Assert.Contains("CONNECT dev.azure.com:443 HTTP/1.1", encrypted);
        Assert.DoesNotContain(encrypted, line => line.StartsWith("Authorization", StringComparison.OrdinalIgnoreCase) || line.Contains("acme", StringComparison.Ordinal));
    }

    private static FixedProgram Program(string statements, string rule) => RequestProgram.Create(
        $$"""
        using var client = new HttpClient();
        using var web = new WebClient();
        {{statements}}
        """,
        rule);

    private Task<RecordedRequest> SentAsync(FixedProgram program, string variable = UrlVariable, string? value = null) => RequestProgram.SentAsync(program, server, variable, value);
}
