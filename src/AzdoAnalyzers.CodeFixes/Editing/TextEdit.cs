using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Editing;

/// <summary>
/// Puts a text in the place of another one in a document. Fixes are made of these rather than of new trees: whatever no
/// edit names stays as it is to the byte, and equal edits of two findings are one.
/// </summary>
internal sealed record TextEdit(DocumentId Document, TextSpan Span, string NewText)
{
    public static TextEdit Insert(DocumentId document, int position, string text) => new(document, new TextSpan(position, 0), text);

    public static TextEdit Remove(DocumentId document, TextSpan span) => new(document, span, "");
}
