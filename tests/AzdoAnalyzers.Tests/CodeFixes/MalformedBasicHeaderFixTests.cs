using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The fixes of AZDO4002.</summary>
public sealed class MalformedBasicHeaderFixTests
{
    [Theory]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.UTF8.GetBytes(pat /* mine */))|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(":" + pat /* mine */)));""")]
    [InlineData(
        """var bytes = Encoding.ASCII.GetBytes(pat); _client.DefaultRequestHeaders.Add("Authorization", "Basic " + {|AZDO4002:Convert.ToBase64String(bytes)|});""",
        """var bytes = Encoding.ASCII.GetBytes(":" + pat); _client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(bytes));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Encode(pat)|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encode(":" + pat));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:pat|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", "Basic " + {|AZDO4002:pat|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Encode(Encode(":" + pat))|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encode(":" + pat));""")]
    [InlineData(
        """var encoded = Encode(":" + pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(encoded))|});""",
        """var encoded = Encode(":" + pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", encoded);""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Encode(":" + Encode(":" + pat))|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encode(":" + pat));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.UTF8.GetBytes($":{Convert.ToBase64String(Encoding.UTF8.GetBytes(pat))}"))|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($":{pat}")));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:":" + pat|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat) /* bytes */, Base64FormattingOptions.InsertLineBreaks)|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat) /* bytes */));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.Unicode.GetBytes(":" + pat))|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.GetEncoding("utf-16").GetBytes(":" + pat))|});""",
        """_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""")]
    public async Task A_header_is_mended(string statements, string result)
    {
        foreach (var version in new[] { LanguageVersion.CSharp6, LanguageVersion.Latest })
        {
            await ClientVerifier.VerifyFixAsync<MalformedBasicHeaderCodeFixProvider>(Program(statements), Program(result), new ProjectUnderTest { LanguageVersion = version });
        }
    }

    [Theory]
    [InlineData("""var (scheme, token) = ("Basic", {|AZDO4002:pat|}); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token);""")]
    [InlineData("""var auth = new Auth("Basic", {|AZDO4002:pat|}); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); } sealed record Auth(string Scheme, string Token); void Done() {""")]
    public Task No_fix_is_offered_where_others_may_read_the_token_that_is_kept_beside_its_scheme(string statements)
        => ClientVerifier.VerifyFixAsync<MalformedBasicHeaderCodeFixProvider>(Program(statements), Program(statements), new ProjectUnderTest());

    private static string Program(string statements) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Program
        {
            private readonly HttpClient _client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com") };

            static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

            void Send()
            {
                var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");
                if (string.IsNullOrEmpty(pat))
                {
                    throw new InvalidOperationException();
                }

                {{statements}}
            }
        }
        """;
}
