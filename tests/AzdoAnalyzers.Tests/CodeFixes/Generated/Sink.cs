namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>What a value that stands at a position is used for, and so what is found there.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Id">The rule that finds it.</param>
/// <param name="First">The text that stands where a position has <c>PAT1</c>, and in two halves where it has <c>HEAD</c> and <c>TAIL</c>.</param>
/// <param name="Second">The text that stands where it has <c>PAT2</c>.</param>
/// <param name="Code">The statements that use it: the value is called <c>a</c>.</param>
public sealed record Sink(string Name, string Id, string First, string Second, string Code)
{
    private const string Common = "global::Microsoft.VisualStudio.Services.Common.";

    private const string Http = "global::System.Net.Http.";

    private const string BasicParameter = "global::System.Convert.ToBase64String(global::System.Text.Encoding.ASCII.GetBytes(\":\" + a))";

    private const string BasicCredential = $"new {Common}VssBasicCredential(\"me\", a);";

    /// <summary>A proven token, whatever it is used for.</summary>
    public static readonly Sink Token = new("token", DiagnosticIds.HardCodedToken, TestTokens.First, TestTokens.Second, "global::System.GC.KeepAlive(a);");

    public static readonly Sink[] All =
    [
        Token,
        new("Base64 of a token", DiagnosticIds.HardCodedToken, TestTokens.Basic, TestTokens.Second, "global::System.GC.KeepAlive(a);"),
        new("basic credential", DiagnosticIds.HardCodedCredential, "hunter2-first", "hunter2-second", BasicCredential),
        new("OAuth credential", DiagnosticIds.HardCodedCredential, "hunter2-first", "hunter2-second", "new global::Microsoft.VisualStudio.Services.OAuth.VssOAuthAccessTokenCredential(a);"),
        new("network credential", DiagnosticIds.HardCodedCredential, "hunter2-first", "hunter2-second", $"new {Common}VssBasicCredential(new global::System.Net.NetworkCredential(\"me\", a));"),
        new(
            "header",
            DiagnosticIds.HardCodedCredential,
            "hunter2-first",
            "hunter2-second",
            $"var http = new {Http}HttpClient();\nhttp.BaseAddress = new global::System.Uri(\"https://dev.azure.com/\");\nhttp.DefaultRequestHeaders.Authorization = new {Http}Headers.AuthenticationHeaderValue(\"Basic\", {BasicParameter});"),
        new("placeholder", DiagnosticIds.PlaceholderCredential, "<your PAT>", "changeme", BasicCredential),
        new("connection", DiagnosticIds.HardCodedOrganizationUrl, "https://dev.azure.com/acme", "https://dev.azure.com/other", $"new global::Microsoft.VisualStudio.Services.WebApi.VssConnection(new global::System.Uri(a), new {Common}VssCredentials());"),
        new("request", DiagnosticIds.HardCodedOrganizationUrl, "https://dev.azure.com/acme", "https://acme.visualstudio.com", $"new {Http}HttpClient().GetStringAsync(a + \"/_apis/projects\");"),
    ];

    /// <summary>Puts the texts into code.</summary>
    public string Fill(string code)
        => code.Replace("PAT1", First, StringComparison.Ordinal).Replace("PAT2", Second, StringComparison.Ordinal)
            .Replace("HEAD", First[..(First.Length / 2)], StringComparison.Ordinal).Replace("TAIL", First[(First.Length / 2)..], StringComparison.Ordinal);

    public override string ToString() => Name;
}
