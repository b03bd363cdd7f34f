using AzdoAnalyzers.Tests.CodeFixes.Running;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>What came of a run of a program.</summary>
/// <param name="Error">What it threw.</param>
/// <param name="Requests">What it sent.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record HarmOutcome(Exception? Error, IReadOnlyList<RecordedRequest> Requests, string Output)
{
    private const string AzureDevOps = "dev.azure.com";

    /// <summary>Whether it came to its end.</summary>
    public bool IsComplete => Error is null;

    /// <summary>What it sent to Azure DevOps.</summary>
    public IEnumerable<RecordedRequest> Own => Requests.Where(request => request.Host == AzureDevOps);

    /// <summary>What it sent to others.</summary>
    public IEnumerable<RecordedRequest> Others => Requests.Where(request => request.Host != AzureDevOps);

    /// <summary>All that somebody may read who looks at the run: what was written, and what the error says.</summary>
    public string Readable => Output + Error;
}
