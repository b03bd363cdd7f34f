using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO2001.</summary>
public sealed class HardCodedOrganizationUrlTests
{
    [Theory]
    [InlineData("https://dev.azure.com/acme")]
    [InlineData("https://dev.azure.com/acme/project")]
    [InlineData("https://acme.visualstudio.com/DefaultCollection")]
    [InlineData("https://vsrm.dev.azure.com/acme")]
    [InlineData("https://dev.azure.com/{your-org}")]
    [InlineData("https://dev.azure.com/fabrikam")]
    [InlineData("https://tfs.acme.com:8080/tfs/DefaultCollection")]
    [InlineData("https://tfs.acme.com/builds")]
    [InlineData("https://tfs.acme.com:8080/tfs/")]
    [InlineData("<organization url>")]
    public Task A_constant_url_of_a_connection_is_found(string url) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            object Create(VssCredentials credentials) => new VssConnection(new Uri({|AZDO2001:"{{url}}"|}), credentials);
        }
        """);

    [Theory]
    [InlineData("https://dev.azure.com")]
    [InlineData("https://app.vssps.visualstudio.com")]
    [InlineData("https://aex.dev.azure.com/")]
    [InlineData("https://www.example.com/")]
    public Task A_url_that_names_no_organization_is_silent(string url) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            object Create(VssCredentials credentials) => new VssConnection(new Uri("{{url}}"), credentials);
        }
        """);

    /// <summary>An empty URL connects to nothing: who makes a client with it and drops it wants to see whether the client's assembly is there.</summary>
    [Theory]
    [InlineData("""using (var connection = new VssConnection(new Uri(""), null)) { }""")]
    [InlineData("""using (new VssConnection(new Uri(""), null)) { }""")]
    [InlineData("""new VssConnection(new Uri(""), null);""")]
    [InlineData("""_ = new VssConnection(new Uri(""), null);""")]
    [InlineData("""var connection = new VssConnection(new Uri(""), null);""")]
    public Task An_empty_url_whose_client_nobody_uses_is_silent(string statement) => ClientVerifier.VerifyAsync(Probing(statement));

    [Theory]
    [InlineData("""using (var connection = new VssConnection(new Uri({|AZDO2001:""|}), null)) { connection.ConnectAsync(); }""")]
    [InlineData("""var connection = new VssConnection(new Uri({|AZDO2001:""|}), null); Use(connection);""")]
    [InlineData("""Use(new VssConnection(new Uri({|AZDO2001:""|}), null));""")]
    [InlineData("""using (var connection = new VssConnection(new Uri({|AZDO2001:"https://dev.azure.com/acme"|}), null)) { }""")]
    [InlineData("""using (var connection = new VssConnection(new Uri({|AZDO2001:"<your URL>"|}), null)) { }""")]
    public Task The_url_of_a_client_that_is_used_is_found(string statement) => ClientVerifier.VerifyAsync(Probing(statement));

    [Fact]
    public Task So_is_that_of_one_that_a_later_top_level_statement_uses() => ClientVerifier.VerifyAsync(
        """
        using System;
        using Microsoft.VisualStudio.Services.WebApi;

        var connection = new VssConnection(new Uri({|AZDO2001:""|}), null);
        connection.ConnectAsync();
        """,
        new ProjectUnderTest { IsProgram = true });

    /// <summary>A hole with a width, a format or a number that nothing is given for, as in code that is being typed, is filled with something that isn't known.</summary>
    [Theory]
    [InlineData("string.Format(\"{0,5}/_apis/projects\", url)")]
    [InlineData("string.Format(\"{0:x}{1}/_apis/projects\", url, url)")]
    [InlineData("string.Format(\"{3}/_apis/projects\", url)")]
    [InlineData("string.Format(\"{7}://dev.azure.com/acme\", url)")]
    [InlineData("string.Format(\"{9}\" + url + \"/_apis/{0}\", url)")]
    [InlineData("$\"{url,5}/_apis/projects\"")]
    public Task A_text_whose_start_isnt_known_is_silent(string text) => ClientVerifier.VerifyAsync($$"""
        using System.Net.Http;

        class Program
        {
            void Run(HttpClient client, string url) => client.GetAsync({{text}});
        }
        """);

    private static string Probing(string statement)
        => $$"""
        using System;
        using Microsoft.VisualStudio.Services.WebApi;

        class Probe
        {
            void Run() { try { {{statement}} } catch (Exception) { } }

            void Use(VssConnection connection) { }
        }
        """;

    /// <summary>The organization is written where a property is given it, not where the URL is put together.</summary>
    [Theory]
    [InlineData("""Organization = {|AZDO2001:"xxx"|}""", "get; set;")]
    [InlineData("""Organization = {|AZDO2001:"acme"|}""", "get; set;")]
    [InlineData("""Organization = {|AZDO2001:"acme"|}""", "get; init;")]
    public Task The_organization_that_a_property_is_given_is_found_there(string initializer, string accessors) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        class Feed
        {
            public string Organization { {{accessors}} }

            public string Project { get; set; }

            public string Url { get { return $"https://feeds.dev.azure.com/{Organization}/{Project}/_apis/packaging"; } }
        }

        class Program
        {
            static async Task Main()
            {
                var feed = new Feed { {{initializer}} };
                await new HttpClient().GetAsync(feed.Url + "/packages?api-version=7.0");
            }
        }
        """);

    /// <summary>An empty text that something else is there for is the lack of a value; alone it waits for one.</summary>
    [Theory]
    [InlineData("""{|AZDO2001:""|}""", "")]
    [InlineData("""(Get)""", """string Get { get { if (_url == null) { return ""; } return _url; } }""")]
    [InlineData("""(Get)""", """string Get { get { return {|AZDO2001:""|}; } }""")]
    [InlineData("""Read()""", """string Read() { var url = ""; Action<string> set = value => { url = value; }; set(_url); return url; }""")]
    [InlineData("""Read()""", """string Read() { var url = ""; if (_url != null) { url = _url; } return url; }""")]
    public Task An_empty_text_is_found_alone(string url, string member) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program(string arg)
        {
            private readonly string _url = arg;

            object Create(VssCredentials credentials) => new VssConnection(new Uri({{url}}), credentials);

            {{member}}
        }
        """);

    [Fact]
    public Task The_host_of_a_service_that_is_formatted_in_is_no_organization() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;

        class Program
        {
            void Send(HttpClient client, string organization)
            {
                client.GetAsync(Url("vssps", organization));
                client.GetAsync(Url("vsaex", organization));
                client.GetAsync(OldUrl({|AZDO2001:"acme"|}));
            }

            static string OldUrl(string organization) => $"https://{organization}.visualstudio.com/_apis/projects";

            static string Url(string service, string organization) => $"https://{service}.dev.azure.com/{organization}/_apis/projects";
        }
        """);

    [Fact]
    public Task A_url_that_goes_to_plain_HTTP_first_is_found_by_the_client() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private const string Server = {|AZDO2001:"https://tfs.acme.local/tfs/DefaultCollection/"|};

            void Ping(HttpClient client) => client.BaseAddress = new Uri(Server);

            object Connect(VssCredentials credentials) => new VssConnection(new Uri(Server), credentials);
        }
        """);

    [Fact]
    public Task The_url_of_any_client_for_one_service_is_found() => ClientVerifier.VerifyAsync("""
        using System;
        using Microsoft.TeamFoundation.SourceControl.WebApi;
        using Microsoft.VisualStudio.Services.Common;

        class Mine : GitHttpClient
        {
            public Mine(VssCredentials credentials) : base(new Uri({|AZDO2001:"https://dev.azure.com/acme1"|}), credentials)
            {
            }

            object Create(VssCredentials credentials) => new GitHttpClient(new Uri({|AZDO2001:"https://dev.azure.com/acme2"|}), credentials);
        }
        """);

    [Fact]
    public Task The_name_of_an_organization_is_found() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            object Create(VssCredentials credentials) => VssConnection.CreateAsync({|AZDO2001:"acme"|}, credentials);
        }
        """);

    [Fact]
    public Task A_sign_for_any_name_is_silent() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            object Create(VssCredentials credentials) => VssConnection.CreateAsync("*", credentials);
        }
        """);

    [Fact]
    public Task The_constant_that_is_the_url_is_found_and_not_what_adds_a_path_to_it() => ClientVerifier.VerifyAsync("""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private const string Url = {|AZDO2001:"https://dev.azure.com/acme"|};
            private const string Project = Url + "/project";

            object Create(VssCredentials credentials) => new VssConnection(new Uri(Project + "/_apis"), credentials);
        }
        """);

    [Fact]
    public Task A_url_put_together_is_found_where_it_is_put_together() => ClientVerifier.VerifyAsync("""
        using System.Net.Http;

        class Program
        {
            private const string Base = "https://dev.azure.com/";
            private const string Organization = "acme";

            void Send(HttpClient client, string project)
            {
                client.GetAsync({|AZDO2001:Base + Organization|} + "/" + project);
                client.GetAsync($"{|AZDO2001:{Base}{Organization}|}/{project}");
                client.GetAsync({|AZDO2001:$"{Base}{Organization}"|});
                client.GetAsync($"{|AZDO2001:https://dev.azure.com/acme|}/{project}");
                client.GetAsync({|AZDO2001:string.Format("https://dev.azure.com/{0}/{1}", Organization, project)|});
                client.GetAsync(string.Format("{|AZDO2001:https://dev.azure.com/acme|}/{0}", project));
                client.GetAsync({|AZDO2001:string.Format("https:\u002f/dev.azure.com/acme/{0}", project)|});
                client.GetAsync($"{|AZDO2001:https://{Organization}.visualstudio.com|}/{project}");
                client.GetAsync({|AZDO2001:"https://dev.azure.com/acme/"|} + project);
                var organization = "acme";
                client.GetAsync($"{|AZDO2001:https://dev.azure.com/{organization}|}/{project}");
                client.GetAsync({|AZDO2001:Base + organization|} + "/" + project);
                client.GetAsync({|AZDO2001:"https://server/tfs/DefaultCollection/_apis/projects"|});
            }
        }
        """);

    [Fact]
    public Task A_url_joined_from_two_is_found() => ClientVerifier.VerifyAsync("""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private const string Organization = "acme";
            private static readonly Uri Host = new Uri("https://dev.azure.com");
            private static readonly Uri Whole = new Uri({|AZDO2001:"https://dev.azure.com/acme/"|});

            object Create(VssCredentials credentials) => new VssConnection({|AZDO2001:new Uri(Host, Organization)|}, credentials);

            object CreateProject(VssCredentials credentials, string project) => new VssConnection(new Uri(Whole, project), credentials);
        }
        """);

    [Fact]
    public Task The_name_is_found_where_a_caller_hands_it_to_code_that_formats_it() => ClientVerifier.VerifyAsync("""
        using System.Net.Http;
        using System.Threading.Tasks;

        class Program
        {
            Task<string> Projects(HttpClient client, string organization) => client.GetStringAsync($"https://dev.azure.com/{organization}/_apis/projects");

            Task<string> Mine(HttpClient client) => Projects(client, {|AZDO2001:"acme"|});
        }
        """);

    [Fact]
    public Task The_name_at_the_start_of_a_relative_path_is_found_behind_the_root_of_the_service() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        class Program
        {
            private const string Organization = {|AZDO2001:"acme"|};

            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://dev.azure.com/") };

            private readonly HttpClient _other = new() { BaseAddress = new Uri("https://example.com/") };

            Task<string> Named() => _http.GetStringAsync($"{Organization}/_apis/projects");

            Task<string> Written() => _http.GetStringAsync({|AZDO2001:"acme/project/_apis/build/builds"|});

            Task<string> Given(string organization) => _http.GetStringAsync($"{organization}/_apis/projects");

            Task<string> OfOther() => _other.GetStringAsync("acme/_apis/projects");

            Task<string> OfNone() => _http.GetStringAsync("_apis/profile/profiles/me");

            Task<string> OfPage() => _http.GetStringAsync("acme/project");
        }
        """);

    [Fact]
    public Task A_name_that_is_escaped_for_a_URL_is_found() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;

        class Program
        {
            private const string Organization = {|AZDO2001:"acme"|};

            private const string Project = "web shop";

            private readonly HttpClient _http = new();

            Task<string> Named() => _http.GetStringAsync($"https://dev.azure.com/{Uri.EscapeDataString(Organization)}/{Uri.EscapeDataString(Project)}/_apis/build/builds");

            Task<string> Written() => _http.GetStringAsync("https://dev.azure.com/" + WebUtility.UrlEncode({|AZDO2001:"acme"|}) + "/_apis/projects");

            Task<string> Given(string organization) => _http.GetStringAsync($"https://dev.azure.com/{Uri.EscapeDataString(organization)}/{Uri.EscapeDataString(Project)}/_apis/build/builds");

            Task<string> OfOther() => _http.GetStringAsync($"https://example.com/{Uri.EscapeDataString(Project)}/_apis/projects");

            Task<string> Whole() => _http.GetStringAsync(Uri.EscapeDataString("https://dev.azure.com/acme"));
        }
        """);

    [Fact]
    public Task Plain_http_to_another_service_is_silent() => ClientVerifier.VerifyAsync("""
        using System;
        using System.Net.Http;

        class Program
        {
            void Send(HttpClient client, string organization)
            {
                client.BaseAddress = new Uri("https://example.com/tfs/DefaultCollection");
                client.GetAsync("https://api.github.com/orgs/acme");
                client.GetAsync($"https://dev.azure.com/{organization}");
                _ = "https://dev.azure.com/acme".StartsWith("https://dev.azure.com/");
            }
        }
        """);
}
