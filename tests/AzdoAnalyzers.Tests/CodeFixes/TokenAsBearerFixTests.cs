using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fix of AZDO4001.</summary>
public sealed class TokenAsBearerFixTests
{
    private const string Encoded = """Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))""";

    [Theory]
    [InlineData("""new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, Pat)""", $"""new AuthenticationHeaderValue("Basic", {Encoded})""")]
    [InlineData("""new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, Pat) /* mine */""", $"""new AuthenticationHeaderValue("Basic", {Encoded}) /* mine */""")]
    [InlineData("""new AuthenticationHeaderValue(scheme: {|AZDO4001:"Bearer"|}, parameter: Pat)""", $"""new AuthenticationHeaderValue(scheme: "Basic", parameter: {Encoded})""")]
    [InlineData("""new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + Pat)))""", """new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + Pat)))""")]
    [InlineData("""new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + other)))""", """new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + other)))""")]
    [InlineData("""new AuthenticationHeaderValue({|AZDO4001:Scheme|}, Pat)""", $"""new AuthenticationHeaderValue("Basic", {Encoded})""")]
    [InlineData("""new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, other ?? Pat)""", """new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + (other ?? Pat))))""")]
    public Task A_header_is_sent_as_Basic(string header, string result) => VerifyAsync(
        $$"""void Send(string? other) => _client.DefaultRequestHeaders.Authorization = {{header}};""",
        $$"""void Send(string? other) => _client.DefaultRequestHeaders.Authorization = {{result}};""");

    [Theory]
    [InlineData("""{|AZDO4001:"Bearer " + Pat|}""", $"""("Basic " + {Encoded})""")]
    [InlineData("""{|AZDO4001:string.Format("Bearer {0}", Pat)|}""", $$"""(string.Format("Basic {0}", {{Encoded}}))""")]
    [InlineData("""{|AZDO4001:$"Bearer {Pat}"|}""", $$"""($"Basic {{{Encoded}}}")""")]
    public Task A_header_as_text_is_sent_as_Basic(string header, string result) => VerifyAsync(
        $$"""void Send() => _client.DefaultRequestHeaders.Add("Authorization", {{header}});""",
        $$"""void Send() => _client.DefaultRequestHeaders.Add("Authorization", {{result[1..^1]}});""");

    [Theory]
    [InlineData(LanguageVersion.CSharp6)]
    [InlineData(LanguageVersion.CSharp12)]
    public Task A_credential_of_the_client_becomes_a_basic_one(LanguageVersion version) => VerifyAsync(
        """
        VssCredentials Create() => {|AZDO4001:new VssOAuthAccessTokenCredential(Pat)|}; // sent with each call

        object Connect() => new VssConnection(new Uri("https://dev.azure.com"), {|AZDO4001:new VssOAuthAccessTokenCredential(Pat)|});
        """,
        """
        VssCredentials Create() => new VssBasicCredential(string.Empty, Pat); // sent with each call

        object Connect() => new VssConnection(new Uri("https://dev.azure.com"), new VssBasicCredential(string.Empty, Pat));
        """,
        version);

    [Fact]
    public Task A_header_as_text_beside_anything_but_a_scheme_is_no_pair() => VerifyAsync(
        """record Call(string Path, string Header); Call Create() => new Call("_apis/projects", {|AZDO4001:$"Bearer {Pat}"|}); void Send() => _client.DefaultRequestHeaders.Add("Authorization", Create().Header);""",
        $$"""record Call(string Path, string Header); Call Create() => new Call("_apis/projects", $"Basic {{{Encoded}}}"); void Send() => _client.DefaultRequestHeaders.Add("Authorization", Create().Header);""");

    [Theory]
    [InlineData("""VssCredentials Create() => new VssAadCredential({|AZDO4001:new VssAadToken("Bearer", Pat)|});""")]
    [InlineData("""VssOAuthAccessTokenCredential Create() => {|AZDO4001:new VssOAuthAccessTokenCredential(Pat)|};""")]
    [InlineData("""AuthenticationHeaderValue Bearer(string token) => new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, token); object Mine() => Bearer(Pat); object Job() => Bearer("a" + Scheme);""")]
    [InlineData("""record Auth(string Scheme, string Token); void Send() { var auth = new Auth({|AZDO4001:"Bearer"|}, Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""")]
    [InlineData("""void Send() { var (scheme, token) = ({|AZDO4001:"Bearer"|}, Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""")]
    [InlineData("""void Send() { var auth = Tuple.Create({|AZDO4001:"Bearer"|}, Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item1, auth.Item2); }""")]
    public Task No_fix_is_offered_where_the_type_must_stay_or_others_send_their_tokens_there(string members) => VerifyAsync(members, members);

    private static Task VerifyAsync(string members, string fixedMembers, LanguageVersion version = LanguageVersion.Latest)
        => ClientVerifier.VerifyFixAsync<TokenAsBearerCodeFixProvider>(Program(members, version), Program(fixedMembers, version), new ProjectUnderTest { LanguageVersion = version });

    private static string Program(string members, LanguageVersion version) => $$"""
        #pragma warning disable AZDO1002
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.VisualStudio.Services.Client;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            private const string Scheme = "Bearer";

            private readonly HttpClient _client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com") };

            static string Pat
            {
                get
                {
                    var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                    if (string.IsNullOrEmpty(pat))
                    {
                        throw new InvalidOperationException();
                    }

                    return pat;
                }
            }

            {{(version < LanguageVersion.CSharp8 ? members.Replace("string?", "string", StringComparison.Ordinal) : members).ReplaceLineEndings("\n    ")}}
        }
        """;
}
