using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Options that are made of JSON which stands in the code: the value of the key that a client's credential is read of.</summary>
public sealed class JsonTextsTests
{
    [Theory]
    [InlineData("""const string Json = {|AZDO1002:"{ \"Pat\": \"hunter2\" }"|};""", "JsonSerializer.Deserialize<Options>(Json)")]
    [InlineData("""var json = {|AZDO1002:"{ \"Title\": \"other\", \"pat\": \"hunter2\" }"|};""", "JsonSerializer.Deserialize<Options>(json, new JsonSerializerOptions { PropertyNameCaseInsensitive = true })")]
    [InlineData("""const string Token = {|AZDO1002:"hunter2"|}; const string Json = "{ \"Pat\": \"" + Token + "\" }";""", "JsonSerializer.Deserialize<Options>(Json)")]
    [InlineData("""const string Json = {|AZDO1002:"{ \"Azure\": { \"Pat\": \"hunter2\" } }"|};""", "JsonSerializer.Deserialize<Settings>(Json).Azure")]
    public Task A_credential_is_found_where_the_text_stands(string statements, string options) => VerifyAsync(statements, options);

    [Theory]
    [InlineData("""const string Json = "{ \"Title\": \"hunter2\" }";""", "JsonSerializer.Deserialize<Options>(Json)")]
    [InlineData("""const string Json = "{ \"Pat\": \"\" }";""", "JsonSerializer.Deserialize<Options>(Json)")]
    [InlineData("""var other = JsonSerializer.Deserialize<Other>("{ \"Pat\": \"hunter2\" }");""", "JsonSerializer.Deserialize<Options>(text)")]
    [InlineData("""var other = JsonSerializer.Deserialize<Options>("{ \"Pat\": \"hunter2\" }");""", "JsonSerializer.Deserialize<Options>(System.IO.File.ReadAllText(text))")]
    [InlineData("""const string Json = "hunter2";""", "JsonSerializer.Deserialize<Options>(Json)")]
    public Task Other_keys_and_other_objects_are_silent(string statements, string options) => VerifyAsync(statements, options);

    [Fact]
    public async Task No_fix_is_offered_inside_of_the_text()
    {
        var finding = Assert.Single(await ClientProgram.FindAsync(Program("""const string Json = "{ \"Pat\": \"hunter2\" }";""", "JsonSerializer.Deserialize<Options>(Json)")));

        Assert.False(finding.Properties.ContainsKey(FixProperties.Kind));
    }

    [Theory]
    [InlineData("""var node = JsonNode.Parse({|AZDO1002:"{ \"Pat\": \"hunter2\" }"|}); return Use((string)node["Pat"]);""")]
    [InlineData("""const string Json = {|AZDO1002:"{ \"Azure\": { \"Pat\": \"hunter2\" } }"|}; return Use(JsonNode.Parse(Json)["Azure"]["Pat"].GetValue<string>());""")]
    [InlineData("""using var document = JsonDocument.Parse({|AZDO1002:"{ \"pat\": \"hunter2\" }"|}); return Use(document.RootElement.GetProperty("pat").GetString());""")]
    [InlineData("""var root = JsonDocument.Parse({|AZDO1002:"{ \"pat\": \"hunter2\" }"|}).RootElement; return root.TryGetProperty("pat", out var found) ? Use(found.GetString()) : null;""")]
    [InlineData("""var all = JsonSerializer.Deserialize<Dictionary<string, string>>({|AZDO1002:"{ \"pat\": \"hunter2\" }"|}); return Use(all["pat"]);""")]
    [InlineData("""var node = JsonNode.Parse({|AZDO2001:"{ \"Url\": \"https://dev.azure.com/acme\" }"|}); return new VssConnection(new Uri((string)node["Url"]), new VssBasicCredential("", pat));""")]
    [InlineData("""var settings = configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes({|AZDO1002:"{ \"Azure\": { \"Pat\": \"hunter2\" } }"|}))); return Use(settings["Azure:Pat"]);""")]
    [InlineData("""configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes({|AZDO1002:"{ \"Azure\": { \"Pat\": \"hunter2\" } }"|}))); return Use(configuration.GetSection("Azure")["Pat"]);""")]
    public Task An_element_is_found_where_the_text_stands(string statements) => VerifyElementAsync(statements);

    [Theory]
    [InlineData("""var node = JsonNode.Parse("{ \"Mail\": { \"Pat\": \"hunter2\" } }"); return Use((string)node["Pat"]);""")]
    [InlineData("""var node = JsonNode.Parse("{ \"Pat\": \"hunter2\" }"); return Use(System.IO.File.ReadAllText((string)node["Pat"]));""")]
    [InlineData("""return Use(JsonNode.Parse("{ \"Pat\": \"hunter2\" }").ToString().Length > 0 ? pat : null);""")]
    [InlineData("""var all = JsonNode.Parse("[ { \"Pat\": \"hunter2\" } ]"); return Use((string)all[0]["Pat"]);""")]
    [InlineData("""var settings = configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes("{ \"Slack\": { \"Pat\": \"hunter2\" } }"))); return Use(settings["Azure:Pat"]);""")]
    public Task Other_elements_are_silent(string statements) => VerifyElementAsync(statements);

    [Theory]
    [InlineData("""AddInMemoryCollection(new Dictionary<string, string> { ["Azure:Pat"] = {|AZDO1002:"hunter2"|} })""")]
    [InlineData("""AddInMemoryCollection(new Dictionary<string, string> { ["Slack:Pat"] = "hunter2" })""")]
    [InlineData("""AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes({|AZDO1002:"{ \"Azure\": { \"Pat\": \"hunter2\" } }"|})))""")]
    [InlineData("""AddInMemoryCollection(new Dictionary<string, string> { ["Azure:Pat"] = "hunter2" }).GetSection("Azure").Get<Options>() is null ? null : configuration""")]
    public Task An_object_that_is_bound_to_a_configuration_of_the_code_is_followed_there(string source)
        => VerifyElementAsync($$"""return Use(configuration.{{source}}.GetSection("Azure").Get<Options>().Pat);""");

    private static Task VerifyElementAsync(string statements) => ClientVerifier.VerifyAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Microsoft.Extensions.Configuration;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        public sealed class Options
        {
            public string Pat { get; set; }
        }

        public static class Login
        {
            public static object Of(IConfiguration configuration, string pat)
            {
                {{statements}}
            }

            private static VssCredentials Use(string pat) => new VssBasicCredential("", pat);
        }
        """,
        ProjectUnderTest.With(ConfigurationStubs.Reference));

    private static Task VerifyAsync(string statements, string options) => ClientVerifier.VerifyAsync(Program(statements, options));

    private static string Program(string statements, string options) => $$"""
        using System.Text.Json;
        using Microsoft.VisualStudio.Services.Common;

        public sealed class Options
        {
            public string Title { get; set; }

            public string Pat { get; set; }
        }

        public sealed class Settings
        {
            public Options Azure { get; set; }
        }

        public sealed class Other
        {
            public string Pat { get; set; }
        }

        public static class Login
        {
            public static VssCredentials Of(string text)
            {
                {{statements}}
                var options = {{options}};
                return new VssBasicCredential("", options.Pat);
            }
        }
        """;
}
