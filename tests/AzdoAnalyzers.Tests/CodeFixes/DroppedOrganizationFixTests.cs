using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fixes of AZDO2002.</summary>
public sealed class DroppedOrganizationFixTests
{
    [Theory]
    [InlineData("""new Uri("https://dev.azure.com/acme")""", """new Uri("https://dev.azure.com/acme/")""")]
    [InlineData("""new Uri(@"https://dev.azure.com/acme")""", """new Uri(@"https://dev.azure.com/acme/")""")]
    [InlineData("""new("https://dev.azure.com/acme")""", """new("https://dev.azure.com/acme/")""")]
    [InlineData("""new Uri("https://dev.azure.com/acme" /* mine */)""", """new Uri("https://dev.azure.com/acme/" /* mine */)""")]
    [InlineData("""new Uri($"https://dev.azure.com/{organization}")""", """new Uri($"https://dev.azure.com/{organization}/")""")]
    [InlineData("""new Uri("https://dev.azure.com/" + organization)""", """new Uri("https://dev.azure.com/" + organization + "/")""")]
    [InlineData("""new Uri("https://dev.azure.com/" + organization + "/project", UriKind.Absolute)""", """new Uri("https://dev.azure.com/" + organization + "/project/", UriKind.Absolute)""")]
    [InlineData("""new Uri(string.Format("https://dev.azure.com/{0}", organization))""", """new Uri(string.Format("https://dev.azure.com/{0}/", organization))""")]
    [InlineData("""new Uri(Url)""", """new Uri(Url.TrimEnd('/') + "/")""")]
    [InlineData("""new Uri(Url.TrimEnd('/'))""", """new Uri(Url.TrimEnd('/') + "/")""")]
    [InlineData("""new Uri(organization ?? Url)""", """new Uri((organization ?? Url).TrimEnd('/') + "/")""")]
    [InlineData("""new UriBuilder("https://dev.azure.com/acme").Uri""", """new Uri(new UriBuilder("https://dev.azure.com/acme").Uri.AbsoluteUri.TrimEnd('/') + "/")""")]
    public Task A_base_address_is_given_a_slash(string url, string result) => VerifyAsync(
        Program($$"""
            void Send(string organization)
            {
                // Our organization.
                _client.BaseAddress = {|AZDO2002:{{url}}|};
            }
            """),
        Program($$"""
            void Send(string organization)
            {
                // Our organization.
                _client.BaseAddress = {{result}};
            }
            """));

    [Theory]
    [InlineData("{|AZDO2002:\"/_apis/projects\"|}", "\"_apis/projects\"")]
    [InlineData("{|AZDO2002:@\"/_apis/projects\"|}", "@\"_apis/projects\"")]
    [InlineData("{|AZDO2002:\"\"\"/_apis/projects\"\"\"|}", "\"\"\"_apis/projects\"\"\"")]
    [InlineData("{|AZDO2002:$\"/{project}/_apis/builds\"|}", "$\"{project}/_apis/builds\"")]
    [InlineData("{|AZDO2002:\"/\" + project + \"/_apis/builds\"|}", "project + \"/_apis/builds\"")]
    [InlineData("{|AZDO2002:\"/_apis/projects/\" + project|}", "\"_apis/projects/\" + project")]
    [InlineData("{|AZDO2002:string.Format(\"/_apis/projects/{0}\", project)|}", "string.Format(\"_apis/projects/{0}\", project)")]
    [InlineData("new Uri({|AZDO2002:\"/_apis/projects\"|}, UriKind.Relative)", "new Uri(\"_apis/projects\", UriKind.Relative)")]
    public Task A_path_loses_its_slash(string path, string result) => VerifyAsync(
        Program($$"""
            void Send(string project)
            {
                _client.BaseAddress = new Uri(Url + "/");
                _client.GetAsync({{path}});
            }
            """),
        Program($$"""
            void Send(string project)
            {
                _client.BaseAddress = new Uri(Url + "/");
                _client.GetAsync({{result}});
            }
            """));

    [Theory]
    [InlineData(LanguageVersion.CSharp6)]
    [InlineData(LanguageVersion.CSharp8)]
    public Task Both_are_fixed_in_old_languages(LanguageVersion version) => VerifyAsync(
        Program("""
            private const string Projects = {|AZDO2002:"/_apis/projects"|};

            private readonly Uri _url = {|AZDO2002:new Uri(Url)|};

            void Send()
            {
                _client.BaseAddress = _url;
                _client.GetAsync(Projects);
            }
            """),
        Program("""
            private const string Projects = "_apis/projects";

            private readonly Uri _url = new Uri(Url.TrimEnd('/') + "/");

            void Send()
            {
                _client.BaseAddress = _url;
                _client.GetAsync(Projects);
            }
            """),
        new ProjectUnderTest { LanguageVersion = version });

    [Theory]
    [InlineData("{|AZDO2002:Root + \"/projects\"|}")]
    [InlineData("{|AZDO2002:$\"{Root}/projects\"|}")]
    public Task Of_a_path_that_starts_elsewhere_no_other_slash_is_taken(string path)
    {
        var program = Program($$"""
            private const string Root = "/_apis";

            void Send() => _client.GetAsync(new Uri(new Uri(Url + "/"), {{path}}));
            """);
        return VerifyAsync(program, program);
    }

    [Theory]
    [InlineData("""new UriBuilder($"https://dev.azure.com/{organization}") { Path = {|AZDO2002:"_apis/projects"|} }""", """new UriBuilder($"https://dev.azure.com/{organization}/_apis/projects")""")]
    [InlineData("""new UriBuilder($"https://dev.azure.com/{organization}/") { Path = {|AZDO2002:"/_apis/projects"|}, Query = "a=b" }""", """new UriBuilder($"https://dev.azure.com/{organization}/_apis/projects") { Query = "a=b" }""")]
    [InlineData("""new UriBuilder("https://dev.azure.com/" + organization) { Query = "a=b", Path = {|AZDO2002:"_apis/projects"|} }""", """new UriBuilder(("https://dev.azure.com/" + organization).TrimEnd('/') + "/_apis/projects") { Query = "a=b" }""")]
    [InlineData("""new UriBuilder("https://dev.azure.com/acme") { Path = {|AZDO2002:$"_apis/projects/{id}"|} }""", """new UriBuilder("https://dev.azure.com/acme" + $"/_apis/projects/{id}")""")]
    [InlineData("""new UriBuilder("https://dev.azure.com/acme/") { Path = {|AZDO2002:"_apis/projects/" + id|} }""", """new UriBuilder("https://dev.azure.com/acme" + "/_apis/projects/" + id)""")]
    [InlineData("""new UriBuilder(Url) { Path = {|AZDO2002:@"_apis/projects"|} }""", """new UriBuilder(Url.TrimEnd('/') + @"/_apis/projects")""")]
    [InlineData("""new UriBuilder(new Uri(Url)) { Path = {|AZDO2002:"_apis/projects"|} }""", """new UriBuilder(new Uri(Url).AbsoluteUri.TrimEnd('/') + "/_apis/projects")""")]
    public Task A_path_is_put_behind_the_URL_that_its_builder_starts_with(string builder, string result) => VerifyAsync(
        Program($"void Send(string organization, string id) => _client.GetAsync({builder}.Uri);"),
        Program($"void Send(string organization, string id) => _client.GetAsync({result}.Uri);"));

    [Fact]
    public Task A_path_that_is_set_later_keeps_the_one_that_its_builder_has() => VerifyAsync(
        Program("""void Send(string organization) { var builder = new UriBuilder($"https://dev.azure.com/{organization}"); builder.Path = {|AZDO2002:"_apis/projects"|}; _client.GetAsync(builder.Uri); }"""),
        Program("""void Send(string organization) { var builder = new UriBuilder($"https://dev.azure.com/{organization}"); builder.Path = builder.Path.TrimEnd('/') + "/_apis/projects"; _client.GetAsync(builder.Uri); }"""));

    [Theory]
    [InlineData("""builder.Path = {|AZDO2002:"_apis/projects"|}; _client.GetAsync(builder.Uri); builder.Path = "_apis/teams"; _client.GetAsync(builder.Uri);""")]
    [InlineData("""foreach (var path in new[] { "a", "b" }) { builder.Path = {|AZDO2002:"_apis/" + path|}; _client.GetAsync(builder.Uri); }""")]
    public Task A_path_that_is_set_more_than_once_has_no_fix(string statements)
    {
        var program = Program($$"""void Send(string organization) { var builder = new UriBuilder($"https://dev.azure.com/{organization}"); {{statements}} }""");
        return VerifyAsync(program, program);
    }

    [Fact]
    public Task Where_another_use_needs_the_value_as_it_is_no_fix_is_offered()
    {
        var program = Program("""
            private const string Projects = {|AZDO2002:"/_apis/projects"|};

            private readonly Uri _url = {|AZDO2002:new Uri(Url)|};

            void Send()
            {
                _client.BaseAddress = _url;
                _client.GetAsync(Projects);
                _client.GetAsync(_url + "/_apis/projects");
                _client.GetAsync(Url + Projects);
            }
            """);
        return VerifyAsync(program, program);
    }

    private static Task VerifyAsync(string source, string fixedSource, ProjectUnderTest? project = null)
        => ClientVerifier.VerifyFixAsync<DroppedOrganizationCodeFixProvider>(source, fixedSource, project);

    private static string Program(string members) => $$"""
        #pragma warning disable AZDO2001
        using System;
        using System.Net.Http;

        class Program
        {
            private const string Url = "https://dev.azure.com/acme";

            private readonly HttpClient _client = new HttpClient();

            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;
}
