using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>Shows that an edit adds no compiler error and no warning, in the documents it may have any effect on.</summary>
internal static class Proof
{
    public static async Task<bool> HoldsAsync(Solution before, Solution after, IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            var known = await FaultsAsync(before.GetDocument(document), cancellationToken).ConfigureAwait(false);
            var found = await FaultsAsync(after.GetDocument(document), cancellationToken).ConfigureAwait(false);
            if (found.Any(fault => fault.Value > (known.TryGetValue(fault.Key, out var count) ? count : 0)))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<Dictionary<string, int>> FaultsAsync(Document? document, CancellationToken cancellationToken)
    {
        var model = document is null ? null : await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return (model?.GetDiagnostics(cancellationToken: cancellationToken) ?? Enumerable.Empty<Diagnostic>())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .GroupBy(diagnostic => diagnostic.Id)
            .ToDictionary(group => group.Key, group => group.Count());
    }
}
