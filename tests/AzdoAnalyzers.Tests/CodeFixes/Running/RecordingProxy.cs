using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>Plays a proxy on this machine that forwards nothing, and remembers the lines of each request that it can read.</summary>
internal sealed class RecordingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);

    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Starts it on a port that is free.</summary>
    public RecordingProxy()
    {
        _listener.Start();
        Url = $"http://{_listener.LocalEndpoint}";

        // Not on the threads of the tests: all of them may be waiting for an answer.
        _ = Task.Run(ReadAsync);
    }

    /// <summary>Its URL, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>The lines since the last call, without the bodies of requests.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_lines.TryDequeue(out var line))
        {
            taken.Add(line);
        }

        return taken;
    }

    public void Dispose() => _listener.Dispose();

    private async Task ReadAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                _lines.Enqueue(line);
            }
        }
    }
}
