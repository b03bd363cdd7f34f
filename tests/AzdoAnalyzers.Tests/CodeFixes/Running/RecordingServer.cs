using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>Plays Azure DevOps on this machine: answers every request, and remembers who asked for what.</summary>
public sealed class RecordingServer : IDisposable
{
    private readonly HttpListener _listener = new();

    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    /// <summary>Starts it on a port that is free.</summary>
    public RecordingServer()
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();

        // Not on the threads of the tests: all of them may be waiting for an answer.
        _ = Task.Run(AnswerAsync);
    }

    /// <summary>Its URL, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>The requests since the last call.</summary>
    internal IReadOnlyList<RecordedRequest> Take()
    {
        var taken = new List<RecordedRequest>();
        while (_requests.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return taken;
    }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _requests.Enqueue(new RecordedRequest(context.Request.Headers["Authorization"], context.Request.RawUrl!));
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // A client that has gone, or this server that is closed: the loop ends then.
            }
        }
    }
}
