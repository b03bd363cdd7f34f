using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>The rows of plain HTTP.</summary>
public sealed class HttpSinksTests
{
    private const string Header = "\"Basic Om5vdC1hLXRva2Vu\"";

    public static TheoryData<string> Statements =>
    [
        $$"""client.DefaultRequestHeaders.Add("authorization", {|AZDO1002:{{Header}}|});""",
        $$"""client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", {|AZDO1002:{{Header}}|});""",
        """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO1002:"Om5vdC1hLXRva2Vu"|});""",
        """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|AZDO1002:"hunter2"|});""",
        """client.SendAsync(new HttpRequestMessage { Headers = { Authorization = new("Bearer", {|AZDO1002:"hunter2"|}) } });""",
        """_ = new HttpClientHandler { Credentials = new NetworkCredential("me", {|AZDO1002:"hunter2"|}) };""",
        """_ = new SocketsHttpHandler { Credentials = new NetworkCredential("me", {|AZDO1002:"hunter2"|}) };""",
        $$"""web.Headers["Authorization"] = {|AZDO1002:{{Header}}|};""",
        $$"""web.Headers[HttpRequestHeader.Authorization] = {|AZDO1002:{{Header}}|};""",
        $$"""web.Headers.Add("Authorization", {|AZDO1002:{{Header}}|});""",
        $$"""web.Headers.Add(HttpRequestHeader.Authorization, {|AZDO1002:{{Header}}|});""",
        $$"""web.Headers.Set("Authorization", {|AZDO1002:{{Header}}|});""",
        """web.Credentials = new NetworkCredential("", {|AZDO1002:"hunter2"|});""",
        $$"""client.DefaultRequestHeaders.Add(HttpRequestHeader.Authorization.ToString(), {|AZDO1002:{{Header}}|});""",
        $$"""client.DefaultRequestHeaders.Add(nameof(HttpRequestHeader.Authorization), {|AZDO1002:{{Header}}|});""",
        $$"""client.SendAsync(new HttpRequestMessage { Headers = { { "Accept", "text/plain" }, { "Authorization", {|AZDO1002:{{Header}}|} } } });""",
        $$"""_ = new HttpClient { DefaultRequestHeaders = { { "Authorization", new[] { {|AZDO1002:{{Header}}|} } } } };""",
        $$"""client.DefaultRequestHeaders.Add("Authorization", new List<string> { {|AZDO1002:{{Header}}|} });""",
        $$"""web.Headers = new WebHeaderCollection { { HttpRequestHeader.Authorization, {|AZDO1002:{{Header}}|} } };""",
        $$"""web.Headers = new WebHeaderCollection { ["Authorization"] = {|AZDO1002:{{Header}}|} };""",
        """web.Headers.Add({|AZDO1002:"Authorization: Basic Om5vdC1hLXRva2Vu"|});""",
        $$"""socket.Options.SetRequestHeader("Authorization", {|AZDO1002:{{Header}}|});""",
        """socket.Options.Credentials = new NetworkCredential("", {|AZDO1002:"hunter2"|});""",
        $$"""Add("Authorization", {|AZDO1002:{{Header}}|}); Add("Accept", "Basic Om5vdC1hLXRva2Vu"); void Add(string name, string value) => client.DefaultRequestHeaders.Add(name, value);""",
        $$"""var all = new Dictionary<string, string> { ["Accept"] = "Basic Om5vdC1hLXRva2Vu", ["Authorization"] = {|AZDO1002:{{Header}}|} }; foreach (var pair in all) client.DefaultRequestHeaders.Add(pair.Key, pair.Value);""",
        $$"""var all = new Dictionary<string, string>(); all["Authorization"] = {|AZDO1002:{{Header}}|}; foreach (var (name, value) in all) client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);""",
        $$"""var all = new Dictionary<string, string> { { "Authorization", {|AZDO1002:{{Header}}|} } }; foreach (var name in all.Keys) client.DefaultRequestHeaders.Add(name, all[name]);""",
        $$"""var all = new[] { new KeyValuePair<string, string>("Accept", "x"), new KeyValuePair<string, string>("Authorization", {|AZDO1002:{{Header}}|}) }; foreach (var pair in all) web.Headers[pair.Key] = pair.Value;""",
        $$"""var all = new (string Name, string Value)[] { ("Accept", "Basic Om5vdC1hLXRva2Vu"), ("Authorization", {|AZDO1002:{{Header}}|}) }; foreach (var (name, value) in all) client.DefaultRequestHeaders.Add(name, value);""",
        $$"""foreach (var pair in new[] { (Value: {|AZDO1002:{{Header}}|}, Name: "Authorization"), (Value: "Basic Om5vdC1hLXRva2Vu", Name: "X-Other") }) client.DefaultRequestHeaders.Add(pair.Name, pair.Value);""",
        $$"""foreach (var pair in new[] { (Value: {|AZDO1002:{{Header}}|}, Name: "Authorization"), (Value: "Basic Om5vdC1hLXRva2Vu", Name: "X-Other") }) client.DefaultRequestHeaders.Add(pair.Item2, pair.Item1);""",
        $$"""request.Headers["Authorization"] = {|AZDO1002:{{Header}}|};""",
        """request.Credentials = new NetworkCredential("", {|AZDO1002:"hunter2"|});""",
        """request.Headers["Authorization"] = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {|AZDO1002:"hunter2"|}));""",
        """client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Join(":", "", {|AZDO1002:"hunter2"|}))));""",
        """var parts = new[] { "", {|AZDO1002:"hunter2"|} }; client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Join(":", parts))));""",
        """var parts = new List<string> { "me", {|AZDO1002:"hunter2"|} }; client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Join(':', parts))));""",
        """var token = {|AZDO1002:"hunter2"|}; var bytes = Encoding.UTF8.GetBytes($":{token}"); var base64 = Convert.ToBase64String(bytes); web.Headers["Authorization"] = $"Basic {base64}";""",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public Task A_credential_for_Azure_DevOps_is_found(string statement) => ClientVerifier.VerifyAsync(Program("https://dev.azure.com", statement));

    [Theory]
    [MemberData(nameof(Statements))]
    public Task A_credential_for_another_service_is_silent(string statement)
        => ClientVerifier.VerifyAsync(Program("https://example.com", statement.Replace("{|AZDO1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|});""")]
    [InlineData("""client.GetStringAsync({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});""")]
    [InlineData("""client.BaseAddress = new UriBuilder({|AZDO2001:"https://dev.azure.com/acme/"|}).Uri;""")]
    [InlineData("""client.GetStringAsync(({|AZDO2001:new UriBuilder("https", "dev.azure.com") { Path = "acme/_apis/projects" }|}).Uri);""")]
    [InlineData("""client.GetStringAsync(({|AZDO2001:new UriBuilder("https", "dev.azure.com", 443, "/acme/_apis/projects")|}).ToString());""")]
    [InlineData("""const string token = {|AZDO1002:"hunter2"|}; client.GetStringAsync($"https://x:{token}@dev.azure.com/{web.BaseAddress}/_apis/projects");""")]
    [InlineData("""const string token = {|AZDO1002:"hunter2"|}; client.GetStringAsync("https://dev.azure.com/" + web.BaseAddress + "/_apis/projects?access_token=" + token);""")]
    [InlineData("""client.GetStringAsync({|AZDO1002:{|AZDO2001:"https://dev.azure.com/acme/_apis/projects?access_token=hunter2"|}|});""")]
    [InlineData("""client.GetStringAsync("https://example.com/acme/_apis/projects?access_token=hunter2");""")]
    [InlineData("""client.GetStringAsync("https://dev.azure.com/_apis/projects?token_type=hunter2");""")]
    [InlineData("""const string collection = {|AZDO2001:"https://tfs.example.com/tfs/DefaultCollection"|}; client.GetStringAsync(collection + "/_apis/projects");""")]
    [InlineData("""client.GetFromJsonAsync<string>({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});""")]
    [InlineData("""client.PostAsJsonAsync(new Uri({|AZDO2001:"https://dev.azure.com/acme/_apis/wit/wiql"|}), "x");""")]
    [InlineData("""client.PostAsync({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}, null);""")]
    [InlineData("""client.SendAsync(new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}));""")]
    [InlineData("""client.SendAsync(new HttpRequestMessage { RequestUri = new Uri({|AZDO2001:"https://acme.visualstudio.com/_apis/projects"|}) });""")]
    [InlineData("""web.DownloadString({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});""")]
    [InlineData("""web.BaseAddress = {|AZDO2001:"https://dev.azure.com/acme/"|};""")]
    [InlineData("""WebRequest.Create({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});""")]
    [InlineData("""WebRequest.CreateHttp(new Uri({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}));""")]
    [InlineData("""socket.Options.Credentials = new NetworkCredential("", {|AZDO1002:"hunter2"|}); socket.ConnectAsync(new Uri($"wss://dev.azure.com/{web.BaseAddress}/_apis/build/logs"), default);""")]
    [InlineData("""const string token = {|AZDO1002:"hunter2"|}; client.GetStringAsync("https://example.com/"); web.DownloadString($"wss://x:{token}@dev.azure.com/{web.BaseAddress}/logs");""")]
    public Task A_url_of_an_organization_is_found(string statement) => ClientVerifier.VerifyAsync(Program("https://example.com", statement));

    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Add("X-Trace", "Basic Om5vdC1hLXRva2Vu");""")]
    [InlineData("""web.Headers["Accept"] = "Basic Om5vdC1hLXRva2Vu";""")]
    [InlineData("""web.Headers.Add("X-Trace: Basic Om5vdC1hLXRva2Vu");""")]
    [InlineData("""client.SendAsync(new HttpRequestMessage { Headers = { { "X-Trace", "Basic Om5vdC1hLXRva2Vu" } } });""")]
    [InlineData("""Add("X-Trace", "Basic Om5vdC1hLXRva2Vu"); void Add(string name, string value) => client.DefaultRequestHeaders.Add(name, value);""")]
    [InlineData("""var all = new Dictionary<string, string> { ["X-Trace"] = "Basic Om5vdC1hLXRva2Vu" }; foreach (var pair in all) client.DefaultRequestHeaders.Add(pair.Key, pair.Value);""")]
    [InlineData("""foreach (var name in new[] { "X-Trace" }) client.DefaultRequestHeaders.Add(name, "Basic Om5vdC1hLXRva2Vu");""")]
    [InlineData("""web.Headers[HttpRequestHeader.Accept] = "text/plain";""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Negotiate", "hunter2");""")]
    [InlineData("""client.GetStringAsync("https://example.com/acme");""")]
    [InlineData("""client.GetStringAsync(new UriBuilder("https", "example.com") { Path = "acme/_apis/projects" }.Uri);""")]
    [InlineData("""client.GetStringAsync(new UriBuilder("https", "dev.azure.com") { Path = web.BaseAddress + "/_apis/projects" }.Uri);""")]
    [InlineData("""const string name = "acme"; client.GetStringAsync($"https://{name}@example.com/acme");""")]
    [InlineData("""const string token = "hunter2"; client.GetStringAsync($"https://x:{token}@example.com/acme?access_token={token}");""")]
    [InlineData("""const string site = "https://tfs.example.com/tfs/news"; client.GetStringAsync(site + "/today");""")]
    [InlineData("""client.BaseAddress = new Uri("https://example.com/"); client.DefaultRequestHeaders.Authorization = new("Bearer", "hunter2"); client.GetAsync("google_apis/x86_64");""")]
    [InlineData("""socket.Options.Credentials = new NetworkCredential("", "hunter2"); socket.ConnectAsync(new Uri("wss://stream.example.com/logs?about=https://dev.azure.com/acme"), default);""")]
    [InlineData("""socket.Options.SetRequestHeader("Authorization", "Basic Om5vdC1hLXRva2Vu"); socket.ConnectAsync(new Uri("ws://example.com/dev"), default);""")]
    public Task Other_headers_and_hosts_are_silent(string statement) => ClientVerifier.VerifyAsync(Program("https://dev.azure.com", statement));

    [Theory]
    [InlineData("Authorization", true)]
    [InlineData("Cookie", false)]
    public Task A_header_named_as_in_AspNet_is_known(string name, bool isFound) => ClientVerifier.VerifyAsync(
        Program("https://dev.azure.com", $$"""client.DefaultRequestHeaders.Add(Microsoft.Net.Http.Headers.HeaderNames.{{name}}, {{(isFound ? "{|AZDO1002:\"Bearer hunter2\"|}" : "\"Bearer hunter2\"")}});"""),
        """
        namespace Microsoft.Net.Http.Headers;

        public static class HeaderNames
        {
            public static readonly string Authorization = "Authorization";

            public static readonly string Cookie = "Cookie";
        }
        """);

    [Theory]
    [InlineData("""client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/hooks/azure"))""", false)]
    [InlineData("""client.GetAsync("/hooks/azure")""", false)]
    [InlineData("""client.GetAsync($"/hooks/{id}")""", false)]
    [InlineData("""client.GetAsync("/_apis/projects")""", true)]
    [InlineData("""client.GetAsync("projects")""", true)]
    [InlineData("""client.GetAsync(id + "/projects")""", true)]
    public Task A_request_for_a_rooted_path_that_is_none_of_the_rest_api_goes_elsewhere(string request, bool isFound) => ClientVerifier.VerifyAsync(Program(
        "https://dev.azure.com",
        $$"""const string id = "x"; client.DefaultRequestHeaders.Authorization = new("Bearer", {{(isFound ? "{|AZDO1002:\"hunter2\"|}" : "\"hunter2\"")}}); _ = {{request}};"""));

    private static string Program(string host, string statement) => $$"""
        #pragma warning disable SYSLIB0014
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Net.WebSockets;
        using System.Text;

        class Program
        {
            void Send(HttpClient client, WebClient web, HttpWebRequest request, ClientWebSocket socket)
            {
                var host = "{{host}}";
                {{statement}}
            }
        }

        class Elsewhere
        {
            private const string Host = "https://dev.azure.com";
        }
        """;
}
