using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>Shows that an edit adds no compiler error and no warning, in the members of documents that it may have any effect on.</summary>
internal static class Proof
{
    public static async Task<bool> HoldsAsync(Solution before, Solution after, IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        var touched = new List<(Document Before, TouchedMembers MembersBefore, Document After, TouchedMembers MembersAfter)>();
        foreach (var id in documents)
        {
            if (before.GetDocument(id) is { } old && after.GetDocument(id) is { } edited)
            {
                var (membersBefore, membersAfter) = await TouchedMembers.OfAsync(old, edited, cancellationToken).ConfigureAwait(false);
                touched.Add((old, membersBefore, edited, membersAfter));
            }
        }

        var names = new HashSet<string>(touched.SelectMany(document => document.MembersBefore.NamesNotIn(document.MembersAfter).Concat(document.MembersAfter.NamesNotIn(document.MembersBefore))));
        foreach (var document in touched)
        {
            document.MembersAfter.AddUsersOf(names);
            var found = await FaultsAsync(document.After, document.MembersAfter, cancellationToken).ConfigureAwait(false);
            if (found.Count == 0)
            {
                continue;
            }

            document.MembersBefore.AddUsersOf(names);
            var known = await FaultsAsync(document.Before, document.MembersBefore, cancellationToken).ConfigureAwait(false);
            if (found.Any(fault => fault.Value > (known.TryGetValue(fault.Key, out var count) ? count : 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How often the compiler says what.</summary>
    private static async Task<Dictionary<string, int>> FaultsAsync(Document document, TouchedMembers members, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var said = members.Spans is { } spans
            ? spans.SelectMany(span => Said(span))
            : Said(null);
        return said
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .GroupBy(diagnostic => diagnostic.Id)
            .ToDictionary(group => group.Key, group => group.Count());

        IEnumerable<Diagnostic> Said(TextSpan? span) => model?.GetDiagnostics(span, cancellationToken) ?? Enumerable.Empty<Diagnostic>();
    }
}
