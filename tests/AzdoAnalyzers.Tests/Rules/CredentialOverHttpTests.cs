using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO2003.</summary>
public sealed class CredentialOverHttpTests
{
    private const string BasicHeader = """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", pat);""";

    /// <summary>Members of a class.</summary>
    public static TheoryData<string> Found =>
    [
        """object Connect() => new VssConnection(new Uri({|AZDO2003:{|AZDO2001:"http://dev.azure.com/acme"|}|}), new VssCredentials());""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri({|AZDO2003:{|AZDO2001:"HTTP://acme.visualstudio.com"|}|}), credentials);""",
        """object Connect(string pat) => new VssConnection(new Uri({|AZDO2003:{|AZDO2001:"http://tfs.acme.com:8080/tfs/DefaultCollection"|}|}), new VssBasicCredential("", pat));""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri({|AZDO2003:{|AZDO2001:"http://tfs.acme.com:8080/builds"|}|}), credentials);""",
        """object Connect(VssCredentials credentials) => new GitHttpClient(new Uri({|AZDO2003:{|AZDO2001:"http://192.168.0.7/tfs/DefaultCollection"|}|}), credentials);""",
        """private const string Url = {|AZDO2003:{|AZDO2001:"http://dev.azure.com/acme"|}|}; object Connect(VssCredentials credentials) => new VssConnection(new Uri(Url), credentials);""",
        """private const string Host = {|AZDO2003:"http://dev.azure.com/"|}; object Connect(string organization, VssCredentials credentials) => new VssConnection(new Uri(Host + organization), credentials);""",
        """object Get(HttpClient client, string organization) => client.GetAsync({|AZDO2003:$"http://dev.azure.com/{organization}/_apis/projects"|});""",
        """private const string Pattern = {|AZDO2003:"http://{0}.visualstudio.com"|}; object Connect(string account, VssCredentials credentials) => new VssConnection(new Uri(string.Format(Pattern, account)), credentials);""",
        """private static readonly string Pattern = {|AZDO2003:"http://{0}.visualstudio.com"|}; object Connect(string account, VssCredentials credentials) => new VssConnection(new Uri(string.Format(Pattern, account)), credentials);""",
        """object Get(HttpClient client, string organization) => client.GetAsync(string.Format({|AZDO2003:"http://dev.azure.com/{0}/_apis/projects"|}, organization));""",
        """void Get(HttpClient client, string pat) { client.BaseAddress = new Uri({|AZDO2003:"http://tfs.acme.com:8080/tfs/DefaultCollection/"|}); HEADER client.GetAsync("_apis/projects"); }""",
        """void Get(HttpClient client, string pat) { HEADER client.GetAsync({|AZDO2003:{|AZDO2001:"http://tfs.acme.com:8080/tfs/DefaultCollection/_apis/projects"|}|}); }""",
        """object Connect(string pat, string host) => new VssConnection({|AZDO2003:new UriBuilder("http", host, 8080, "tfs/DefaultCollection")|}.Uri, new VssBasicCredential("", pat));""",
        """object Connect(VssCredentials credentials, string host) => new VssConnection({|AZDO2003:new UriBuilder { Scheme = Uri.UriSchemeHttp, Host = host, Port = 8080, Path = "/tfs/DefaultCollection" }|}.Uri, credentials);""",
        """object Connect(VssCredentials credentials, string organization) { var builder = {|AZDO2003:new UriBuilder("http", "dev.azure.com")|}; builder.Path = organization; return new VssConnection(builder.Uri, credentials); }""",
        """object Connect(VssCredentials credentials, string organization, bool isSafe) { var scheme = isSafe ? "https" : "http"; return new VssConnection(new Uri({|AZDO2003:$"{scheme}://dev.azure.com/{organization}"|}), credentials); }""",
        """void Get(WebClient web) { web.Credentials = new NetworkCredential("", {|AZDO1002:"hunter2"|}); web.DownloadString({|AZDO2003:{|AZDO2001:"http://tfs.acme.com:8080/tfs/DefaultCollection/_apis/projects"|}|}); }""",
    ];

    /// <summary>The same, with no credential sent over http.</summary>
    public static TheoryData<string> Silent =>
    [
        """object Connect(VssCredentials credentials, string host) => new VssConnection(new UriBuilder("https", host, 8443, "tfs/DefaultCollection").Uri, credentials);""",
        """object Connect(VssCredentials credentials) => new VssConnection(new UriBuilder("http", "localhost", 8080, "tfs/DefaultCollection").Uri, credentials);""",
        """object Connect(VssCredentials credentials, string scheme, string organization) => new VssConnection(new UriBuilder(scheme, "dev.azure.com") { Path = organization }.Uri, credentials);""",
        """Uri Server(string host) => new UriBuilder("http", host, 8080, "tfs/DefaultCollection").Uri;""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri({|AZDO2001:"https://dev.azure.com/acme"|}), credentials);""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri("http://localhost:8080/tfs/DefaultCollection"), credentials);""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri("http://tfs.localhost/tfs/DefaultCollection"), credentials);""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri("http://127.0.0.53:8080/tfs/DefaultCollection"), credentials);""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri("http://[::1]:8080/tfs/DefaultCollection"), credentials);""",
        """object Connect() => new VssConnection(new Uri({|AZDO2001:"http://tfs.acme.com:8080/tfs/DefaultCollection"|}), new VssCredentials());""",
        """object Connect() => new VssConnection(new Uri({|AZDO2001:"http://tfs.acme.com:8080/tfs/DefaultCollection"|}), new VssCredentials(new WindowsCredential(CredentialCache.DefaultCredentials)));""",
        """object Connect(string server, VssCredentials credentials) => new VssConnection(new Uri($"http://{server}:8080/tfs/DefaultCollection"), credentials);""",
        """object Get(HttpClient client) => client.GetAsync({|AZDO2001:"http://tfs.acme.com:8080/tfs/DefaultCollection/_apis/projects"|});""",
        """void Get(HttpClient client, string pat) { HEADER client.GetAsync("http://example.com/acme"); _ = "https://dev.azure.com"; }""",
        """private const string Namespace = "http://schemas.microsoft.com/VisualStudio/2005/workitemtracking"; object Name(string pat, HttpClient client) { HEADER return Namespace + "_apis/"; }""",
        """bool Is(string url) => url.StartsWith("http://dev.azure.com/");""",
        """void Get(HttpClient client, string path) { System.Diagnostics.Process.Start("explorer", path); client.GetAsync({|AZDO2001:"http://tfs.acme.com:8080/tfs/DefaultCollection/_apis/projects"|}); }""",
    ];

    [Theory]
    [InlineData("http://dev.azure.com/acme", null)]
    [InlineData("http://dev.azure.com:8080/acme", nameof(FixReason.HttpsNotKnown))]
    [InlineData("http://tfs.acme.com:8080/tfs/DefaultCollection", nameof(FixReason.HttpsNotKnown))]
    public async Task A_finding_without_a_fix_says_why(string url, string? reason)
    {
        var findings = await Verifiers.ClientProgram.FindAsync($$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            class Client
            {
                object Connect(VssCredentials credentials) => new VssConnection(new Uri("{{url}}"), credentials);
            }
            """);

        Assert.Equal(reason, Assert.Single(findings, finding => finding.Id == DiagnosticIds.CredentialOverHttp).Properties.GetValueOrDefault(FixProperties.Reason));
    }

    [Theory]
    [MemberData(nameof(Found))]
    public Task A_credential_over_http_is_found(string members) => ClientVerifier.VerifyAsync(Program(members));

    [Theory]
    [MemberData(nameof(Silent))]
    public Task What_sends_none_is_silent(string members) => ClientVerifier.VerifyAsync(Program(members));

    private static string Program(string members) => $$"""
        #pragma warning disable SYSLIB0014
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Microsoft.TeamFoundation.SourceControl.WebApi;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            {{members.Replace("HEADER", BasicHeader, StringComparison.Ordinal)}}
        }
        """;
}
