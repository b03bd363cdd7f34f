using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AzdoAnalyzers.Tests.CodeFixes.Running;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>Plays one service on this machine: reads each request off the socket, remembers what it holds, and answers that all is well.</summary>
internal sealed class RecordingService : IDisposable
{
    private const string AuthorizationHeader = "Authorization:";

    private const string HostHeader = "Host:";

    private static readonly byte[] Answer = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);

    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private volatile bool _isClosed;

    /// <summary>Starts it on a port that is free.</summary>
    public RecordingService()
    {
        _listener.Start();

        // Not on the threads of the pool: all of them may be waiting for an answer.
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>The requests since the last call, the first one first. Each is remembered before it is answered.</summary>
    public IReadOnlyList<RecordedRequest> Take()
    {
        var taken = new List<RecordedRequest>();
        while (_requests.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return taken;
    }

    public void Dispose()
    {
        _isClosed = true;
        _listener.Dispose();
    }

    private void Serve()
    {
        while (!_isClosed)
        {
            try
            {
                using var client = _listener.AcceptTcpClient();
                client.NoDelay = true;
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                var lines = new List<string>();
                while (reader.ReadLine() is { Length: > 0 } line)
                {
                    lines.Add(line);
                }

                if (lines.Count > 0)
                {
                    _requests.Enqueue(Request(lines));
                    client.GetStream().Write(Answer);
                }
            }
            catch (Exception broken) when (broken is SocketException or IOException || _isClosed)
            {
                // A connection that broke off is none of the next one's business; a listener that is closed says so in several ways.
            }
        }
    }

    /// <summary>The request that lines make: several headers of one name are several values.</summary>
    private static RecordedRequest Request(List<string> lines)
    {
        var authorizations = Values(lines, AuthorizationHeader).ToList();
        return new RecordedRequest(authorizations.Count == 0 ? null : string.Join(',', authorizations), lines[0].Split(' ')[1]) { Host = Values(lines, HostHeader).Single() };
    }

    private static IEnumerable<string> Values(List<string> lines, string header)
        => lines.Where(line => line.StartsWith(header, StringComparison.OrdinalIgnoreCase)).Select(line => line[header.Length..].Trim());
}
