using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.CodeFixes;
using AzdoAnalyzers.Tests.Sinks;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>The organization as a part of a path, which Flurl joins to the root of the service, or RestSharp puts into a template.</summary>
public sealed class PathSegmentsTests
{
    [Theory]
    [InlineData("""return Root.AppendPathSegment({|AZDO2001:"acme"|}).AppendPathSegments("web", "_apis/build");""")]
    [InlineData("""var root = "https://dev.azure.com/"; return new Url(root).AppendPathSegments({|AZDO2001:"acme"|}, name).SetQueryParam("api-version", "7.1");""")]
    [InlineData("""return new Uri(Root).AppendPathSegments(new[] { {|AZDO2001:"acme"|}, "web" });""")]
    [InlineData("""IFlurlClient client = new FlurlClient(Root); return client.Request({|AZDO2001:"acme"|}, "_apis/projects");""")]
    [InlineData("""return new RestClient(Root).Execute(new RestRequest("{org}/{project}/_apis/build").AddUrlSegment("project", "web").AddUrlSegment("org", {|AZDO2001:"acme"|}));""")]
    [InlineData("""var request = new RestRequest("/{org}/_apis/projects"); request.AddUrlSegment("org", {|AZDO2001:"acme"|}); return Shared.Execute(request);""")]
    [InlineData("""var request = new RestRequest("{org}/_apis/projects"); request.AddParameter("org", {|AZDO2001:"acme"|}, ParameterType.UrlSegment); return Shared.Execute(request);""")]
    [InlineData("""return Shared.Execute(new RestRequest("{org}/_apis/projects").AddOrUpdateParameter("org", {|AZDO2001:"acme"|}, ParameterType.UrlSegment));""")]
    public Task It_is_found_behind_the_root(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("""return "https://example.com".AppendPathSegment("acme");""")]
    [InlineData("""return Root.AppendPathSegment(name).AppendPathSegment("web");""")]
    [InlineData("""return Root.AppendPathSegment("_apis/profile/profiles/me");""")]
    [InlineData("""return name.AppendPathSegment("acme");""")]
    [InlineData("""var url = new Url(Root); url.AppendPathSegment(name); return url.AppendPathSegment("web");""")]
    [InlineData("""return "https://dev.azure.com/_apis".AppendPathSegment("acme");""")]
    [InlineData("""return new FlurlClient("https://example.com").Request("acme", "projects");""")]
    [InlineData("""return new RestClient("https://example.com").Execute(new RestRequest("{org}/projects").AddUrlSegment("org", "acme"));""")]
    [InlineData("""return Shared.Execute(new RestRequest("{org}/{project}/_apis/build").AddUrlSegment("org", name).AddUrlSegment("project", "web"));""")]
    [InlineData("""return Shared.Execute(new RestRequest("{org}/_apis/projects").AddUrlSegment(name, "acme"));""")]
    [InlineData("""return Shared.Execute(new RestRequest("{org}/{project}/_apis/build").AddParameter("org", name, ParameterType.UrlSegment).AddParameter("project", "web", ParameterType.UrlSegment));""")]
    [InlineData("""return Shared.Execute(new RestRequest("{org}/_apis/projects").AddParameter("org", "acme", ParameterType.QueryString));""")]
    [InlineData("""return Shared.Execute(new RestRequest("{org}/_apis/projects").AddParameter("org", "acme"));""")]
    public Task Other_parts_and_other_services_are_silent(string statements) => VerifyAsync(statements);

    [Fact]
    public async Task Its_fix_takes_the_name_from_the_URL_by_choice()
    {
        var program = FixedProgram.Create(
            [Program("""return Root.AppendPathSegment("acme").AppendPathSegment(name);""")],
            nullable: NullableContextOptions.Disable,
            rule: FixedRule.Of(DiagnosticIds.HardCodedOrganizationUrl),
            references: [.. ClientStubs.RuntimeReferences, ClientStubs.Reference, .. SinkLibraries.PackageTypes.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))]);
        var finding = Assert.Single(await program.FindingsAsync());

        Assert.Null(await program.SafeActionAsync(finding));
        var all = await program.FixAllThenByChoiceAsync();
        Assert.Contains("return Root.AppendPathSegment(new Uri(organizationUrl).AbsolutePath.Trim('/')).AppendPathSegment(name);", await all.SourceAsync(), StringComparison.Ordinal);
        Assert.Empty(await all.FaultsAsync());
        Assert.Empty(await all.FindingsAsync());
    }

    /// <summary>The options that a function sets up are the client's that it is handed to.</summary>
    [Theory]
    [InlineData("""return new RestClient(Root, options => options.Authenticator = new HttpBasicAuthenticator("", {|AZDO1002:"hunter2"|}));""")]
    [InlineData("""return new RestClient("https://example.com", options => options.Authenticator = new HttpBasicAuthenticator("", "hunter2"));""")]
    public Task A_function_that_sets_up_a_client_is_the_clients(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => ClientVerifier.VerifyAsync(Program(statements), ProjectUnderTest.With([.. SinkLibraries.PackageTypes]));

    private static string Program(string statements) => $$"""
        using System;
        using Flurl;
        using Flurl.Http;
        using RestSharp;
        using RestSharp.Authenticators;

        class Program
        {
            private const string Root = "https://dev.azure.com";

            private static readonly RestClient Shared = new RestClient(Root);

            object Create(string name)
            {
                {{statements}}
            }
        }
        """;
}
