using AzdoAnalyzers.Tests.CodeFixes.Running;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>What came of a run of a program.</summary>
/// <param name="Error">What it threw.</param>
/// <param name="Own">What came to Azure DevOps.</param>
/// <param name="Others">What came to the other service.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record HarmOutcome(Exception? Error, IReadOnlyList<RecordedRequest> Own, IReadOnlyList<RecordedRequest> Others, string Output)
{
    /// <summary>Whether it came to its end.</summary>
    public bool IsComplete => Error is null;

    /// <summary>All that somebody may read who looks at the run: what was written, and what the error says.</summary>
    public string Readable => Output + Error;
}
