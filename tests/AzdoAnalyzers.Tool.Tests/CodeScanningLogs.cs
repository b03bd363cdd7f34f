using System.Text.Json.Nodes;
using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Tool.Tests;

/// <summary>One log of each command that writes some, with findings of each kind.</summary>
public sealed class CodeScanningLogs : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private readonly Dictionary<string, JsonNode> _logs = [];

    /// <summary>The commands.</summary>
    public static IReadOnlyList<string> Commands { get; } = ["sarif", "scan"];

    /// <summary>What a command wrote.</summary>
    public JsonNode Of(string command) => _logs[command];

    public async ValueTask InitializeAsync()
    {
        _logs["sarif"] = await LogAsync("sarif", WriteCompilerLogs(), "--root", _folder.Root, "--list-suppressed", "--output");
        _logs["scan"] = await LogAsync("scan", WriteCheckout(), "--list-suppressed", "--sarif");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonNode> LogAsync(params string[] arguments)
    {
        var file = _folder.Combine(arguments[0] + ".sarif");
        await ToolRun.OfAsync([.. arguments, file]);
        return JsonNode.Parse(await File.ReadAllTextAsync(file))!;
    }

    private string WriteCompilerLogs()
    {
        const string Token = """, "properties": { "customProperties": { "Fingerprint": "0123456789ab", "Created": "2025-06" } }""";
        var client = _folder.Combine("src/My App/Client.cs");
        _folder.Write("logs/App.net8.0.sarif", CompilerLogText.Of(
            CompilerLogText.Result("AZDO1001", client, 3, Token),
            CompilerLogText.Result("AZDO1001", client, 5),
            CompilerLogText.Result("AZDO1002", client, 7, $$""", "relatedLocations": [ { {{CompilerLogText.Place(_folder.Combine("src/Other.cs"), 9)}} } ]"""),
            CompilerLogText.Result("AZDO2001", client, 9, """, "suppressions": [ { "kind": "inSource", "justification": "never issued" } ]"""),
            CompilerLogText.ResultWithoutPlace("AZDO0001"),
            CompilerLogText.Result("CA1822", client, 11)));
        _folder.Write("logs/App.net10.0.sarif", CompilerLogText.Of(CompilerLogText.Result("AZDO1001", client, 3, Token)));
        _folder.Write("logs/Unchecked.sarif", CompilerLogText.WithoutRules());
        return _folder.Combine("logs");
    }

    private string WriteCheckout()
    {
        _folder.Write("checkout/.editorconfig", "[*.cs]\nazdo_analyzers.pat_variable = 1-is-no-name\n");
        _folder.Write("checkout/App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _folder.Write("checkout/App/Settings.cs", $$"""public static class Settings { public const string Key = "pool-reader-7741", Token = "{{SyntheticTokens.Current(seed: 12)}}"; }""");
        _folder.Write("checkout/App/Client.cs", """
            using Microsoft.VisualStudio.Services.Common;

            public static class Client
            {
                public static VssBasicCredential HardCoded() => new VssBasicCredential(string.Empty, Settings.Key);

            #pragma warning disable AZDO1003
                public static VssBasicCredential Placeholder() => new VssBasicCredential(string.Empty, "<your PAT>");
            #pragma warning restore AZDO1003
            }
            """);
        return _folder.Combine("checkout");
    }
}
