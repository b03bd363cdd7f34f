using AzdoAnalyzers.Tests.CodeFixes.Running;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>Plays all services that a program may ask: answers every request without sending it, and remembers who was asked for what.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    private readonly List<RecordedRequest> _requests = [];

    /// <summary>The requests, the first one first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var authorization = request.Headers.TryGetValues("Authorization", out var values) ? string.Join(',', values) : null;
        _requests.Add(new RecordedRequest(authorization, request.RequestUri!.PathAndQuery) { Host = request.RequestUri.Host });
        return new HttpResponseMessage { RequestMessage = request };
    }
}
