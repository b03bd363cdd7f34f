using AzdoAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The variable stands in for what it holds, and for nothing else.</summary>
public sealed class WhereItIsRightTests
{
    private const string Usings =
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.VisualStudio.Services.Client;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;


        """;

    [Fact]
    public Task An_access_token_becomes_the_job_access_token()
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            Usings +
            """
            public class Client
            {
                public static VssOAuthAccessTokenCredential Connect() => new VssOAuthAccessTokenCredential({|AZDO1002:"hunter2"|});
            }
            """,
            Usings +
            """
            public class Client
            {
                public static VssOAuthAccessTokenCredential Connect()
                {
                    var accessToken = Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN");
                    if (string.IsNullOrEmpty(accessToken))
                    {
                        throw new InvalidOperationException("Set the environment variable SYSTEM_ACCESSTOKEN.");
                    }

                    return new VssOAuthAccessTokenCredential(accessToken);
                }
            }
            """);

    [Theory]
    [InlineData("client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"hunter2\");", "SYSTEM_ACCESSTOKEN")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer \" + \"hunter2\");", "SYSTEM_ACCESSTOKEN")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer hunter2\");", "SYSTEM_ACCESSTOKEN")]
    [InlineData("var header = \"Bearer \"; header += \"hunter2\"; client.DefaultRequestHeaders.Add(\"Authorization\", header);", "SYSTEM_ACCESSTOKEN")]
    [InlineData("client.DefaultRequestHeaders.Add(\"Authorization\", \"Basic \" + Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + \"hunter2\")));", "AZDO_PERSONAL_ACCESS_TOKEN")]
    public async Task What_stands_behind_Bearer_is_an_access_token_and_behind_Basic_a_PAT(string statements, string variable)
    {
        var source = Usings + $"public class Client\n{{\n    public static void Send(HttpClient client)\n    {{\n        client.BaseAddress = new Uri(\"https://dev.azure.com/\");\n        {statements}\n    }}\n}}\n";
        var all = await FixedProgram.Create([source], rule: FixedRule.Of(DiagnosticIds.HardCodedCredential)).FixAllAsync();

        Assert.Contains($"Environment.GetEnvironmentVariable(\"{variable}\")", (await all.TextsAsync())[0], StringComparison.Ordinal);
        Assert.Empty(await all.FindingsOfAllRulesAsync());
    }

    [Theory]
    [InlineData("new VssAadCredential(\"me@acme.example\", {|AZDO1002:\"hunter2\"|})")]
    [InlineData("new WindowsCredential(new System.Net.NetworkCredential(\"me\", {|AZDO1002:\"hunter2\"|}))")]
    public Task A_password_of_Entra_or_Windows_is_found_and_not_fixed(string credential)
    {
        var source = Usings + $"public class Client\n{{\n    public static object Connect() => {credential};\n}}\n";
        return ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(source, source);
    }

    [Fact]
    public Task A_header_built_over_several_statements_is_mended_at_its_source()
        => ClientVerifier.VerifyFixAsync<HardCodedCredentialCodeFixProvider>(
            Usings +
            """
            public class Client
            {
                public static void Connect(HttpClient http)
                {
                    http.BaseAddress = new Uri("https://dev.azure.com/");
                    var pat = {|AZDO1002:"hunter2"|};
                    var text = string.Format("{0}:{1}", "", pat);
                    var bytes = Encoding.ASCII.GetBytes(text);
                    var header = Convert.ToBase64String(bytes);
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", header);
                }
            }
            """,
            Usings +
            """
            public class Client
            {
                public static void Connect(HttpClient http)
                {
                    http.BaseAddress = new Uri("https://dev.azure.com/");
                    var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException("Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.");
                    }

                    var text = string.Format("{0}:{1}", "", pat);
                    var bytes = Encoding.ASCII.GetBytes(text);
                    var header = Convert.ToBase64String(bytes);
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", header);
                }
            }
            """);

    [Theory]
    [InlineData("new VssConnection(new Uri(URL), null)", "organizationUrl")]
    [InlineData("Connect(URL)", "organizationUrl")]
    [InlineData("Get(URL)", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("new Options { Url = URL }", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("((IClient)new Client()).Send(URL)", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("Based(URL)", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("Based(new Server(new Uri(URL), 1))", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("new VssConnection(new Uri(new Uri(URL), \"web\"), null)", "organizationUrl.TrimEnd('/') + \"/\"")]
    public async Task A_slash_at_the_end_stays_where_it_says_something_to_what_takes_the_url(string use, string value)
    {
        const string Client =
            """
            public interface IClient
            {
                object Send(string url);
            }

            public class Options
            {
                private string _url;

                public string Url { get { return _url; } set { _url = value; new HttpClient().GetStringAsync(_url + "_apis/projects"); } }
            }

            public class Client : IClient
            {
                public static object Run() => USE;

                public object Send(string url) => Get(url);

                private static object Connect(string url)
                {
                    var uri = new Uri(url);
                    return new VssConnection(uri, null);
                }

                private static object Get(string url) => new HttpClient().GetStringAsync(url + "_apis/projects");

                private static object Based(string url) => new HttpClient { BaseAddress = new Uri(url) };

                private static object Based(Server server) => new HttpClient { BaseAddress = server.Url };
            }

            public class Server
            {
                public Server(Uri url, int number) { Url = url; }

                public Uri Url { get; }
            }
            """;
        foreach (var url in new[] { "\"https://dev.azure.com/acme/\"", "@\"https://acme.visualstudio.com/DefaultCollection/\"" })
        {
            var program = FixedProgram.Create([Usings + "using Microsoft.VisualStudio.Services.WebApi;\n" + Client.Replace("USE", use.Replace("URL", url, StringComparison.Ordinal), StringComparison.Ordinal)], nullable: NullableContextOptions.Disable, rule: FixedRule.Of(DiagnosticIds.HardCodedOrganizationUrl));

            var all = await program.FixAllAsync();

            Assert.Contains($"return {use.Replace("URL", value, StringComparison.Ordinal)};\n", (await all.TextsAsync())[0].Replace("@\"/\"", "\"/\"", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Empty(await all.FaultsAsync());
        }
    }

    [Fact]
    public async Task A_url_that_comes_to_a_base_address_ends_with_a_slash()
    {
        const string Client =
            """
            public class Client
            {
                private readonly string _url;

                public Client() { _url = "https://acme.visualstudio.com"; }

                public HttpClient Connect()
                {
                    string url = _url;
                    var http = new HttpClient { BaseAddress = new Uri(url) };
                    http.GetStringAsync("_apis/projects");
                    return http;
                }
            }
            """;
        var all = await FixedProgram.Create([Usings + Client], rule: FixedRule.Of(DiagnosticIds.HardCodedOrganizationUrl)).FixAllAsync();

        Assert.Contains("organizationUrl.TrimEnd('/') + \"/\"", (await all.TextsAsync())[0], StringComparison.Ordinal);
        Assert.Empty(await all.FindingsOfAllRulesAsync());
    }

    [Fact]
    public async Task A_url_that_comes_to_a_base_address_in_a_record_ends_with_a_slash()
    {
        const string Client =
            """
            public record Server(string Name, Uri Url);

            public class Client
            {
                public static HttpClient Connect(Server server)
                {
                    var http = new HttpClient { BaseAddress = server.Url };
                    http.GetStringAsync("_apis/projects");
                    return http;
                }

                public static HttpClient Run() => Connect(new Server("acme", new Uri("https://dev.azure.com/acme/")));
            }
            """;
        var all = await FixedProgram.Create([Usings + Client], rule: FixedRule.Of(DiagnosticIds.HardCodedOrganizationUrl)).FixAllAsync();

        Assert.Contains("organizationUrl.TrimEnd('/') + \"/\"", (await all.TextsAsync())[0], StringComparison.Ordinal);
        Assert.Empty(await all.FindingsOfAllRulesAsync());
    }

    [Theory]
    [InlineData("\"https://dev.azure.com/acme\"", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("\"https://acme.visualstudio.com\"", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("\"https://dev.azure.com/acme/\"", "organizationUrl.TrimEnd('/') + \"/\"")]
    [InlineData("\"https://dev.azure.com/acme/project/\"", "organizationUrl.TrimEnd('/') + \"/project/\"")]
    public async Task A_base_address_ends_with_a_slash(string url, string value)
    {
        const string Client = "public class Client\n{\n    public static HttpClient Connect() => new HttpClient { BaseAddress = new Uri(URL) };\n}\n";
        var program = FixedProgram.Create([Usings + Client.Replace("URL", url, StringComparison.Ordinal)], rule: FixedRule.Of(DiagnosticIds.HardCodedOrganizationUrl));

        var all = await program.FixAllAsync();

        Assert.Contains($"return new HttpClient {{ BaseAddress = new Uri({value}) }};\n", (await all.TextsAsync())[0], StringComparison.Ordinal);
        Assert.Empty(await all.FaultsAsync());
    }
}
