namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>Two expressions: one that holds the value, and one that holds the value beside it, in the same way.</summary>
internal readonly record struct Values(string First, string Second)
{
    public Values Swapped => new(Second, First);
}
