using System.Globalization;
using AzdoAnalyzers.Tests.CodeFixes.Running;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>Azure DevOps and another service, each played by a server of its own, and the wire that brings requests to the one whose host they name.</summary>
public sealed class TwoServices : IDisposable
{
    private const string AzureDevOps = "dev.azure.com";

    private readonly RecordingService _own = new();

    private readonly RecordingService _other = new();

    /// <summary>Sends requests by sockets, without encryption, as nobody has a certificate of the hosts. A program may dispose of it: each gets one of its own.</summary>
    internal HttpMessageHandler Connect() => new Wire(this);

    /// <summary>What came to Azure DevOps since the last call.</summary>
    internal IReadOnlyList<RecordedRequest> TakeOwn() => _own.Take();

    /// <summary>What came to the other service since the last call.</summary>
    internal IReadOnlyList<RecordedRequest> TakeOthers() => _other.Take();

    public void Dispose()
    {
        _own.Dispose();
        _other.Dispose();
    }

    private Uri AddressOf(Uri url)
    {
        var server = url.Host == AzureDevOps ? _own : _other;
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{server.Address}{url.PathAndQuery}"));
    }

    private sealed class Wire(TwoServices services) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var url = Redirect(request);
            var response = base.Send(request, cancellationToken);
            request.RequestUri = url;
            return response;
        }

        /// <summary>On the thread of the program, which waits for the answer: the threads of the pool may all do so.</summary>
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));

        /// <summary>Sends a request to the server that plays its host, which still reads whom it was meant for.</summary>
        private Uri Redirect(HttpRequestMessage request)
        {
            var url = request.RequestUri!;
            request.Headers.Host = url.Host;
            request.RequestUri = services.AddressOf(url);
            return url;
        }
    }
}
