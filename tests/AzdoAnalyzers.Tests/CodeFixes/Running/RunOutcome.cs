namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>What came of one action of a program.</summary>
/// <param name="Error">What it threw.</param>
/// <param name="Requests">What it sent.</param>
internal sealed record RunOutcome(Exception? Error, IReadOnlyList<RecordedRequest> Requests)
{
    /// <summary>The messages of the error and of those inside it.</summary>
    public IEnumerable<string> Messages
    {
        get
        {
            for (var error = Error; error is not null; error = error.InnerException)
            {
                yield return error.Message;
            }
        }
    }
}
