using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO2002.</summary>
public sealed class DroppedOrganizationTests
{
    /// <summary>Members of a class that has a field <c>_client</c>.</summary>
    public static TheoryData<string> Found =>
    [
        // The base of a client.
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; _client.GetAsync("_apis/projects"); }""",
        """void Send() { using var client = new HttpClient { BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|} }; client.GetStringAsync("_apis/projects"); }""",
        """void Send(string organization) { using (var client = new HttpClient()) { client.BaseAddress = {|AZDO2002:new Uri($"https://dev.azure.com/{organization}")|}; client.GetAsync("_apis/projects"); } }""",
        """void Send(string organization) { _client.BaseAddress = {|AZDO2002:new Uri("https://dev.azure.com/" + organization)|}; }""",
        """void Send(string organization) { _client.BaseAddress = {|AZDO2002:new Uri(string.Format("https://vsrm.dev.azure.com/{0}", organization))|}; }""",
        """void Send(string project) { _client.BaseAddress = {|AZDO2002:new Uri($"{|AZDO2001:https://dev.azure.com/acme|}/{project}")|}; _client.GetAsync("_apis/build/builds"); }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://acme.visualstudio.com/project"|})|}; _client.GetAsync("_apis/build/builds"); }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri("http://tfs.acme.com:8080/tfs/DefaultCollection")|}; _client.GetAsync("_apis/projects"); }""",
        """private const string Url = {|AZDO2001:"https://dev.azure.com/acme"|}; void Send() { _client.BaseAddress = {|AZDO2002:new Uri(Url)|}; }""",
        """private static readonly Uri Url = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; void Send() { _client.BaseAddress = Url; }""",
        """void Send() { var url = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}).AbsoluteUri.TrimEnd('/'); _client.BaseAddress = {|AZDO2002:new Uri(url)|}; }""",
        """void Send(string organization) => _client.GetAsync(new UriBuilder($"https://dev.azure.com/{organization}") { Path = {|AZDO2002:"_apis/projects"|} }.Uri);""",
        """void Send(string organization) { var builder = new UriBuilder($"https://dev.azure.com/{organization}/"); builder.Path = {|AZDO2002:"/_apis/projects"|}; _client.GetAsync(builder.ToString()); }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new UriBuilder({|AZDO2001:"https://dev.azure.com/acme"|}).Uri|}; }""",
        """void Send(string url) { _client.BaseAddress = {|AZDO2002:new Uri(url ?? {|AZDO2001:"https://dev.azure.com/acme"|})|}; }""",
        """HttpClient Create(string url) => new HttpClient { BaseAddress = {|AZDO2002:new Uri(url)|} }; object Mine() => Create({|AZDO2001:"https://dev.azure.com/acme"|});""",
        """HttpClient Create() { var client = new HttpClient(); client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; return client; } void Send() { using var client = Create(); client.GetAsync("_apis/projects"); }""",
        """void Send(string path) { _client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; _client.GetAsync(path); }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; var request = new HttpRequestMessage(HttpMethod.Get, "_apis/projects"); _client.SendAsync(request); }""",
        """void Send(WebClient web) { web.BaseAddress = {|AZDO2002:{|AZDO2001:"https://dev.azure.com/acme"|}|}; web.DownloadString("_apis/projects"); }""",
        """sealed class Settings { public string Url { get; set; } = {|AZDO2001:"https://dev.azure.com/acme"|}; } void Send(Settings settings) { _client.BaseAddress = {|AZDO2002:new Uri(settings.Url)|}; }""",

        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri(Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL"))|}; }""",
        """void Send() { var url = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") is { Length: > 0 } value ? value : throw new InvalidOperationException(); _client.BaseAddress = {|AZDO2002:new Uri(url)|}; }""",
        """void Send() { var url = Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL"); if (string.IsNullOrEmpty(url)) { throw new InvalidOperationException(); } _client.BaseAddress = {|AZDO2002:new Uri(url)|}; }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri(Environment.GetEnvironmentVariable("SYSTEM_COLLECTIONURI").TrimEnd('/'))|}; }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri((Environment.GetEnvironmentVariable("SYSTEM_COLLECTIONURI") ?? throw new InvalidOperationException()) + "project")|}; _client.GetAsync("_apis/build/builds"); }""",
        """void Send(string option) { var url = option != null ? option.TrimEnd('/') + "/" : Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL"); _client.BaseAddress = {|AZDO2002:new Uri(url)|}; }""",

        // A path that starts with a slash.
        """void Send() { _client.BaseAddress = new Uri((Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new InvalidOperationException()).TrimEnd('/') + "/"); _client.GetAsync({|AZDO2002:"/_apis/projects"|}); }""",
        """void Send() { _client.BaseAddress = new Uri(Environment.GetEnvironmentVariable("SYSTEM_COLLECTIONURI")); _client.GetAsync({|AZDO2002:"/_apis/projects"|}); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); _client.GetAsync({|AZDO2002:"/_apis/projects"|}); }""",
        """void Send(string project) { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); _client.GetAsync({|AZDO2002:$"/{project}/_apis/build/builds"|}); }""",
        """void Send() { _client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; _client.GetAsync({|AZDO2002:"/_apis/projects"|}); }""",
        """void Send(string organization) { var client = new HttpClient { BaseAddress = new Uri($"https://dev.azure.com/{organization}/") }; client.PostAsync({|AZDO2002:"/_apis/projects?api-version=7.1"|}, null); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); _client.SendAsync(new HttpRequestMessage(HttpMethod.Get, {|AZDO2002:"/_apis/projects"|})); }""",
        """private const string Projects = {|AZDO2002:"/_apis/projects"|}; void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); _client.GetAsync(Projects + "?api-version=7.1"); }""",
        """object Get(string path) => _client.GetAsync(path); void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); Get({|AZDO2002:"/_apis/projects"|}); }""",
        """void Send() { _client.BaseAddress = new Uri("https://tfs.acme.com/tfs/DefaultCollection/"); _client.GetAsync({|AZDO2002:"/_apis/projects"|}); }""",
        """void Send(WebClient web) { web.BaseAddress = {|AZDO2001:"https://dev.azure.com/acme/"|}; web.DownloadString({|AZDO2002:"/_apis/projects"|}); }""",

        // A URL joined from two.
        """void Send() { _client.GetAsync(new Uri({|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}, "_apis/projects")); }""",
        """void Send() { _client.GetAsync(new Uri(new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}), {|AZDO2002:"/_apis/projects"|})); }""",
        """private readonly Uri _url = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}; void Send(string path) { _client.GetAsync(new Uri(_url, path)); _client.GetAsync(new Uri(_url, "_apis/projects")); }""",
        """object Join(Uri url) => _client.GetAsync(new Uri(url, {|AZDO2002:"/_apis/projects"|})); void Send() { Join(new Uri({|AZDO2001:"https://dev.azure.com/acme/"|})); }""",
        """object Connect(VssCredentials credentials) => new VssConnection(new Uri({|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|}, "project"), credentials);""",
    ];

    /// <summary>The same, with nothing dropped.</summary>
    public static TheoryData<string> Silent =>
    [
        """void Send(string organization) => _client.GetAsync(new UriBuilder($"https://dev.azure.com/{organization}") { Path = $"{organization}/_apis/projects" }.Uri);""",
        """void Send(string organization) { var builder = new UriBuilder($"https://dev.azure.com/{organization}"); builder.Path += "/_apis/projects"; _client.GetAsync(builder.Uri); }""",
        """void Send(string organization) { var builder = new UriBuilder($"https://dev.azure.com/{organization}"); builder.Path = builder.Path + "/_apis/projects"; _client.GetAsync(builder.Uri); }""",
        """void Send() { var builder = new UriBuilder("https://dev.azure.com"); builder.Path = "_apis/projects"; _client.GetAsync(builder.Uri); }""",
        """void Send(string organization) => _client.GetAsync(new UriBuilder($"https://{organization}.visualstudio.com") { Path = "_apis/projects" }.Uri);""",
        // The base has its slash, or code sees to it.
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); _client.GetAsync("_apis/projects"); }""",
        """void Send(string organization) { _client.BaseAddress = new Uri($"https://dev.azure.com/{organization}/"); }""",
        """private const string Url = {|AZDO2001:"https://dev.azure.com/acme"|}; void Send() { _client.BaseAddress = new Uri(Url + "/"); }""",
        """private const string Url = {|AZDO2001:"https://dev.azure.com/acme"|}; void Send() { _client.BaseAddress = new Uri(Url.TrimEnd('/') + "/"); }""",
        """private const string Url = {|AZDO2001:"https://dev.azure.com/acme"|}; void Send() { _client.BaseAddress = new Uri($"{Url.TrimEnd('/')}/"); }""",
        """void Send(string option) { var url = option ?? {|AZDO2001:"https://dev.azure.com/acme"|}; if (!url.EndsWith('/')) { url += "/"; } _client.BaseAddress = new Uri(url); }""",
        """void Send() { var url = {|AZDO2001:"https://dev.azure.com/acme"|}; _client.BaseAddress = new Uri(url.EndsWith("/") ? url : url + "/"); }""",
        """void Send(string project) { var url = {|AZDO2001:"https://dev.azure.com/acme"|}; url += "/"; _client.BaseAddress = new Uri(url); }""",
        """static string WithSlash(string url) => url.EndsWith("/") ? url : url + "/"; void Send() { _client.BaseAddress = new Uri(WithSlash({|AZDO2001:"https://dev.azure.com/acme"|})); }""",
        """static string WithSlash(string url) => url[url.Length - 1] == '/' ? url : url + "/"; void Send() { _client.BaseAddress = new Uri(WithSlash({|AZDO2001:"https://dev.azure.com/acme"|})); }""",
        """void Send() { var url = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}); _client.BaseAddress = url.AbsoluteUri.EndsWith("/") ? url : new Uri(url.AbsoluteUri + "/"); }""",

        """void Send() { _client.BaseAddress = new Uri(Environment.GetEnvironmentVariable("SYSTEM_COLLECTIONURI")); _client.GetAsync("_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri((Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new InvalidOperationException()).TrimEnd('/') + "/"); _client.GetAsync("_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri((Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? throw new InvalidOperationException()) + "/"); _client.GetAsync("_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri(Environment.GetEnvironmentVariable("SERVER_URL")); _client.GetAsync("_apis/projects"); }""",

        // There is nothing to drop.
        """void Send() { _client.BaseAddress = new Uri("https://dev.azure.com"); _client.GetAsync({|AZDO2001:"acme/_apis/projects"|}); }""",
        """void Send(string organization) { _client.BaseAddress = new Uri("https://dev.azure.com"); _client.GetAsync($"/{organization}/_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://acme.visualstudio.com"|}); _client.GetAsync("_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://acme.visualstudio.com"|}); _client.GetAsync("/_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://acme.visualstudio.com/DefaultCollection"|}); _client.GetAsync("_apis/projects"); }""",
        """void Send(string account, string project) { _client.BaseAddress = new Uri($"https://{account}.visualstudio.com"); _client.GetAsync($"/{project}/_apis/build/builds"); }""",
        """void Send() { _client.GetAsync({|AZDO2001:new Uri(new Uri("https://dev.azure.com"), "acme/_apis/projects")|}); }""",

        // What is requested doesn't take its place.
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}); _client.GetAsync({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}); }""",
        """void Send(string url) { _client.BaseAddress = new Uri(url ?? {|AZDO2001:"https://dev.azure.com/acme"|}); _client.GetAsync(url + "/_apis/projects"); }""",
        """void Send(string organizationUrl) { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}); _client.GetAsync($"{organizationUrl}/_apis/projects"); }""",
        """void Send(string organization) { _client.BaseAddress = new Uri($"https://dev.azure.com/{organization}"); var url = $"https://dev.azure.com/{organization}/_apis/projects"; _client.GetAsync(url); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}); _client.GetAsync(_client.BaseAddress + "/_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}); _client.GetAsync("?api-version=7.1"); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}); _client.GetAsync(""); }""",
        """void Send(string organization) { _client.BaseAddress = new Uri($"https://dev.azure.com/{organization}"); _client.GetAsync($"{organization}/_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}); _client.GetAsync("/acme/_apis/projects"); }""",
        """void Send(string organization) { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); _client.GetAsync($"/{organization}/_apis/projects"); }""",
        """object Get(string path) => _client.GetAsync(path); void Send() { _client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}); Get({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}); }""",

        // Nobody knows the base, or it is another service's.
        """void Send() { _client.GetAsync("/_apis/projects"); }""",
        """void Send(Uri url) { _client.BaseAddress = url; _client.GetAsync("/_apis/projects"); }""",
        """void Send(string organization) { _client.BaseAddress = new Uri("https://api.github.com/repos"); _client.GetAsync("/acme"); _ = "https://dev.azure.com/acme"; }""",
        """void Send(HttpClient other) { other.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}); _client.BaseAddress = new Uri("https://api.github.com/"); _client.GetAsync("/_apis/projects"); }""",
        """void Send() { _client.BaseAddress = new Uri("http://localhost:5000/"); _client.GetAsync("/_apis/projects"); }""",
    ];

    [Theory]
    [MemberData(nameof(Found))]
    public Task A_dropped_organization_is_found(string members) => ClientVerifier.VerifyAsync(Program(members));

    [Theory]
    [MemberData(nameof(Silent))]
    public Task A_request_that_drops_nothing_is_silent(string members) => ClientVerifier.VerifyAsync(Program(members));

    [Fact]
    public Task The_base_of_a_registered_client_is_found_and_the_paths_of_the_class_that_is_given_it() => ClientVerifier.VerifyAsync(
        """
        using System;
        using System.Net.Http;
        using Microsoft.Extensions.DependencyInjection;

        class Builds
        {
            private readonly HttpClient _http;

            public Builds(HttpClient http) => _http = http;

            public void Send() => _http.GetAsync({|AZDO2002:"/_apis/projects"|});
        }

        class Runs(HttpClient http)
        {
            public void Send() => http.GetAsync("_apis/projects");
        }

        class Pages(HttpClient http)
        {
            public void Send() => http.GetAsync("/_apis/projects");
        }

        class Pools(IHttpClientFactory factory)
        {
            public void Send() => factory.CreateClient("pools").GetAsync({|AZDO2002:"/_apis/projects"|});

            private readonly HttpClient _kept = factory.CreateClient("kept");

            public void Whole() => factory.CreateClient("whole").GetAsync({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|});

            public void Kept() => _kept.GetAsync("_apis/projects");
        }

        static class Services
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient<Builds>(client => client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}));
                services.AddHttpClient<Runs>().ConfigureHttpClient(client => client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|});
                services.AddHttpClient<Pages>(client => client.BaseAddress = new Uri("https://example.com/"));
                services.AddHttpClient("pools", client => client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|}));
                services.AddHttpClient("whole", client => client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}));
                services.AddHttpClient("kept", client => client.BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|});
            }
        }
        """,
        """
        using System;
        using System.Net.Http;

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }

            public interface IHttpClientBuilder { }

            public static class HttpClientExtensions
            {
                public static IHttpClientBuilder AddHttpClient<T>(this IServiceCollection services, Action<HttpClient> configure) => throw null;

                public static IHttpClientBuilder AddHttpClient<T>(this IServiceCollection services) => throw null;

                public static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name, Action<HttpClient> configure) => throw null;

                public static IHttpClientBuilder ConfigureHttpClient(this IHttpClientBuilder builder, Action<HttpClient> configure) => throw null;
            }
        }

        public interface IHttpClientFactory
        {
            HttpClient CreateClient(string name);
        }
        """);

    [Fact]
    public Task A_client_that_a_library_is_given_is_silent() => ClientVerifier.VerifyAsync(
        """
        using System;
        using System.Net.Http;

        class Program
        {
            object Create() => new RestSharp.RestClient(new HttpClient { BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}) });

            object CreateFromLocal()
            {
                var client = new HttpClient();
                client.BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|});
                return new RestSharp.RestClient(client);
            }
        }
        """,
        ProjectUnderTest.With(typeof(RestSharp.RestClient)));

    [Fact]
    public Task A_client_in_a_project_that_uses_Refit_is_silent_where_no_request_is_seen() => ClientVerifier.VerifyAsync(
        """
        using System;
        using System.Net.Http;

        static class RestService
        {
            public static object For(HttpClient client) => client;
        }

        class Program
        {
            private static HttpClient Create() => new HttpClient { BaseAddress = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}) };

            object Api() => RestService.For(Create());

            void Send()
            {
                var client = new HttpClient { BaseAddress = {|AZDO2002:new Uri({|AZDO2001:"https://dev.azure.com/acme"|})|} };
                client.GetAsync("_apis/projects");
            }
        }
        """);

    [Fact]
    public async Task The_message_says_what_to_do()
    {
        var findings = await ClientProgram.FindAsync(Program("""void Send() { _client.BaseAddress = new Uri("https://dev.azure.com/acme"); _client.GetAsync("/_apis/projects"); }"""));

        Assert.Equal(
            [
                "Add a slash to the end of this base URL: the organization gets lost",
                "Remove the slash from the start of this path: the organization gets lost",
            ],
            findings.Where(finding => finding.Id == DiagnosticIds.DroppedOrganization).OrderBy(finding => finding.Location.SourceSpan.Start).Select(finding => finding.GetMessage(null)));
    }

    private static string Program(string members) => $$"""
        #pragma warning disable SYSLIB0014
        using System;
        using System.Net;
        using System.Net.Http;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private readonly HttpClient _client;

            {{members}}
        }
        """;

    /// <summary>A path of another service, whose URL the same method is given at other times, is none of Azure DevOps.</summary>
    [Theory]
    [InlineData("/rest/api/2/search", false)]
    [InlineData("/api/v4/projects", false)]
    [InlineData("/api/_apis/projects", true)]
    [InlineData("/_apis/projects", true)]
    public Task A_path_of_another_service_is_silent(string path, bool isFound) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Net.Http;

        class Provider
        {
            void Run() => Search("https://dev.azure.com/" + Organization + "/");

            void Search(string url) => new HttpClient().GetAsync(new Uri(new Uri(url), {{(isFound ? $"{{|AZDO2002:\"{path}\"|}}" : $"\"{path}\"")}}));

            static string Organization => Console.ReadLine();
        }
        """);
}
