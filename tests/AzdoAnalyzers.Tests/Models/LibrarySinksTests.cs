using AzdoAnalyzers.Models;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>The libraries' rows, against the real packages: where Azure DevOps is in play, and where another service is.</summary>
public sealed class LibrarySinksTests
{
    private const string AzureDevOps = "https://dev.azure.com";

    private const string Other = "https://example.com";

    private static readonly Type[] LibraryTypes = [.. SinkLibraries.PackageTypes];

    public static TheoryData<string> Expressions =>
    [
        """new RestSharp.Authenticators.HttpBasicAuthenticator("", {|AZDO1002:"hunter2"|})""",
        """new RestSharp.Authenticators.HttpBasicAuthenticator({|AZDO1002:"hunter2"|}, "")""",
        """new RestSharp.Authenticators.JwtAuthenticator({|AZDO1002:"hunter2"|})""",
        """new RestSharp.Authenticators.OAuth2.OAuth2AuthorizationRequestHeaderAuthenticator({|AZDO1002:"hunter2"|}, "Bearer")""",
        """ "x".WithBasicAuth("", {|AZDO1002:"hunter2"|})""",
        """new Url("x").WithOAuthBearerToken({|AZDO1002:"hunter2"|})""",
        """new FlurlClient().WithBasicAuth("me", {|AZDO1002:"hunter2"|})""",
        """new Url("x").WithHeader("Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|})""",
        """new RestSharp.RestRequest("x").AddHeader("Authorization", "Bearer " + {|AZDO1002:"hunter2"|})""",
        """new RestSharp.RestRequest("x").AddOrUpdateHeader("authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|})""",
        """new RestSharp.RestClient().AddDefaultHeader("Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|})""",
        """new RestSharp.RestRequest("x").AddParameter("Authorization", "Bearer " + {|AZDO1002:"hunter2"|}, RestSharp.ParameterType.HttpHeader)""",
        """new RestSharp.RestRequest("x").AddOrUpdateParameter("Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|}, RestSharp.ParameterType.HttpHeader)""",
        """new RestSharp.RestRequest("x").AddParameter(new RestSharp.HeaderParameter("Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|}))""",
        """new RestSharp.RestClient().AddDefaultParameter("Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|}, RestSharp.ParameterType.HttpHeader)""",
        """new RestSharp.RestRequest("x").AddHeaders(new System.Collections.Generic.Dictionary<string, string> { ["Accept"] = "a", ["Authorization"] = {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|} })""",
        """new RestSharp.RestRequest("x").AddOrUpdateHeaders(new System.Collections.Generic.Dictionary<string, string> { { "Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|} } })""",
        """new RestSharp.RestRequest("x").AddHeaders(new[] { System.Collections.Generic.KeyValuePair.Create("Accept", "Basic Om5vdC1hLXRva2Vu"), new System.Collections.Generic.KeyValuePair<string, string>("Authorization", {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|}) })""",
        """new RestSharp.RestClient().AddDefaultHeaders(new System.Collections.Generic.Dictionary<string, string> { ["Authorization"] = {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|} })""",
        """new Url("x").WithHeaders(new { Accept = "text/plain", Authorization = {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|} })""",
        """new Url("x").WithHeaders(new Headers { Authorization = {|AZDO1002:"Basic Om5vdC1hLXRva2Vu"|} })""",
        """new Refit.RefitSettings { AuthorizationHeaderValueGetter = async (_, _) => {|AZDO1002:"hunter2"|} }""",
        """new Microsoft.Kiota.Abstractions.RequestHeaders { { "Authorization", {|AZDO1002:"Bearer hunter2"|} } }""",
        """new Microsoft.Kiota.Abstractions.RequestHeaders().TryAdd("Authorization", {|AZDO1002:"Bearer hunter2"|})""",
        """new Microsoft.Kiota.Abstractions.Authentication.ApiKeyAuthenticationProvider("Basic " + {|AZDO1002:"Om5vdC1hLXRva2Vu"|}, "Authorization", Microsoft.Kiota.Abstractions.Authentication.ApiKeyAuthenticationProvider.KeyLocation.Header)""",
        """new LibGit2Sharp.FetchOptions { CustomHeaders = new[] { {|AZDO1002:"Authorization: Basic Om5vdC1hLXRva2Vu"|} } }""",
        """new LibGit2Sharp.CloneOptions { FetchOptions = { CustomHeaders = [{|AZDO1002:"Authorization: Basic Om5vdC1hLXRva2Vu"|}] } }""",
        """new LibGit2Sharp.UsernamePasswordCredentials { Username = "me", Password = {|AZDO1002:"hunter2"|} }""",
        """new LibGit2Sharp.UsernamePasswordCredentials { Username = {|AZDO1002:"hunter2"|}, Password = "" }""",
        """new NuGet.Configuration.PackageSourceCredential("feed", "me", {|AZDO1002:"hunter2"|}, true, null)""",
        """NuGet.Configuration.PackageSourceCredential.FromUserInput("feed", "me", {|AZDO1002:"hunter2"|}, false, null)""",
        """new Azure.Identity.ClientSecretCredential("tenant", "client", {|AZDO1002:"hunter2"|})""",
        """new Azure.Identity.AzurePipelinesCredential("tenant", "client", "connection", {|AZDO1002:"hunter2"|})""",
    ];

    public static TheoryData<string> Urls =>
    [
        """new RestSharp.RestClient({|AZDO2001:"https://dev.azure.com/acme"|})""",
        """new RestSharp.RestClientOptions({|AZDO2001:"https://dev.azure.com/acme"|})""",
        """new RestSharp.RestClientOptions { BaseUrl = new Uri({|AZDO2001:"https://dev.azure.com/acme"|}) }""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.WithBasicAuth("me", secret)""",
        """{|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}.WithHeader("Accept", "application/json")""",
        """{|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}.GetAsync()""",
        """new Uri({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}).GetStringAsync()""",
        """{|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}.GetJsonAsync<string>()""",
        """{|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}.PostJsonAsync(new object())""",
        """new RestSharp.RestRequest({|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|})""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.AppendPathSegment("_apis")""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.AppendPathSegments("_apis", "projects")""",
        """{|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}.SetQueryParam("api-version", "7.1")""",
        """new FlurlClient({|AZDO2001:"https://dev.azure.com/acme"|})""",
        """ "https://dev.azure.com".AppendPathSegment({|AZDO2001:"acme"|})""",
        """new Url("https://vsrm.dev.azure.com/").AppendPathSegments({|AZDO2001:"acme"|}, "web", "_apis/release")""",
        """new FlurlClient("https://dev.azure.com").Request({|AZDO2001:"acme"|}, "_apis/projects")""",
        """new RestSharp.RestRequest("https://dev.azure.com/{org}/_apis/projects").AddUrlSegment("org", {|AZDO2001:"acme"|})""",
        """new RestSharp.RestClient("https://dev.azure.com/{org}").AddDefaultUrlSegment("org", {|AZDO2001:"acme"|})""",
        """new LibGit2Sharp.Repository("x").Network.Remotes.Add("azure", {|AZDO2001:"https://dev.azure.com/acme/p/_git/r"|})""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.WithHeaders(new { Accept = "text/plain" })""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.WithTimeout(3)""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.AllowAnyHttpStatus()""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.GetBytesAsync()""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.GetStreamAsync()""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.DownloadFileAsync("folder")""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.PostAsync()""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.PutJsonAsync("x")""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.PatchJsonAsync("x")""",
        """{|AZDO2001:"https://dev.azure.com/acme"|}.DeleteAsync()""",
        """Refit.RestService.For<IDisposable>({|AZDO2001:"https://dev.azure.com/acme"|})""",
        """LibGit2Sharp.Repository.Clone({|AZDO2001:"https://dev.azure.com/acme/p/_git/r"|}, "folder")""",
        """LibGit2Sharp.Repository.Clone({|AZDO2001:$"https://me:{System.Console.ReadLine()}@dev.azure.com/{new[] { "acme" }[0]}/p/_git/r"|}, "folder")""",
    ];

    [Theory]
    [MemberData(nameof(Expressions))]
    public Task A_credential_for_Azure_DevOps_is_found(string expression) => ClientVerifier.VerifyAsync(Program(AzureDevOps, expression), ProjectUnderTest.With(LibraryTypes));

    [Theory]
    [MemberData(nameof(Expressions))]
    public Task A_credential_for_another_service_is_silent(string expression)
        => ClientVerifier.VerifyAsync(Program(Other, expression.Replace("{|AZDO1002:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)), ProjectUnderTest.With(LibraryTypes));

    [Theory]
    [MemberData(nameof(Urls))]
    public Task A_url_of_an_organization_is_found(string expression) => ClientVerifier.VerifyAsync(Program(Other, expression), ProjectUnderTest.With(LibraryTypes));

    [Fact]
    public void Every_row_has_an_expression()
    {
        var expressions = Expressions.Concat(Urls).Select(row => row.Data).ToList();

        Assert.All(
            LibrarySinks.Rows.Select(row => row.IsConstructor ? row.SimpleTypeName : row.Member),
            name => Assert.Contains(expressions, expression => expression.Contains(name, StringComparison.Ordinal)));
    }

    private static string Program(string host, string expression) => $$"""
        using System;
        using Flurl;
        using Flurl.Http;
        using RestSharp;

        class Program
        {
            object Create(string secret)
            {
                var host = "{{host}}";
                return {{expression.Trim()}};
            }
        }

        class Headers
        {
            public string Authorization { get; set; }
        }

        class Elsewhere
        {
            private const string Host = "https://dev.azure.com";
        }
        """;
}
