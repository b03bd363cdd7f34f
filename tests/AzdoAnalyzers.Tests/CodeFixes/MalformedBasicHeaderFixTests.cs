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
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:"Basic :" + pat|} /* mine */);""",
        """_client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)) /* mine */);""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:"Basic " + ":" + pat|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:$"Basic :{pat}"|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}")));""")]
    [InlineData(
        """var header = {|AZDO4002:$@"basic me:{pat}"|}; _client.DefaultRequestHeaders.Add("Authorization", header);""",
        """var header = "basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($@"me:{pat}")); _client.DefaultRequestHeaders.Add("Authorization", header);""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Join(" ", "Basic", ":" + pat)|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", string.Join(" ", "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat))));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Concat("Basic ", ":", pat)|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", string.Concat("Basic ", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat))));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Concat("Basic ", "me", ":", pat)|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", string.Concat("Basic ", Convert.ToBase64String(Encoding.ASCII.GetBytes("me" + ":" + pat))));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", string.Concat("Basic ", {|AZDO4002:":" + pat|}));""",
        """_client.DefaultRequestHeaders.Add("Authorization", string.Concat("Basic ", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat))));""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Format("Basic :{0}", pat)|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format(":{0}", pat))));""")]
    [InlineData(
        """var header = {|AZDO4002:string.Format("Basic {0}:{1}", "me", pat)|}; _client.DefaultRequestHeaders.Add("Authorization", header);""",
        """var header = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "me", pat))); _client.DefaultRequestHeaders.Add("Authorization", header);""")]
    [InlineData(
        """_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Concat("Basic :", pat)|});""",
        """_client.DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Concat(":", pat))));""")]
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

    [Theory]
    [InlineData("""_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Format("{0} :{1}", "Basic", pat)|});""")]
    [InlineData("""_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Join(" ", "Basic", "user:", pat)|});""")]
    [InlineData("""_client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:string.Join("", "Basic :", pat)|});""")]
    [InlineData("""System.Diagnostics.Process.Start("git", {|AZDO4002:$"-c http.extraHeader=\"Authorization: Basic :{pat}\" clone https://dev.azure.com/acme/p/_git/r"|});""")]
    public Task No_fix_is_offered_where_the_text_behind_the_scheme_is_not_the_rest_of_it(string statements)
        => ClientVerifier.VerifyFixAsync<MalformedBasicHeaderCodeFixProvider>(Program(statements), Program(statements), new ProjectUnderTest());

    /// <summary>The token is written in the header: its rule and this one may be fixed in any order.</summary>
    [Theory]
    [InlineData("""new AuthenticationHeaderValue("Basic", "PAT1")""", """new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + "PAT1")))""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", ":PAT1")""", """new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":PAT1")))""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", ":" + "PAT1")""", """new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + "PAT1")))""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", string.Format("me:{0}", "PAT1"))""", """new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("me:{0}", "PAT1"))))""")]
    [InlineData("""AuthenticationHeaderValue.Parse("Basic PAT1")""", """AuthenticationHeaderValue.Parse($"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + "PAT1"))}")""")]
    [InlineData("""AuthenticationHeaderValue.Parse(@"Basic PAT1")""", """AuthenticationHeaderValue.Parse($@"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + "PAT1"))}")""")]
    [InlineData("""AuthenticationHeaderValue.Parse("Basic :PAT1")""", """AuthenticationHeaderValue.Parse("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":PAT1")))""")]
    [InlineData("""AuthenticationHeaderValue.Parse("Basic " + ":" + "PAT1")""", """AuthenticationHeaderValue.Parse("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + "PAT1")))""")]
    [InlineData("""AuthenticationHeaderValue.Parse(string.Format("Basic :{0}", "PAT1"))""", """AuthenticationHeaderValue.Parse("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format(":{0}", "PAT1"))))""")]
    public async Task A_token_in_it_is_encoded_once_and_keeps_its_scheme(string header, string result)
    {
        var program = FixedProgram.Create([Program($"_client.DefaultRequestHeaders.Authorization = {header};")], rule: FixedRule.Of(DiagnosticIds.MalformedBasicHeader));

        Assert.Contains($"= {result};", Assert.Single(await (await program.FixAllAsync()).TextsAsync()), StringComparison.Ordinal);
        Assert.Null(await RuleOrders.FaultAsync(program.Solution, CancellationToken.None));
    }

    [Theory]
    [InlineData("""new AuthenticationHeaderValue("Basic", ":" + Token)""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", $":{Token}")""")]
    [InlineData("""AuthenticationHeaderValue.Parse($"Basic :{Token}")""")]
    public async Task So_is_one_in_a_constant_whichever_rule_comes_first(string header)
    {
        var program = FixedProgram.Create([Program($"_client.DefaultRequestHeaders.Authorization = {header}; }} private const string Token = \"PAT1\"; void Done() {{")], rule: FixedRule.Of(DiagnosticIds.MalformedBasicHeader));

        Assert.Null(await RuleOrders.FaultAsync(program.Solution, CancellationToken.None));
    }

    /// <summary>The fix of the token's rule writes the header as it is sent, as if this rule had spoken: no other word of Azure DevOps stands in the file.</summary>
    [Theory]
    [InlineData("private const string Header = \"Basic PAT1\";", "$\"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + personalAccessToken))}\"")]
    [InlineData("private static readonly string Header = @\"Basic :PAT1\";", "\"Basic \" + Convert.ToBase64String(Encoding.ASCII.GetBytes($@\":{personalAccessToken}\"))")]
    [InlineData("private static string Header => \"basic me:PAT1\";", "\"basic \" + Convert.ToBase64String(Encoding.ASCII.GetBytes($\"me:{personalAccessToken}\"))")]
    public async Task A_header_that_a_member_holds_whole_is_encoded_with_its_token(string member, string header)
    {
        var program = FixedProgram.Create([$$"""
            using System;
            using System.Net.Http;
            using System.Text;

            class Client
            {
                {{member}}

                static void Add(HttpRequestMessage request) => request.Headers.Add("Authorization", Header);
            }
            """]);

        Assert.Contains(header, Assert.Single(await (await program.FixAllAsync()).TextsAsync()), StringComparison.Ordinal);
        Assert.Null(await RuleOrders.FaultAsync(program.Solution, CancellationToken.None));
    }

    [Theory]
    [InlineData("""var auth = Tuple.Create("Basic", {|AZDO4002:pat|}); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item1, auth.Item2);""")]
    [InlineData("""var auth = new System.Collections.Generic.KeyValuePair<string, string>("Basic", {|AZDO4002:pat|}); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Key, auth.Value);""")]
    public Task Nor_where_the_framework_keeps_the_pair(string statements)
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
