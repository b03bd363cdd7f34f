using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO4001.</summary>
public sealed class TokenAsBearerTests
{
    private static readonly Type[] LibraryTypes = [typeof(RestSharp.RestClient), typeof(Flurl.Url), typeof(Flurl.Http.FlurlClient)];

    /// <summary>Members of a class that has the properties <c>Pat</c> and <c>JobToken</c>.</summary>
    public static TheoryData<string> Found =>
    [
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, Pat);""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new({|AZDO4001:"bearer"|}, Pat);""",
        """private const string Scheme = "Bearer"; void Send() { var pat = Pat; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:Scheme|}, pat.Trim()); }""",
        """void Send() => _client.DefaultRequestHeaders.Add("Authorization", {|AZDO4001:"Bearer " + Pat|});""",
        """void Send() => _client.DefaultRequestHeaders.Add("Authorization", {|AZDO4001:$"Bearer {Pat}"|});""",
        """void Send() => _client.DefaultRequestHeaders.Add("Authorization", {|AZDO4001:string.Format("Bearer {0}", Pat)|});""",
        """void Send() { var header = {|AZDO4001:"Bearer " + Pat|}; _client.DefaultRequestHeaders.Add("Authorization", header); }""",
        """object Create() => {|AZDO4001:new VssOAuthAccessTokenCredential(Pat)|};""",
        """object Create() => {|AZDO4001:new VssOAuthAccessTokenCredential("@@CURRENT@@")|};""",
        """object Create() => new VssAadCredential({|AZDO4001:new VssAadToken("Bearer", Pat)|});""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, "@@USER@@");""",
        """AuthenticationHeaderValue Bearer(string token) => new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, token); void Send() => _client.DefaultRequestHeaders.Authorization = Bearer(Pat); void SendAsJob() => _client.DefaultRequestHeaders.Authorization = Bearer(JobToken);""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? Pat);""",
        """void Send() { var pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"); if (string.IsNullOrEmpty(pat)) { throw new InvalidOperationException(); } _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, pat); }""",
        """private readonly string _pat = Pat; void Basic() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + _pat))); void Bearer() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, _pat);""",
        """object Create() => {|AZDO4001:new RestSharp.Authenticators.JwtAuthenticator(Pat)|};""",
        """object Create() => "https://dev.azure.com".{|AZDO4001:WithOAuthBearerToken|}(Pat);""",

        // What belongs behind Basic.
        """void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat)));""",
        """void Send() { var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes($":{Pat}")); _client.DefaultRequestHeaders.Add("Authorization", {|AZDO4001:"Bearer " + encoded|}); }""",

        // Scheme and token in a pair.
        """void Send() { var (scheme, token) = ({|AZDO4001:"Bearer"|}, Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """void Send() { var auth = (Scheme: {|AZDO4001:"Bearer"|}, Token: Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",
        """void Send(bool isTest) { var (token, scheme) = isTest ? (Pat, {|AZDO4001:"Bearer"|}) : (JobToken, "Bearer"); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """private readonly (string Scheme, string Token) _auth = ({|AZDO4001:"Bearer"|}, Pat); void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(_auth.Scheme, _auth.Token);""",
        """record Auth(string Scheme, string Token); void Send() { var auth = new Auth({|AZDO4001:"Bearer"|}, Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",
        """record Auth(string Scheme, string Token); void Send(Auth auth) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); void Call() => Send(new Auth({|AZDO4001:"Bearer"|}, Pat));""",
        """class Auth { public string Scheme { get; init; } = ""; public string Token { get; init; } = ""; } void Send() { var auth = new Auth { Token = Pat, Scheme = {|AZDO4001:"Bearer"|} }; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",
        """class Auth { public Auth(string scheme, string token) { Scheme = scheme; Token = token; } public string Scheme { get; } public string Token { get; } } void Send() { var auth = new Auth({|AZDO4001:"Bearer"|}, Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",

        """(string Scheme, string Token) Auth() { var pat = Pat; return ({|AZDO4001:"Bearer"|}, pat); } void Send() { var auth = Auth(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",
        """void Send() { var auth = Tuple.Create({|AZDO4001:"Bearer"|}, Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item1, auth.Item2); }""",
        """System.Collections.Generic.KeyValuePair<string, string> Auth() => new({|AZDO4001:"Bearer"|}, Pat); void Send() { var auth = Auth(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Key, auth.Value); }""",

        // What only the name of a variable says.
        """void Send() { var token = Environment.GetEnvironmentVariable("MY_PAT") ?? throw new InvalidOperationException(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, token); }""",
        """void Send() { var token = Environment.GetEnvironmentVariable("AzdoPersonalAccessToken") ?? throw new InvalidOperationException(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|AZDO4001:"Bearer"|}, token); }""",

        // For git.
        """void Fetch() => System.Diagnostics.Process.Start("git", {|AZDO4001:"-c http.extraheader=\"AUTHORIZATION: bearer @@USER@@\" fetch https://dev.azure.com/acme/p/_git/r"|});""",
        """void Fetch() => System.Diagnostics.Process.Start("git", {|AZDO4001:$"-c http.https://dev.azure.com/.extraheader=\"AUTHORIZATION: bearer {Pat}\" fetch"|});""",
    ];

    /// <summary>The same with Basic authentication, or with what may be an access token.</summary>
    public static TheoryData<string> Silent =>
    [
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", JobToken);""",
        """object Create() => new VssOAuthAccessTokenCredential(JobToken);""",
        """object Create(string accessToken) => new VssAadCredential(new VssAadToken("Bearer", accessToken));""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)));""",
        """void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", pat);""",
        """void Send(string scheme) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, Pat);""",
        """void Send(bool isJob) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(isJob ? "Bearer" : "Basic", isJob ? JobToken : Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)));""",
        """void Send() => _client.DefaultRequestHeaders.Add("Authorization", "Bearer " + JobToken);""",
        """void Send() => _client.DefaultRequestHeaders.Add("X-Token", "Bearer " + Pat);""",
        """void Send() { var token = Environment.GetEnvironmentVariable("ACCESS_TOKEN") ?? throw new InvalidOperationException(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token); }""",
        """void Send() { var token = Environment.GetEnvironmentVariable("PATH_TOKEN") ?? throw new InvalidOperationException(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token); }""",
        """(string, string) Auth(string jwt) => ("Bearer", jwt); void Send(string jwt) { var (scheme, token) = Auth(jwt); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """object Create() => new VssBasicCredential("", Pat);""",
        """object Create() => "https://dev.azure.com".WithBasicAuth("", Pat);""",

        // Pairs of scheme and token: others, several that differ, one that is written later, and those of another service.
        """void Send() { var (scheme, token) = ("Bearer", JobToken); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """void Send(bool isJob) { var (scheme, token) = isJob ? ("Bearer", JobToken) : ("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """void Send(bool isBasic) { var auth = isBasic ? ("Basic", Pat) : ("Bearer", Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item1, auth.Item2); }""",
        """record Auth(string Scheme, string Token); void Send() { var auth = new Auth("Bearer", JobToken); var mine = new Auth("Basic", Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); GC.KeepAlive(mine); }""",
        """record Auth(string Scheme, string Token); void Send(string scheme) { var auth = new Auth("Bearer", Pat); auth = auth with { Scheme = scheme }; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",
        """record Auth(string Scheme, string Token); void Send() { var auth = new Auth("Bearer", JobToken); var mine = new Auth("Basic", Pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, mine.Token); }""",
        """class Auth { public string Scheme { get; set; } = "Bearer"; public string Token { get; set; } = ""; } void Send(string scheme) { var auth = new Auth { Token = Pat }; auth.Scheme = scheme; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",
        """void Send() { var (scheme, token) = ("Bearer", Pat); new HttpClient { BaseAddress = new Uri("https://jira.example.com") }.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",

        // A scheme that is chosen at run time.
        """void Send(bool isPat, string token) => _client.DefaultRequestHeaders.Authorization = isPat ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))) : new AuthenticationHeaderValue("Bearer", Pat);""",
        """void Send(string kind) => _client.DefaultRequestHeaders.Authorization = kind switch { "pat" => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))), _ => new AuthenticationHeaderValue("Bearer", Pat) };""",
        """void Send(bool isPat) { if (isPat) { _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))); return; } _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Pat); }""",
        """static AuthenticationHeaderValue AsBearer(string token) => new AuthenticationHeaderValue("Bearer", token); static AuthenticationHeaderValue AsBasic(string token) => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + token))); void Send(bool isPat) => _client.DefaultRequestHeaders.Authorization = isPat ? AsBasic(Pat) : AsBearer(Pat);""",
        """VssCredentials Create(bool isPat) => isPat ? new VssBasicCredential("", Pat) : (VssCredentials)new VssOAuthAccessTokenCredential(Pat);""",
    ];

    [Theory]
    [MemberData(nameof(Found))]
    public Task A_token_sent_as_Bearer_is_found(string members) => ClientVerifier.VerifyAsync(Program(members), ProjectUnderTest.With(LibraryTypes));

    [Theory]
    [MemberData(nameof(Silent))]
    public Task What_is_no_token_or_no_Bearer_is_silent(string members) => ClientVerifier.VerifyAsync(Program(members), ProjectUnderTest.With(LibraryTypes));

    private static string Program(string members) => MarkedSource.Fill($$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using Flurl.Http;
        using Microsoft.VisualStudio.Services.Client;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.OAuth;

        class Program
        {
            private readonly HttpClient _client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com") };

            static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException();

            static string JobToken => Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? throw new InvalidOperationException();

            {{members}}
        }
        """);
}
