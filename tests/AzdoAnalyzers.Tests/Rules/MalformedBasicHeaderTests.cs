using AzdoAnalyzers.Testing.Programs;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO4002.</summary>
public sealed class MalformedBasicHeaderTests
{
    /// <summary>Members of a class that has the property <c>Pat</c>.</summary>
    public static TheoryData<string> Found =>
    [
        // No colon.
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(Pat))|});""",
        """void Send() => _client.DefaultRequestHeaders.Add("Authorization", "Basic " + {|AZDO4002:Convert.ToBase64String(Encoding.UTF8.GetBytes(Pat))|});""",
        """void Send() { var pat = Pat; var bytes = Encoding.ASCII.GetBytes(pat); var text = {|AZDO4002:Convert.ToBase64String(bytes)|}; _client.DefaultRequestHeaders.Add("Authorization", $"Basic {text}"); }""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Pat}"))|});""",
        """static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)); void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Encode(Pat)|});""",
        """static string Header() => {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(Pat))|}; void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Header());""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes({|AZDO1002:"hunter2"|}))|});""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes("@@CURRENT@@"))|});""",

        // No Base64.
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Pat|});""",
        """void Send() => _client.DefaultRequestHeaders.Add("Authorization", "Basic " + {|AZDO4002:Pat|});""",
        """void Send() => _client.DefaultRequestHeaders.Add("Authorization", $"Basic {{|AZDO4002:Pat|}}");""",

        // Beside its scheme in a pair.
        """void Send() { var (scheme, token) = ("Basic", {|AZDO4002:Pat|}); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """record Auth(string Scheme, string Token); void Send() { var auth = new Auth("Basic", {|AZDO4002:Pat|}); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Scheme, auth.Token); }""",

        """(string, string) Auth() => ("Basic", {|AZDO4002:Pat|}); void Send() { var (scheme, token) = Auth(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """void Send() { var auth = Tuple.Create("Basic", {|AZDO4002:Pat|}); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item1, auth.Item2); }""",
        """Tuple<string, string> Auth() { return new Tuple<string, string>("Basic", {|AZDO4002:Pat|}); } void Send() { var auth = Auth(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item1, auth.Item2); }""",
        """void Send() { var auth = ValueTuple.Create({|AZDO4002:Pat|}, "Basic"); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item2, auth.Item1); }""",

        // For git.
        """void Fetch() => System.Diagnostics.Process.Start("git", $"-c http.extraHeader=\"Authorization: Basic {{|AZDO4002:Pat|}}\" fetch https://dev.azure.com/acme/p/_git/r");""",
        """void Fetch() => System.Diagnostics.Process.Start("git", {|AZDO4002:$"-c http.extraHeader=\"Authorization: Basic :{Pat}\" fetch https://dev.azure.com/acme/p/_git/r"|});""",
        """void Fetch() => System.Diagnostics.Process.Start("git", {|AZDO4002:"-c http.extraHeader=\"Authorization: Basic @@USER@@\" fetch https://dev.azure.com/acme/p/_git/r"|});""",

        // A text with a colon, but no Base64.
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:":" + Pat|});""",
        """void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:$":{pat}"|});""",
        """void Send(string pat) => _client.DefaultRequestHeaders.Add("Authorization", {|AZDO4002:"Basic :" + pat|});""",

        // Not in one line, or not of ASCII or UTF-8.
        """void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat), Base64FormattingOptions.InsertLineBreaks)|});""",
        """void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.Unicode.GetBytes(":" + pat))|});""",
        """void Send(string pat) { var encoding = Encoding.GetEncoding("utf-16"); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(encoding.GetBytes(":" + pat))|}); }""",
        """static readonly Encoding Wide = new UTF32Encoding(); void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Wide.GetBytes(":" + pat))|});""",


        // Base64 twice.
        """void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat))))|});""",
        """void Send(string pat) { var credentials = Convert.ToBase64String(Encoding.ASCII.GetBytes($":{pat}")); credentials = {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(credentials))|}; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials); }""",
        """static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)); void Send(string pat) => _client.DefaultRequestHeaders.Add("Authorization", "Basic " + {|AZDO4002:Encode(Encode(":" + pat))|});""",
        """static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)); void Send(string pat) { var encoded = Encode(":" + pat); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(encoded))|}); }""",
        """string Token { get; set; } void Set(string pat) => Token = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "", pat))); void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "", Token)))|});""",

        // What is encoded there is a credential all the same: a finding of it isn't made by mending the header.
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {|AZDO1003:"<your PAT>"|}))))|});""",
        """void Send() { var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes({|AZDO1002:"me:hunter2"|})); _client.DefaultRequestHeaders.Add("Authorization", "Basic " + {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(encoded))|}); }""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO4002:Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + {|AZDO1002:"hunter2"|}))))|});""",
    ];

    /// <summary>The same, right or not known.</summary>
    public static TheoryData<string> Silent =>
    [
        // Pairs that are right, and one of the schemes of others.
        """Tuple<string, string> Auth() => Tuple.Create("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))); void Send() { var auth = Auth(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(auth.Item1, auth.Item2); }""",
        """(string, string) Auth(bool isRaw) { if (isRaw) { return ("Custom", Pat); } return ("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))); } void Send() { var (scheme, token) = Auth(true); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, token); }""",
        """void Fetch() => System.Diagnostics.Process.Start("git", $"-c http.extraHeader=\"Authorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat))}\" fetch https://dev.azure.com/acme/p/_git/r");""",

        // A colon that is added where it is missing, in whatever way that is asked.
        """static string Shape(string pat) => pat.Contains(':') ? pat : ":" + pat; void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(Shape(Pat))));""",
        """void Send() { var pat = Pat; if (pat.IndexOf(":") < 0) pat = ":" + pat; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pat))); }""",
        """void Send() { var pat = Pat; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pat.StartsWith(":") ? pat : $":{pat}"))); }""",
        """void Send() { var pat = Pat; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pat[0] == ':' ? pat : ":" + pat))); }""",
        """static bool IsPair(string text) => text.Split(':').Length == 2; void Send() { var pat = Pat; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", IsPair(pat) ? Convert.ToBase64String(Encoding.ASCII.GetBytes(pat)) : Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat))); }""",
        """void Send() { var pat = Pat; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat.TrimStart(':')))); }""",

        // Bytes that are put together one by one.
        """void Send() { var pat = Pat; var bytes = new byte[pat.Length + 1]; bytes[0] = (byte)':'; Encoding.ASCII.GetBytes(pat, bytes.AsSpan(1)); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(bytes)); }""",
        """void Send() { var pat = Pat; Span<byte> bytes = stackalloc byte[pat.Length + 1]; bytes[0] = (byte)':'; Encoding.ASCII.GetBytes(pat, bytes[1..]); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(bytes)); }""",

        // A scheme that is chosen at run time.
        """void Send(bool isEncoded, string raw) => _client.DefaultRequestHeaders.Authorization = isEncoded ? new AuthenticationHeaderValue("Basic", Pat) : new AuthenticationHeaderValue("Bearer", raw);""",

        // Whether one with a constant is right is seen in the constant.
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", {|AZDO1002:"Omh1bnRlcjI="|});""",

        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Pat)));""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"user:{Pat}")));""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Format("{0}:{1}", "", Pat))));""",
        """void Send() { var pat = ":" + Pat; _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pat))); }""",
        """static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text)); void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Encode(":" + Pat));""",
        """void Send(string pat) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pat)));""",
        """void Send(string encoded) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", encoded);""",
        """void Send() { var both = Environment.GetEnvironmentVariable("CREDENTIALS") ?? throw new InvalidOperationException(); _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(both))); }""",
        """void Send(string file) { var once = Convert.ToBase64String(Encoding.ASCII.GetBytes(file)); _client.PostAsync("https://dev.azure.com", new StringContent(Convert.ToBase64String(Encoding.ASCII.GetBytes(once)))); }""",
        """void Send(char separator) => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(separator + Pat)));""",
        """void Send() => _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN") ?? throw new InvalidOperationException());""",
    ];

    [Theory]
    [MemberData(nameof(Found))]
    public Task A_malformed_header_is_found(string members) => ClientVerifier.VerifyAsync(Program(members));

    [Theory]
    [MemberData(nameof(Silent))]
    public Task A_header_that_is_right_or_unknown_is_silent(string members) => ClientVerifier.VerifyAsync(Program(members));

    private static string Program(string members) => MarkedSource.Fill($$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Program
        {
            private readonly HttpClient _client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com") };

            static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException();

            {{members}}
        }
        """);
}
