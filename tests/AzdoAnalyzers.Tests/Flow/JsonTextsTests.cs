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
    [InlineData("""const string Json = "hunter2";""", "JsonSerializer.Deserialize<Options>(Json)")]
    public Task Other_keys_and_other_objects_are_silent(string statements, string options) => VerifyAsync(statements, options);

    [Fact]
    public async Task No_fix_is_offered_inside_of_the_text()
    {
        var finding = Assert.Single(await ClientProgram.FindAsync(Program("""const string Json = "{ \"Pat\": \"hunter2\" }";""", "JsonSerializer.Deserialize<Options>(Json)")));

        Assert.False(finding.Properties.ContainsKey(FixProperties.Kind));
    }

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
