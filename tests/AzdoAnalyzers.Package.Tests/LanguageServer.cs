using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>An editor's side of a language server for C# that runs in a process of its own, over its standard input and output.</summary>
internal sealed class LanguageServer : IDisposable
{
    private const string Version = "0.28.0";

    private readonly Process _process;

    private readonly string _root;

    private int _requests;

    private int _versions;

    private LanguageServer(Process process, string root) => (_process, _root) = (process, root);

    /// <summary>Installs the server, and lets it open a folder.</summary>
    public static async Task<LanguageServer> StartAsync(string root, CancellationToken cancellationToken)
    {
        var tools = RepositoryRoot.Combine("artifacts", "package-tests-language-server", Version);
        if (!Directory.Exists(tools))
        {
            DotnetCommand.Run(RepositoryRoot.Combine(), "tool", "install", "csharp-ls", "--version", Version, "--tool-path", tools).EnsureSuccess();
        }

        var start = Command.StartInfo(root, Path.Combine(tools, "csharp-ls"));
        start.RedirectStandardError = false;
        var server = new LanguageServer(Process.Start(start)!, root);
        await server.RequestAsync(
            "initialize",
            new JsonObject
            {
                ["processId"] = Environment.ProcessId,
                ["rootUri"] = new Uri(root).AbsoluteUri,
                ["capabilities"] = new JsonObject
                {
                    ["workspace"] = new JsonObject { ["configuration"] = true },
                    ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() },
                },
            },
            cancellationToken);
        await server.NotifyAsync("initialized", new JsonObject(), cancellationToken);
        return server;
    }

    /// <summary>Opens a document with a text.</summary>
    public Task OpenAsync(string file, string text, CancellationToken cancellationToken)
        => NotifyAsync("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["languageId"] = "csharp", ["version"] = _versions++, ["text"] = text } }, cancellationToken);

    /// <summary>Replaces a part of one line of a document.</summary>
    public Task TypeAsync(string file, int line, int start, int end, string text, CancellationToken cancellationToken)
        => NotifyAsync(
            "textDocument/didChange",
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["version"] = _versions++ },
                ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = new JsonObject { ["start"] = Position(line, start), ["end"] = Position(line, end) }, ["text"] = text }),
            },
            cancellationToken);

    /// <summary>The squiggles of our rules in a document, and of an analyzer that throws (AD0001), as id and place.</summary>
    public async Task<IReadOnlyList<string>> SquigglesAsync(string file, CancellationToken cancellationToken)
    {
        var answer = await RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(file) } }, cancellationToken);
        return
        [
            .. answer.GetProperty("items").EnumerateArray()
                .Where(item => item.GetProperty("code").GetString()!.StartsWith('A'))
                .Select(item => $"{item.GetProperty("code")} {Describe(item.GetProperty("range").GetProperty("start"))} {Describe(item.GetProperty("range").GetProperty("end"))}"),
        ];
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string Describe(JsonElement position) => $"{position.GetProperty("line")}:{position.GetProperty("character")}";

    private static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private string UriOf(string file) => new Uri(Path.Combine(_root, file)).AbsoluteUri;

    private Task NotifyAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
        => SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters }, cancellationToken);

    /// <summary>Asks, and answers what the server asks until it answers.</summary>
    private async Task<JsonElement> RequestAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = _requests++;
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters }, cancellationToken);
        while (true)
        {
            var message = await ReceiveAsync(cancellationToken);
            if (message.TryGetProperty("method", out var asked))
            {
                await AnswerAsync(message, asked.GetString(), cancellationToken);
            }
            else if (message.GetProperty("id").GetInt32() == id)
            {
                return message.GetProperty("result");
            }
        }
    }

    private async Task AnswerAsync(JsonElement message, string? method, CancellationToken cancellationToken)
    {
        if (message.TryGetProperty("id", out var id))
        {
            var result = method == "workspace/configuration" ? new JsonArray(new JsonObject { ["analyzersEnabled"] = true }) : null;
            await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.GetRawText()), ["result"] = result }, cancellationToken);
        }
    }

    private async Task SendAsync(JsonObject message, CancellationToken cancellationToken)
    {
        var content = Encoding.UTF8.GetBytes(message.ToJsonString());
        var stream = _process.StandardInput.BaseStream;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")), cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    private async Task<JsonElement> ReceiveAsync(CancellationToken cancellationToken)
    {
        var stream = _process.StandardOutput.BaseStream;
        var header = new StringBuilder();
        var next = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next, cancellationToken);
            header.Append((char)next[0]);
        }

        var length = header.ToString().Split("\r\n").Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1];
        var content = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(content, cancellationToken);
        using var message = JsonDocument.Parse(content);
        return message.RootElement.Clone();
    }
}
