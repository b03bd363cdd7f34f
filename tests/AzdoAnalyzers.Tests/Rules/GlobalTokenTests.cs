using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO4003. In the sources <c>[|…|]</c> stands for <c>{|AZDO4003:…|}</c>.</summary>
public sealed class GlobalTokenTests
{
    private const string Profile = "https://app.vssps.visualstudio.com";

    [Theory]
    [InlineData($"""new VssConnection(new Uri([|"{Profile}"|]), new VssBasicCredential("", given));""")]
    [InlineData($"""new VssConnection(new Uri([|"{Profile}/"|]), new VssBasicCredential("pat", Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")));""")]
    [InlineData("""new VssConnection(new Uri(ProfileUrl), new VssBasicCredential("", given));""")]
    [InlineData($"""var credentials = new VssBasicCredential("", given); var url = new Uri([|"{Profile}"|]); new VssConnection(url, credentials);""")]
    [InlineData($"""new VssConnection(new Uri([|"{Profile}"|]), new VssBasicCredential(new NetworkCredential("", given)));""")]
    [InlineData($"""http.DefaultRequestHeaders.Authorization = Basic(given); http.GetStringAsync([|"{Profile}/_apis/profile/profiles/me?api-version=7.1"|]);""")]
    [InlineData($$"""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encoded(given)); http.GetStringAsync([|$"{{Profile}}/_apis/accounts?memberId={given}"|]);""")]
    [InlineData($"""http.BaseAddress = new Uri([|"{Profile}/"|]); http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encoded(given));""")]
    [InlineData($"""var request = new HttpRequestMessage(HttpMethod.Get, [|"{Profile}/_apis/accounts"|]); request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Encoded(given)); new HttpClient().Send(request);""")]
    [InlineData($"""http.DefaultRequestHeaders.Add("Authorization", "Basic " + Encoded(given)); http.GetStringAsync([|"{Profile}/_apis/profile/profiles/me"|]);""")]
    [InlineData($"""var client = Client(given); client.GetStringAsync([|"{Profile}/_apis/profile/profiles/me"|]);""")]
    public Task A_token_for_the_profile_service_is_found(string statements) => VerifyAsync(statements);

    /// <summary>Not at each of the requests that the method which sends can make.</summary>
    [Fact]
    public Task The_finding_stands_where_the_url_is_written() => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Client
        {
            private readonly HttpClient _http;

            public Client(HttpClient http, string pat)
            {
                _http = http;
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));
            }

            public object Get(string url) => Send(HttpMethod.Get, url);

            public object Post(string url) => Send(HttpMethod.Post, url);

            private object Send(HttpMethod method, string url) => method.ToString() switch
            {
                "GET" => _http.GetAsync(url),
                "DELETE" => _http.DeleteAsync(url),
                _ => _http.PostAsync(url, null),
            };
        }

        class Api
        {
            private readonly Client _client;

            public Api(Client client) => _client = client;

            public object Me()
            {
                var url = {|AZDO4003:"{{Profile}}/_apis/profile/profiles/me"|};
                return _client.Get(url);
            }

            public object Projects(string organization) => _client.Post($"https://dev.azure.com/{organization}/_apis/projects");
        }
        """,
        new ProjectUnderTest { IsNullable = false });

    [Theory]
    [InlineData($"""new VssConnection(new Uri("{Profile}"), new VssOAuthAccessTokenCredential(given));""")]
    [InlineData($"""new VssConnection(new Uri("{Profile}"), new VssCredentials());""")]
    [InlineData($"""new VssConnection(new Uri("{Profile}"), new VssBasicCredential("", Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN")));""")]
    [InlineData($"""new VssConnection(new Uri("{Profile}"), new VssBasicCredential("", entra.AccessToken));""")]
    [InlineData($"""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", given); http.GetStringAsync("{Profile}/_apis/profile/profiles/me");""")]
    [InlineData($"""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, given); http.GetStringAsync("{Profile}/_apis/profile/profiles/me");""")]
    [InlineData($"""http.GetStringAsync("{Profile}/_apis/profile/profiles/me"); var other = new HttpClient(); other.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encoded(given));""")]
    [InlineData($"""Console.WriteLine("{Profile}"); new VssBasicCredential("", given);""")]
    [InlineData("""new VssConnection(new Uri("https://vssps.dev.azure.com/one"), new VssBasicCredential("", given));""")]
    [InlineData("""new VssConnection(new Uri("https://one.vssps.visualstudio.com"), new VssBasicCredential("", given));""")]
    public Task Another_token_and_another_service_are_silent(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""var pat = [|Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")|]; Connect("https://dev.azure.com/one", pat); Connect("https://dev.azure.com/two", pat);""")]
    [InlineData("""Connect("https://dev.azure.com/one", [|Environment.GetEnvironmentVariable("MY_PAT")|]); Connect("https://dev.azure.com/two", Environment.GetEnvironmentVariable("MY_PAT"));""")]
    [InlineData("""var pat = [|Required("MY_PAT")|]; Connect("https://one.visualstudio.com", pat); Connect("https://dev.azure.com/two", pat);""")]
    [InlineData("""new VssConnection(new Uri("https://dev.azure.com/one"), new VssBasicCredential("", Pat)); new VssConnection(new Uri("https://dev.azure.com/two"), new VssBasicCredential("", Pat)); // const""")]
    [InlineData("""var credentials = new VssBasicCredential("", [|args[0]|]); new VssConnection(new Uri("https://dev.azure.com/one"), credentials); new VssConnection(new Uri("https://dev.azure.com/two"), credentials);""")]
    [InlineData("""var pat = [|Console.ReadLine()|]; var one = Organization("one", pat); var two = Organization("two", pat);""")]
    [InlineData("""var pat = [|File.ReadAllText("pat.txt")|].Trim(); new VssConnection(new Uri("https://dev.azure.com/one"), new VssBasicCredential("", pat)); Connect("https://dev.azure.com/two", pat);""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = Basic([|args[0]|]); http.GetStringAsync("https://dev.azure.com/one/_apis/projects"); http.GetStringAsync("https://dev.azure.com/two/_apis/projects");""")]
    [InlineData("""var pat = [|args[0]|]; var one = Client(pat); one.GetStringAsync("https://dev.azure.com/one/_apis/projects"); var two = Client(pat); two.GetStringAsync("https://dev.azure.com/two/_apis/projects");""")]
    [InlineData("""var pat = [|args[0]|]; Copy("one", "two", pat);""")]
    public Task One_token_for_two_organizations_is_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""var pat = args[0]; Connect("https://dev.azure.com/one", pat); Connect("https://dev.azure.com/one/", pat);""")]
    [InlineData("""var pat = args[0]; Connect("https://dev.azure.com/one", pat); Connect("https://ONE.visualstudio.com/DefaultCollection", pat);""")]
    [InlineData("""var pat = args[0]; Connect("https://dev.azure.com/one", pat); Connect("https://vsrm.dev.azure.com/one", pat);""")]
    [InlineData("""Connect("https://dev.azure.com/one", args[0]); Connect("https://dev.azure.com/two", args[1]);""")]
    [InlineData("""Connect("https://dev.azure.com/one", Required("ONE_PAT")); Connect("https://dev.azure.com/two", Required("TWO_PAT"));""")]
    [InlineData("""var pat = args[0]; Connect("https://dev.azure.com/one", pat); Connect(args[1], pat);""")]
    [InlineData("""var pat = args[0]; Connect("https://dev.azure.com/" + args[1], pat); Connect("https://dev.azure.com/" + args[2], pat);""")]
    [InlineData("""var pat = args[0]; Connect("https://dev.azure.com/one", pat); Connect("https://dev.azure.com/{organization}", pat);""")]
    [InlineData("""var pat = args[0]; Connect("https://dev.azure.com/one", pat); Connect("https://tfs.example.com/tfs/two", pat);""")]
    [InlineData("""var pat = args[0]; Bearer("https://dev.azure.com/one", pat); Bearer("https://dev.azure.com/two", pat);""")]
    [InlineData("""Stored("one"); Stored("two");""")]
    [InlineData("""Connect("https://dev.azure.com/one", Required("SYSTEM_ACCESSTOKEN")); Connect("https://dev.azure.com/two", Required("SYSTEM_ACCESSTOKEN"));""")]
    public Task A_token_for_each_organization_and_one_organization_spelled_twice_are_silent(string statements) => VerifyAsync(statements);

    [Fact]
    public async Task The_message_names_the_organizations_and_says_what_to_do()
    {
        var findings = await ClientProgram.FindAsync(Marked("""var pat = args[0]; Connect("https://dev.azure.com/one", pat); Connect("https://two.visualstudio.com", pat);"""));

        var finding = Assert.Single(findings, finding => finding.Id == DiagnosticIds.GlobalToken);
        Assert.Equal("Use one token per organization, or Entra: one for 'one' and 'two' is refused since 2026-12-01", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(finding.Properties.ContainsKey(FixProperties.Kind));
    }

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync(Marked(statements), new ProjectUnderTest
    {
        IsNullable = false,

        // They have findings in these programs too, which are no matter here.
        DisabledRules = [.. new ClientValueAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Where(id => id != DiagnosticIds.GlobalToken)],
    });

    /// <summary>The program, with the markup where the statements use the constants.</summary>
    private static string Marked(string statements)
        => Program(statements.Replace("[|", "{|AZDO4003:", StringComparison.Ordinal))
            .Replace("<profile>", statements.Contains("ProfileUrl", StringComparison.Ordinal) ? "{|AZDO4003:\"https://app.vssps.visualstudio.com\"|}" : "\"https://app.vssps.visualstudio.com\"", StringComparison.Ordinal)
            .Replace("<token>", statements.Contains("// const", StringComparison.Ordinal) ? "{|AZDO4003:\"hunter2-for-all\"|}" : "\"hunter2-for-all\"", StringComparison.Ordinal);

    private static string Program(string statements) => $$"""
        using System;
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;
        using Microsoft.VisualStudio.Services.WebApi;

        class Ticket { public string AccessToken { get; } }

        class Program
        {
            private const string ProfileUrl = <profile>;

            private const string Pat = <token>;

            public void Run(string[] args, string given, string scheme, HttpClient http, Ticket entra)
            {
                {{statements}}
            }

            private static void Connect(string url, string pat) => new VssConnection(new Uri(url), new VssBasicCredential("", pat));

            private static void Bearer(string url, string token) => new VssConnection(new Uri(url), new VssOAuthAccessTokenCredential(token));

            private static VssConnection Organization(string name, string pat) => new(new Uri($"https://dev.azure.com/{name}"), new VssBasicCredential(string.Empty, pat));

            private static void Copy(string source, string target, string pat)
            {
                Organization(source, pat);
                Organization(target, pat);
            }

            private static void Stored(string organization)
            {
                var pat = File.ReadAllText(organization + ".pat");
                Organization(organization, pat);
            }

            private static HttpClient Client(string pat)
            {
                var client = new HttpClient();
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encoded(pat));
                return client;
            }

            private static AuthenticationHeaderValue Basic(string pat) => new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));

            private static string Encoded(string pat) => Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}"));

            private static string Required(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name);
        }
        """;
}
