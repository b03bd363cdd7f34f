using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Why a finding's fix is by choice, or missing, as the finding's properties say it.</summary>
public sealed class FixSafetyTests
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing Microsoft.VisualStudio.Services.Common;\nusing Microsoft.VisualStudio.Services.WebApi;\n";

    [Theory]
    [InlineData("internal string Pat { get; set; } = \"hunter2\"; void Set() => Pat = Console.ReadLine()!; VssCredentials A() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("string _pat = \"hunter2\"; internal C(string? pat) { if (pat != null) _pat = pat; } VssCredentials A() => new VssBasicCredential(\"\", _pat);")]
    [InlineData("internal string Pat { get; init; } = \"hunter2\"; static C B() => new C { Pat = \"\" }; VssCredentials A() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("public string Pat { get; set; } = \"hunter2\"; static T? Bind<T>() => default; static C? B() => Bind<C>(); VssCredentials A() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("public string Pat { get; set; } = \"hunter2\"; static void B(C c, string value) => typeof(C).GetProperty(nameof(Pat))!.SetValue(c, value); VssCredentials A() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("[Obsolete] public string Pat { get; set; } = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("readonly System.Net.Http.HttpClient _client; internal C(System.Net.Http.HttpClient client) { _client = client; _client.BaseAddress = new Uri(\"https://dev.azure.com/acme/\"); } System.Threading.Tasks.Task<string> A() => _client.GetStringAsync(\"_apis/projects\"); void Move(string url) => _client.BaseAddress = new Uri(url);")]
    public async Task A_value_that_something_sets_later_has_no_fix(string members)
        => Assert.Equal([nameof(FixReason.OverriddenLater)], await ReasonsAsync(members));

    [Theory]
    [InlineData("string Pat { get; set; } = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("string _pat; internal C() { _pat = \"hunter2\"; } internal C(string pat) { _pat = pat; } VssCredentials A() => new VssBasicCredential(\"\", _pat);")]
    [InlineData("const string Pat = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Pat);")]
    [InlineData("readonly System.Net.Http.HttpClient _client; internal C(System.Net.Http.HttpClient client) { _client = client; _client.BaseAddress = new Uri(\"https://dev.azure.com/acme/\"); } System.Threading.Tasks.Task<string> A() => _client.GetStringAsync(\"_apis/projects\");")]
    [InlineData("readonly System.Net.Http.HttpClient _client; internal C(System.Net.Http.HttpClient client) { _client = client; _client.BaseAddress = new Uri(\"https://dev.azure.com/acme/\"); } System.Threading.Tasks.Task<string> A() => _client.GetStringAsync(\"_apis/projects\"); class Other { void Move(System.Net.Http.HttpClient client, string url) => client.BaseAddress = new Uri(url); }")]
    public async Task A_value_that_nothing_else_sets_has_a_safe_one(string members) => Assert.Equal([null], await ReasonsAsync(members));

    [Theory]
    [InlineData("System.Threading.Tasks.Task A() { var pat = \"hunter2\"; return new System.Net.Http.HttpClient().GetStringAsync($\"https://dev.azure.com/{Org}/_apis/projects?access_token={pat}\"); }")]
    [InlineData("System.Threading.Tasks.Task A() { var pat = \"hunter2\"; new VssBasicCredential(\"\", pat).ToString(); return new System.Net.Http.HttpClient().GetStringAsync($\"https://dev.azure.com/{Org}/_apis/projects?access_token={pat}\"); }")]
    public async Task A_value_in_the_query_of_a_URL_has_a_fix_by_choice(string members)
        => Assert.Equal([nameof(FixReason.InQuery)], await ReasonsAsync("static string Org => Environment.GetEnvironmentVariable(\"ORG\")!; " + members));

    [Theory]
    [InlineData("static string Get(string key) => Environment.GetEnvironmentVariable(key) ?? \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Get(\"PAT\")); string B() => Get(\"CHAT\");", FixReason.SharedByCallers)]
    [InlineData("static string Get(string key) { return key.Length > 3 ? \"hunter2\" : key; } VssCredentials A() => new VssBasicCredential(\"\", Get(\"PAT\"));", null)]
    [InlineData("static string Pat(string name) => \"hunter2\"; VssCredentials A() => new VssBasicCredential(Pat(\"a\"), Pat(\"b\"));", null)]
    public async Task What_is_read_for_several_callers_has_no_fix(string members, object? reason)
        => Assert.Equal([reason?.ToString()], (await ReasonsAsync(members)).Distinct());

    [Theory]
    [InlineData("const string SourceUrl = \"https://dev.azure.com/old\"; const string TargetUrl = \"https://dev.azure.com/new\"; VssConnection A(VssCredentials c) => new(new Uri(SourceUrl), c); VssConnection B(VssCredentials c) => new(new Uri(TargetUrl), c);", "AZDO_SOURCE_ORG_SERVICE_URL", "AZDO_TARGET_ORG_SERVICE_URL")]
    [InlineData("VssConnection A(VssCredentials c) => new(new Uri(\"https://dev.azure.com/old-fab\"), c); VssConnection B(VssCredentials c) => new(new Uri(\"https://new.visualstudio.com\"), c);", "AZDO_OLD_FAB_ORG_SERVICE_URL", "AZDO_NEW_ORG_SERVICE_URL")]
    [InlineData("static readonly Dictionary<string, string> Urls = new() { [\"live\"] = \"https://dev.azure.com/a\", [\"lab\"] = \"https://dev.azure.com/b\" }; VssConnection A(VssCredentials c) => new(new Uri(Urls[\"live\"]), c); VssConnection B(VssCredentials c) => new(new Uri(Urls[\"lab\"]), c);", "AZDO_LIVE_ORG_SERVICE_URL", "AZDO_LAB_ORG_SERVICE_URL")]
    [InlineData("VssCredentials A() { var sourcePat = \"hunter2\"; return new VssBasicCredential(\"\", sourcePat); } VssCredentials B() { var pat = \"hunter3\"; return new VssBasicCredential(\"\", pat); }", "AZDO_SOURCE_PERSONAL_ACCESS_TOKEN", null)]
    [InlineData("void A(VssCredentials c) { foreach (var org in new[] { \"acme\", \"contoso\" }) { new VssConnection(new Uri(\"https://dev.azure.com/\" + org), c).ToString(); } }", "AZDO_ACME_ORG_SERVICE_URL", "AZDO_CONTOSO_ORG_SERVICE_URL")]
    [InlineData("record Org(string Url, string Team); static readonly Org[] Orgs = { new(\"https://dev.azure.com/old-fab\", \"a\"), new(\"https://dev.azure.com/new\", \"b\") }; void A(VssCredentials c) { foreach (var org in Orgs) { new VssConnection(new Uri(org.Url), c).ToString(); } }", "AZDO_OLD_FAB_ORG_SERVICE_URL", "AZDO_NEW_ORG_SERVICE_URL")]
    [InlineData("void A(Uri uri) { foreach (var (url, pat) in new[] { (\"https://dev.azure.com/old\" + uri, \"hunter2\"), (\"https://dev.azure.com/new\" + uri, \"hunter3\") }) { new VssConnection(uri, new VssBasicCredential(\"\", pat)).ToString(); } }", "AZDO_OLD_PERSONAL_ACCESS_TOKEN", "AZDO_NEW_PERSONAL_ACCESS_TOKEN")]
    [InlineData("static string Pat(string org) => org switch { \"acme\" => \"hunter2\", \"contoso\" => \"hunter3\", _ => throw new NotSupportedException(org) }; VssCredentials A(string org) => new VssBasicCredential(\"\", Pat(org));", "AZDO_ACME_PERSONAL_ACCESS_TOKEN", "AZDO_CONTOSO_PERSONAL_ACCESS_TOKEN")]
    [InlineData("static string Pat(ConsoleKey key) { switch (key) { case ConsoleKey.Home: return \"hunter2\"; case ConsoleKey.Print: return \"hunter3\"; default: return \"\"; } } VssCredentials A(ConsoleKey key) => new VssBasicCredential(\"\", Pat(key));", "AZDO_HOME_PERSONAL_ACCESS_TOKEN", "AZDO_PRINT_PERSONAL_ACCESS_TOKEN")]
    public async Task Several_stay_several(string members, string? first, string? second)
    {
        var findings = await FindAsync(members);

        Assert.Equal([nameof(FixReason.SeveralOrganizations), nameof(FixReason.SeveralOrganizations)], findings.Select(Reason));
        Assert.Equal([first, second], findings.Select(finding => finding.Properties.GetValueOrDefault(FixProperties.OwnVariable)));
    }

    [Theory]
    [InlineData("VssConnection A(VssCredentials c) => new(new Uri(\"https://dev.azure.com/acme\"), c); VssConnection B(VssCredentials c) => new(new Uri(\"https://acme.visualstudio.com/\"), c);")]
    [InlineData("VssConnection A(VssCredentials c) => new(new Uri(\"https://dev.azure.com/acme\"), c); VssConnection B(VssCredentials c) => new(new Uri(\"https://dev.azure.com/{organization}\"), c);")]
    [InlineData("VssConnection A() => new(new Uri(\"https://dev.azure.com/acme\"), new VssBasicCredential(\"\", \"hunter2\")); VssConnection B() => new(new Uri(\"https://dev.azure.com/acme\"), new VssBasicCredential(\"\", \"hunter3\"));")]
    [InlineData("VssConnection A(VssCredentials c) => new(new Uri(Environment.GetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\") ?? \"https://dev.azure.com/acme\"), c);")]
    public async Task One_organization_is_one(string members) => Assert.All(await ReasonsAsync(members), Assert.Null);

    /// <summary>One client in the text is made for each call, and for each element; and a variable that is named for one of several leaves none alone.</summary>
    [Theory]
    [InlineData("VssConnection Open(string url, VssCredentials c) => new(new Uri(url), c); VssConnection A(VssCredentials c) => Open(Environment.GetEnvironmentVariable(\"FIRST_URL\")!, c); VssConnection B(VssCredentials c) => Open(\"https://dev.azure.com/acme\", c);")]
    [InlineData("sealed class Opener(string url) { internal VssConnection Open(VssCredentials c) => new(new Uri(url), c); } VssConnection A(VssCredentials c) => new Opener(Environment.GetEnvironmentVariable(\"FIRST_URL\")!).Open(c); VssConnection B(VssCredentials c) => new Opener(\"https://dev.azure.com/acme\").Open(c);")]
    [InlineData("void A(VssCredentials c) { foreach (var url in new[] { Environment.GetEnvironmentVariable(\"FIRST_URL\")!, \"https://dev.azure.com/acme\" }) { new VssConnection(new Uri(url), c).ToString(); } }")]
    [InlineData("VssConnection A(bool isOld, VssCredentials c) => new(new Uri(isOld ? Environment.GetEnvironmentVariable(\"AZDO_OLD_ORG_SERVICE_URL\")! : \"https://dev.azure.com/acme\"), c);")]
    public async Task A_read_that_another_call_hands_over_is_another_one(string members) => Assert.Equal([nameof(FixReason.SeveralOrganizations)], await ReasonsAsync(members));

    [Theory]
    [InlineData("VssConnection Open(string url, VssCredentials c) => new(new Uri(url), c); VssConnection A(VssCredentials c) => Open(Environment.GetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\") ?? \"https://dev.azure.com/acme\", c);")]
    [InlineData("static string Url(string? given) => given ?? \"https://dev.azure.com/acme\"; VssConnection A(VssCredentials c) => new(new Uri(Url(Environment.GetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\"))), c);")]
    public async Task A_fallback_of_one_call_is_the_same_one(string members) => Assert.All(await ReasonsAsync(members), Assert.Null);

    [Fact]
    public async Task A_read_beside_a_literal_is_one_of_several()
        => Assert.Equal(
            [nameof(FixReason.SeveralOrganizations)],
            await ReasonsAsync("VssConnection A(VssCredentials c) => new(new Uri(Environment.GetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\")!), c); VssConnection B(VssCredentials c) => new(new Uri(\"https://dev.azure.com/acme\"), c);"));

    [Theory]
    [InlineData("const string Pat = \"hunter2\"; VssCredentials A() { Console.WriteLine(Pat); return new VssBasicCredential(\"\", Pat); }")]
    [InlineData("static readonly string Pat = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Pat); void B() => throw new InvalidOperationException(\"Rejected: \" + Pat);")]
    [InlineData("VssCredentials A() { var pat = \"hunter2\"; Console.WriteLine($\"Using {pat}\"); return new VssBasicCredential(\"\", pat); }")]
    [InlineData("VssCredentials A() { var pat = \"hunter2\"; Show(pat); return new VssBasicCredential(\"\", pat); } static void Show(string text) => Console.WriteLine(text);")]
    public async Task A_constant_that_is_written_somewhere_has_none(string members) => Assert.Equal([nameof(FixReason.Logged)], await ReasonsAsync(members));

    [Theory]
    [InlineData("VssCredentials A() { var pat = \"hunter2\"; Console.WriteLine(pat.Length); return new VssBasicCredential(\"\", pat); }")]
    [InlineData("VssCredentials A() { var pat = \"hello\"; Console.WriteLine(pat); pat = \"hunter2\"; return new VssBasicCredential(\"\", pat); }")]
    public async Task A_constant_that_is_written_nowhere_has_a_safe_one(string members) => Assert.Equal([null], await ReasonsAsync(members));

    [Theory]
    [InlineData("const string Password = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Password); object B() => new System.Net.Mail.SmtpClient(\"mail.example.com\") { Credentials = new System.Net.NetworkCredential(\"build\", Password) };")]
    [InlineData("VssCredentials A() { var password = \"hunter2\"; Mail(password); return new VssBasicCredential(\"\", password); } static object Mail(string secret) => new System.Net.NetworkCredential(\"build\", secret);")]
    [InlineData("const string Password = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Password); async System.Threading.Tasks.Task B(System.Net.Http.HttpClient c) { c.BaseAddress = new Uri(\"https://jenkins.example.com\"); c.DefaultRequestHeaders.Authorization = new(\"Basic\", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(\"build:\" + Password))); }")]
    [InlineData("sealed class Settings { internal string? Secret { get; set; } } static void All() { var settings = new Settings { Secret = \"hunter2\" }; A(settings); B(settings); } static VssCredentials A(Settings s) => new VssBasicCredential(\"\", s.Secret); static object B(Settings s) => new System.Net.NetworkCredential(\"build\", s.Secret);")]
    [InlineData("sealed class Both(string password) { VssCredentials A() => new VssBasicCredential(\"\", password); object B() => new System.Net.NetworkCredential(\"build\", password); } object All() => new Both(\"hunter2\");")]
    [InlineData("readonly string _password; internal C(string password) => _password = password; static C All() { var secret = \"hunter2\"; return new C(secret); } VssCredentials A() => new VssBasicCredential(\"\", _password); object B() => new System.Net.NetworkCredential(\"build\", _password);")]
    public async Task What_also_goes_to_another_service_has_none(string members)
        => Assert.Equal([nameof(FixReason.ServesOthers)], (await ReasonsAsync(members)).Distinct());

    /// <summary>Others call it with credentials of their own.</summary>
    [Fact]
    public async Task A_helper_that_serves_others_too_takes_it_for_Azure_DevOps_alone()
        => Assert.Equal(
            [null, null],
            await ReasonsAsync("static object Client(string url, string user, string secret) => new System.Net.Http.HttpClient { BaseAddress = new Uri(url), DefaultRequestHeaders = { Authorization = new(\"Basic\", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(user + \":\" + secret))) } }; const string Password = \"hunter2\"; object A() => Client(\"https://dev.azure.com/acme/\", \"\", Password); object B(string own) => Client(\"https://jenkins.example.com/\", \"build\", own);"));

    [Fact]
    public async Task The_call_says_which_service_a_helper_is_asked_for()
        => Assert.Equal(
            [nameof(FixReason.ServesOthers), null],
            await ReasonsAsync("static object Client(string url, string secret) => new System.Net.Http.HttpClient { BaseAddress = new Uri(url), DefaultRequestHeaders = { Authorization = new(\"Basic\", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(\":\" + secret))) } }; const string Password = \"hunter2\"; object A() => Client(\"https://dev.azure.com/acme/\", Password); object B() => Client(\"https://jenkins.example.com/\", Password);"));

    [Theory]
    [InlineData("const string Password = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Password); VssCredentials B() => new VssBasicCredential(\"build\", Password);")]
    [InlineData("const string Password = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Password); bool B(string given) => given == Password || string.Equals(given, Password) || string.IsNullOrEmpty(Password);")]
    [InlineData("const string Password = \"hunter2\"; VssCredentials A() => new VssBasicCredential(\"\", Password); object B() => new System.Net.NetworkCredential(\"build\", \"hunter3\");")]
    [InlineData("VssCredentials A() { var password = \"hunter3\"; object other = new System.Net.NetworkCredential(\"build\", password); password = \"hunter2\"; return new VssBasicCredential(\"\", password); }")]
    [InlineData("readonly string _password; internal C(string password) => _password = password; static C All() { var secret = \"hunter2\"; return new C(secret); } VssCredentials A() => new VssBasicCredential(\"\", _password);")]
    public async Task What_goes_to_Azure_DevOps_alone_has_a_safe_one(string members) => Assert.Equal([null], (await ReasonsAsync(members)).Distinct());

    [Theory]
    [InlineData("RequestUri = new Uri(\"https://dev.azure.com/\" + given), Headers = { { \"Authorization\", \"Basic \" + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(\":hunter2\")) } }")]
    [InlineData("Headers = { Authorization = new(\"Basic\", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(\":hunter2\"))) }, RequestUri = new Uri(\"https://dev.azure.com/\" + given)")]
    public async Task The_URL_beside_a_header_proves_the_service(string initializer)
        => Assert.All(await ReasonsAsync($"System.Net.Http.HttpRequestMessage A(string given) => new System.Net.Http.HttpRequestMessage {{ {initializer} }};"), Assert.Null);

    [Theory]
    [InlineData("https://tfs.acme.example/tfs", nameof(FixReason.OtherHost))]
    [InlineData("https://dev.azure.com/acme", null)]
    public async Task A_server_without_a_collection_is_not_what_the_variable_holds(string url, string? reason)
    {
        var findings = await ClientProgram.FindAsync(
            ("Client.cs", $"class C {{ object A() => new Microsoft.TeamFoundation.Client.TfsConfigurationServer(new System.Uri(\"{url}\")); }}"),
            ("Library.cs", "namespace Microsoft.TeamFoundation.Client { public class TfsConfigurationServer { public TfsConfigurationServer(System.Uri uri) { } } }"));

        Assert.Equal([reason], findings.Select(Reason));
    }

    [Theory]
    [InlineData("const string Organization = \"acme\"; string A() => $\"https://dev.azure.com/{Uri.EscapeDataString(Organization)}\"; object B(VssCredentials c) => new VssConnection(new Uri(A()), c);", nameof(FixReason.Changed))]
    [InlineData("const string Organization = \"acme\"; string A() => $\"https://dev.azure.com/{Organization}\"; object B(VssCredentials c) => new VssConnection(new Uri(A()), c);", null)]
    public async Task A_name_that_is_made_another_text_has_none(string members, string? reason) => Assert.Equal([reason], await ReasonsAsync(members));

    [Theory]
    [InlineData("dummy-pat-for-development", nameof(FixReason.StandIn))]
    [InlineData("placeholder-token", nameof(FixReason.StandIn))]
    [InlineData("<your PAT>", null)]
    [InlineData("test-token", null)]
    public async Task A_text_that_only_stands_in_for_a_credential_is_left_to_somebody(string text, string? reason)
    {
        var finding = Assert.Single(await FindAsync($"VssCredentials A() => new VssBasicCredential(\"\", \"{text}\");"));

        Assert.Equal(reason, Reason(finding));
        Assert.Equal(nameof(FixKind.Credential), finding.Properties[FixProperties.Kind]);
    }

    [Theory]
    [InlineData("new System.Net.Http.HttpClient { DefaultRequestHeaders = { Authorization = new(\"Basic\", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(\":\" + Pat))) } }", nameof(FixReason.ServesOthers))]
    [InlineData("new Microsoft.VisualStudio.Services.OAuth.VssOAuthAccessTokenCredential(Pat)", nameof(FixReason.SeveralVariables))]
    public async Task What_is_right_for_one_sink_and_wrong_for_another_has_none_and_says_why(string other, string reason)
    {
        var findings = await FindAsync($"const string Pat = \"hunter2\"; object A() => new VssConnection(new Uri(Environment.GetEnvironmentVariable(\"AZDO_ORG_SERVICE_URL\")!), new VssBasicCredential(\"\", Pat)); object AzureDevOps() => {other};");

        Assert.Equal([reason], findings.Select(Reason));
        Assert.All(findings, finding => Assert.False(finding.Properties.ContainsKey(FixProperties.Kind)));
    }

    private static async Task<IEnumerable<string?>> ReasonsAsync(string members) => (await FindAsync(members)).Select(Reason);

    private static string? Reason(Diagnostic finding) => finding.Properties.GetValueOrDefault(FixProperties.Reason);

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string members)
        => [.. (await ClientProgram.FindAsync($"#nullable enable\n{Usings}class C\n{{\n{members}\n}}\n")).Where(finding => finding.Id is not DiagnosticIds.UnguardedVariable).OrderBy(finding => finding.Location.SourceSpan.Start)];
}
