using System.Net;
using System.Net.Sockets;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A server on this machine that answers every request with nothing, and remembers the last one.</summary>
internal sealed class RequestListener : IDisposable
{
    private readonly HttpListener _listener = new();

    public RequestListener()
    {
        using (var free = new TcpListener(IPAddress.Loopback, port: 0))
        {
            free.Start();
            Url = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Url + "/");
        _listener.Start();

        // Not on the threads of the tests: all of them may be waiting for an answer.
        _ = Task.Run(AnswerAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Url { get; }

    /// <summary>The path of the last request, with its query.</summary>
    public string? Path { get; private set; }

    /// <summary>The Authorization header of the last request.</summary>
    public string? Authorization { get; private set; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            var context = await _listener.GetContextAsync();
            Path = context.Request.RawUrl;
            Authorization = context.Request.Headers["Authorization"];
            context.Response.Close();
        }
    }
}
