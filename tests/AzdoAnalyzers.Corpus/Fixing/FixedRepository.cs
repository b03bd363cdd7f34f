using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts.Sources;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>A repository before and after all fixes.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Before">Its solution.</param>
/// <param name="After">The fixed one.</param>
/// <param name="Found">The findings before.</param>
/// <param name="Left">The findings after: those without a fix, and what a fix has made visible.</param>
/// <param name="NewErrors">The compiler's errors that weren't there before: there must be none.</param>
/// <param name="ErrorsBefore">How many errors there are without a fix, since packages aren't restored.</param>
internal sealed record FixedRepository(
    SourceRepository Repository,
    Solution Before,
    Solution After,
    ImmutableArray<Diagnostic> Found,
    ImmutableArray<Diagnostic> Left,
    ImmutableArray<string> NewErrors,
    int ErrorsBefore)
{
    /// <summary>The documents that the fixes have changed, with what they were.</summary>
    public IEnumerable<(Document Before, Document After)> Changes
        => After.GetChanges(Before).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments())
            .Select(id => (Before.GetDocument(id)!, After.GetDocument(id)!))
            .DistinctBy(change => change.Item2.FilePath);
}
