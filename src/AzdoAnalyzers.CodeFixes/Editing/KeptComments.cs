using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>Sees to it that no comment goes with the code that it stands in, whatever changes replace. Documentation goes with what it documents.</summary>
internal sealed class KeptComments(SyntaxNode root, IReadOnlyList<TextChange> changes)
{
    private readonly SourceStyle _style = new(root);

    private readonly SourceText _text = root.SyntaxTree.GetText();

    /// <summary>The changes, with the comments in them that would be lost.</summary>
    public static List<TextChange> In(SyntaxNode root, IReadOnlyList<TextChange> changes) => [.. changes.Select(new KeptComments(root, changes).With)];

    private TextChange With(TextChange change)
        => LostIn(change) is { Count: > 0 } comments
            ? new TextChange(change.Span, AreLines(change) ? Lines(change, comments) : string.Concat(comments.Select(comment => comment + Behind(comment, change))) + change.NewText)
            : change;

    private List<SyntaxTrivia> LostIn(TextChange change)
        => change.Span.IsEmpty ? [] : [.. root.DescendantTrivia(change.Span).Where(trivia => trivia.IsComment() && change.Span.Contains(trivia.Span) && !changes.Any(other => other.NewText!.Contains(trivia.ToString())))];

    /// <summary>Whether nothing takes the place of whole lines.</summary>
    private bool AreLines(TextChange change)
        => change.NewText!.Length == 0 && _style.StartOfLine(change.Span.Start) == change.Span.Start && _style.StartOfLine(change.Span.End) == change.Span.End;

    private string Lines(TextChange change, IEnumerable<SyntaxTrivia> comments)
    {
        var indentation = _style.IndentationAt(change.Span.Start);
        var lines = string.Concat(comments.Select(comment => indentation + comment + _style.NewLine));
        return _style.IsBehindEmptyLine(change.Span.End) ? lines + _style.NewLine : lines;
    }

    private string Behind(SyntaxTrivia comment, TextChange change)
        => comment.IsKind(SyntaxKind.MultiLineCommentTrivia) ? IsFollowedBySpace(change) ? "" : " "
            : _style.IsFirstOnLine(change.Span.Start) ? _style.LineBreakAt(change.Span.Start)
            : _style.LineBreakInside(root.FindNode(change.Span, getInnermostNodeForTie: true));

    private bool IsFollowedBySpace(TextChange change)
        => change.NewText!.Length == 0 && (change.Span.End == _text.Length || char.IsWhiteSpace(_text[change.Span.End]));
}
