using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>Applies text edits to a solution; a file that several projects compile is edited once, for all of them.</summary>
internal static class EditedSolution
{
    /// <summary>The solution with the edits made and the names written in them shortened, as far as that binds the same.</summary>
    public static async Task<Solution> CreateAsync(Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancellationToken)
    {
        var result = solution;
        foreach (var file in edits.GroupBy(edit => FileOf(solution, edit.Document)))
        {
            var siblings = Siblings(solution, file.Key).ToList();
            var text = await EditAsync([.. siblings.Select(id => solution.GetDocument(id)!)], Compatible(file), cancellationToken).ConfigureAwait(false);
            foreach (var id in siblings)
            {
                result = result.WithDocumentText(id, text);
            }
        }

        return result;
    }

    /// <summary>The document, and those of other projects that are the same file.</summary>
    public static IEnumerable<DocumentId> Siblings(Solution solution, DocumentId document)
        => solution.GetDocument(document)!.GetLinkedDocumentIds().Prepend(document);

    private static DocumentId FileOf(Solution solution, DocumentId document)
    {
        var projects = solution.ProjectIds.ToList();
        return Siblings(solution, document).OrderBy(id => projects.IndexOf(id.ProjectId)).First();
    }

    /// <summary>The edits in the order of the text, without those that stand inside another one or are there twice.</summary>
    private static List<TextChange> Compatible(IEnumerable<TextEdit> edits)
    {
        var compatible = new List<TextChange>();
        var ordered = edits
            .Select(edit => new TextChange(edit.Span, edit.NewText))
            .Distinct()
            .OrderBy(change => change.Span.Start)
            .ThenBy(change => change.Span.IsEmpty ? 0 : 1)
            .ThenByDescending(change => change.Span.Length);
        foreach (var change in ordered)
        {
            if (compatible.Count == 0 || change.Span.Start >= compatible[compatible.Count - 1].Span.End)
            {
                compatible.Add(change);
            }
        }

        return compatible;
    }

    private static async Task<SourceText> EditAsync(IReadOnlyList<Document> siblings, List<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await siblings[0].GetTextAsync(cancellationToken).ConfigureAwait(false);
        var root = await siblings[0].GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var kept = KeptComments.In(root!, changes);
        var written = Written(kept);
        var edited = text.WithChanges(kept);
        foreach (var tidied in new Func<SyntaxNode, IReadOnlyList<TextSpan>, IReadOnlyList<TextChange>>[] { ReadOnce.In, NumberedNames.In })
        {
            var further = tidied(await siblings[0].WithText(edited).GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) ?? root!, written);
            edited = edited.WithChanges(further);
            written = [.. written.Where(span => !further.Any(change => change.NewText!.Length == 0 && change.Span.Contains(span))).Select(span => Moved(span, further))];
        }

        return await ShortNames.InAsync(siblings, edited, written, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A span behind changes, each of which stands outside or inside of it.</summary>
    private static TextSpan Moved(TextSpan span, IReadOnlyList<TextChange> changes)
    {
        return new TextSpan(span.Start + Growth(change => change.Span.End <= span.Start), span.Length + Growth(change => span.Contains(change.Span)));

        int Growth(Func<TextChange, bool> isMeant) => changes.Where(isMeant).Sum(change => change.NewText!.Length - change.Span.Length);
    }

    /// <summary>Where the new texts stand in the edited document.</summary>
    private static List<TextSpan> Written(List<TextChange> changes)
    {
        var spans = new List<TextSpan>();
        var shift = 0;
        foreach (var change in changes)
        {
            var length = change.NewText!.Length;
            spans.Add(new TextSpan(change.Span.Start + shift, length));
            shift += length - change.Span.Length;
        }

        return spans;
    }
}
