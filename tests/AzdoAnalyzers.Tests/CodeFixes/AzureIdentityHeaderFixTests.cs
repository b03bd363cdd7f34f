using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The entry of the menu that signs in with an identity where a Basic header is made of a personal access token.</summary>
public sealed class AzureIdentityHeaderFixTests
{
    private const string Before =
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using System.Threading.Tasks;

        class Client
        {
            readonly HttpClient http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };

        MEMBER
        }

        """;

    private const string Collection = "[\"499b84ac-1321-427f-aa17-267ca6975798/.default\"]";

    private const string Array = "new[] { \"499b84ac-1321-427f-aa17-267ca6975798/.default\" }";

    private const string Awaited = "(await new DefaultAzureCredential().GetTokenAsync(new TokenRequestContext(" + Collection + "))).Token";

    private const string Asked = "new DefaultAzureCredential().GetToken(new TokenRequestContext(" + Collection + ")).Token";

    private static readonly string After = Before.Replace("using System.Threading.Tasks;\n", "using System.Threading.Tasks;\nusing Azure.Core;\nusing Azure.Identity;\n", StringComparison.Ordinal);

    /// <summary>Expressions for what stands behind the scheme, and what goes with it.</summary>
    [Theory]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes(\":PAT1\"))")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(\":\" + \"PAT1\"))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format(\"{0}:{1}\", \"\", \"PAT1\")))")]
    [InlineData("Convert.ToBase64String(Encoding.ASCII.GetBytes($\"me:{\"PAT1\"}\"))")]
    [InlineData("\"BASIC1\"")]
    public Task A_header_is_made_of_the_identity(string parameter)
        => VerifyAsync(
            FixedRule.Token,
            $"    void Prepare() => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Basic\", {parameter});",
            $"    void Prepare() => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", {Asked});");

    [Fact]
    public Task Where_the_function_is_async_the_token_is_awaited_and_the_locals_of_the_header_go()
        => VerifyAsync(
            FixedRule.Credential,
            """
                private const string Scheme = "Basic";

                private static readonly string Pat = "hunter2";

                async Task<string> GetAsync()
                {
                    var user = "me"; // anything
                    string pair = $"{user}:{Pat}";
                    var bytes = Encoding.ASCII.GetBytes(pair);
                    var header = Convert.ToBase64String(bytes);

                    // No cookie is needed.
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(Scheme, /* encoded */ header);
                    return await http.GetStringAsync("acme/_apis/projects");
                }
            """,
            $$"""
                async Task<string> GetAsync()
                {
                    // anything

                    // No cookie is needed.
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", /* encoded */ {{Awaited}});
                    return await http.GetStringAsync("acme/_apis/projects");
                }
            """);

    [Theory]
    [InlineData("async () => { await Task.Yield();", Awaited)]
    [InlineData("() => {", Asked)]
    public Task The_nearest_function_counts(string lambda, string token)
        => VerifyAsync(
            FixedRule.Token,
            $"    async Task RunAsync() => await Task.Run({lambda} http.DefaultRequestHeaders.Authorization = new(\"Basic\", \"BASIC1\"); }});",
            $"    async Task RunAsync() => await Task.Run({lambda} http.DefaultRequestHeaders.Authorization = new(\"Bearer\", {token}); }});");

    [Theory]
    [InlineData("\"Basic \" + Convert.ToBase64String(Encoding.ASCII.GetBytes(\":hunter2\"))")]
    [InlineData("$\"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(\":hunter2\"))}\"")]
    [InlineData("string.Format(\"Basic {0}\", Convert.ToBase64String(Encoding.ASCII.GetBytes(\":hunter2\")))")]
    [InlineData("\"Basic Omh1bnRlcjI=\"")]
    [InlineData("header", "var header = \"Basic \" + \"Omh1bnRlcjI=\"; ")]
    public Task The_text_of_a_header_becomes_another_one(string text, string before = "")
        => VerifyAsync(
            FixedRule.Credential,
            $"    async Task RunAsync() {{ {before}http.DefaultRequestHeaders.Add(\"Authorization\", {text}); await http.GetAsync(\"acme\"); }}",
            $"    async Task RunAsync() {{ http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer \" + {Awaited}); await http.GetAsync(\"acme\"); }}");

    [Fact]
    public Task A_lock_takes_no_await()
        => VerifyAsync(
            FixedRule.Token,
            "    async Task RunAsync() { lock (http) { http.DefaultRequestHeaders.Authorization = new(\"Basic\", \"BASIC1\"); } await Task.Yield(); }",
            $"    async Task RunAsync() {{ lock (http) {{ http.DefaultRequestHeaders.Authorization = new(\"Bearer\", {Asked}); }} await Task.Yield(); }}");

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp5)]
    public Task Before_version_12_the_scopes_are_an_array(LanguageVersion version)
        => VerifyAsync(
            FixedRule.Token,
            "    async Task RunAsync() { http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Basic\", \"BASIC1\"); await Task.Yield(); }",
            $"    async Task RunAsync() {{ http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", {Awaited.Replace(Collection, Array, StringComparison.Ordinal)}); await Task.Yield(); }}",
            version,
            NullableContextOptions.Disable);

    [Fact]
    public Task Top_level_statements_may_await()
        => IdentityProgram.VerifyAsync(
            FixedRule.Credential,
            """
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;

            using var http = new HttpClient { BaseAddress = new Uri("https://dev.azure.com/") };
            var header = "Om15LXNlY3JldA==";
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(parameter: header, scheme: "Basic");

            """,
            $"""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using Azure.Core;
            using Azure.Identity;

            using var http = new HttpClient {"{"} BaseAddress = new Uri("https://dev.azure.com/") {"}"};
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(parameter: {Awaited}, scheme: "Bearer");

            """);

    [Theory]
    [InlineData("    readonly AuthenticationHeaderValue header = new AuthenticationHeaderValue(\"Basic\", \"BASIC1\");")]
    [InlineData("    AuthenticationHeaderValue Header { get; } = new AuthenticationHeaderValue(\"Basic\", \"BASIC1\");")]
    [InlineData("    AuthenticationHeaderValue Get(string scheme) => new AuthenticationHeaderValue(scheme, \"BASIC1\");")]
    [InlineData("    AuthenticationHeaderValue Get() => new AuthenticationHeaderValue(\"Bearer\", \"PAT1\");")]
    [InlineData("    AuthenticationHeaderValue Get() => new AuthenticationHeaderValue(\"Basic BASIC1\");")]
    [InlineData("    void Set() => http.DefaultRequestHeaders.Add(\"X-Authorization\", \"Basic BASIC1\");")]
    [InlineData("    void Set(string scheme) => http.DefaultRequestHeaders.Add(\"Authorization\", scheme + \" BASIC1\");")]
    [InlineData("    void Set(bool other) { var scheme = \"Basic \"; if (other) scheme = \"Bearer \"; http.DefaultRequestHeaders.Add(\"Authorization\", scheme + \"BASIC1\"); Console.WriteLine(scheme); }")]
    [InlineData("    void Add(string name, string value) { }\n    void Set() => Add(\"Authorization\", \"Basic BASIC1\");")]
    [InlineData("    AuthenticationHeaderValue Get() { var pat = \"PAT1\"; Console.WriteLine(pat.Length); return new AuthenticationHeaderValue(\"Basic\", Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + pat))); }")]
    [InlineData("    AuthenticationHeaderValue Get() => new AuthenticationHeaderValue(\"Basic\", Convert.ToBase64String(Encoding.ASCII.GetBytes(Console.ReadLine() + \":PAT1\")));")]
    [InlineData("    AuthenticationHeaderValue Get() { var bytes = new byte[99]; Encoding.ASCII.GetBytes(\":PAT1\", 0, 5, bytes, 0); return new AuthenticationHeaderValue(\"Basic\", Convert.ToBase64String(bytes)); }")]
    public async Task It_is_not_offered_where_more_than_the_header_would_go_or_the_header_is_kept(string member)
        => Assert.DoesNotContain(
            await IdentityProgram.ActionsAsync(IdentityProgram.Create(FixedRule.Token, Before.Replace("MEMBER", member, StringComparison.Ordinal))),
            action => action.EquivalenceKey == IdentityProgram.KeyOf(FixedRule.Token));

    [Fact]
    public async Task It_is_not_offered_where_the_service_is_not_proven()
    {
        var program = IdentityProgram.Create(
            FixedRule.Credential,
            """
            using System.Net.Http;
            using System.Net.Http.Headers;

            class AzureDevOpsClient
            {
                void Prepare(HttpClient http) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "Om15LXNlY3JldA==");
            }
            """);

        Assert.Empty(await IdentityProgram.ActionsAsync(program));
    }

    private static Task VerifyAsync(FixedRule rule, string before, string after, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Enable)
        => IdentityProgram.VerifyAsync(rule, Before.Replace("MEMBER", before, StringComparison.Ordinal), After.Replace("MEMBER", after, StringComparison.Ordinal), version, nullable);
}
