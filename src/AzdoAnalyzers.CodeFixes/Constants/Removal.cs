using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>Removes declarations with their lines and documentation; other comments stay.</summary>
internal static class Removal
{
    /// <summary>Removes what is left without a use.</summary>
    public static IEnumerable<TextEdit> Edits(Remains remains)
    {
        var declarations = remains.Declarations.ToLookup(removed => removed.Document.Id, removed => removed.Declarator);
        var statements = remains.Fillings.ToLookup(removed => removed.Document.Id, removed => removed.Statement);
        return declarations.SelectMany(group => Edits(group.Key, [.. group], statements[group.Key]));
    }

    private static IEnumerable<TextEdit> Edits(DocumentId document, HashSet<VariableDeclaratorSyntax> declarators, IEnumerable<StatementSyntax> statements)
    {
        var text = declarators.First().SyntaxTree.GetText();
        var lines = new List<TextSpan>();
        foreach (var group in declarators.GroupBy(declarator => (VariableDeclarationSyntax)declarator.Parent!).Where(group => group.Key.Variables.Count > group.Count()))
        {
            foreach (var declarator in group)
            {
                yield return TextEdit.Remove(document, WithComma(group.Key.Variables, declarators, declarator));
            }
        }

        var whole = declarators.Select(declarator => (VariableDeclarationSyntax)declarator.Parent!).Distinct().Where(declaration => declaration.Variables.All(declarators.Contains)).Select(declaration => declaration.Parent!);
        foreach (var removed in whole.Concat(statements))
        {
            if (WholeLines(text, removed) is { } span)
            {
                lines.Add(span);
            }
            else
            {
                yield return TextEdit.Remove(document, WithSpaceBehind(removed));
            }
        }

        foreach (var span in Joined(lines))
        {
            yield return TextEdit.Remove(document, WithEmptyLine(text, span));
        }
    }

    /// <summary>Removes a statement with its line, if it has one of its own.</summary>
    public static TextEdit Edit(DocumentId document, StatementSyntax statement)
    {
        var text = statement.SyntaxTree.GetText();
        return TextEdit.Remove(document, WholeLines(text, statement) is { } whole ? WithEmptyLine(text, whole) : WithSpaceBehind(statement));
    }

    private static TextSpan WithComma(SeparatedSyntaxList<VariableDeclaratorSyntax> variables, HashSet<VariableDeclaratorSyntax> removed, VariableDeclaratorSyntax declarator)
    {
        var index = variables.IndexOf(declarator);
        return variables.Take(index).All(removed.Contains)
            ? TextSpan.FromBounds(declarator.SpanStart, variables[index + 1].SpanStart)
            : TextSpan.FromBounds(variables.GetSeparator(index - 1).SpanStart, declarator.Span.End);
    }

    private static TextSpan WithSpaceBehind(SyntaxNode declaration)
    {
        var space = declaration.GetTrailingTrivia().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(trivia => trivia.Span.Length);
        return TextSpan.FromBounds(declaration.SpanStart, declaration.Span.End + space);
    }

    /// <summary>The lines of a declaration; null where it shares them with something else.</summary>
    private static TextSpan? WholeLines(SourceText text, SyntaxNode declaration)
    {
        // A local has no documentation: three slashes before it are a comment like any.
        var documentation = (declaration is MemberDeclarationSyntax ? declaration.GetLeadingTrivia() : default).FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
        var first = text.Lines.GetLineFromPosition(documentation.RawKind == 0 ? declaration.SpanStart : documentation.FullSpan.Start);
        var last = text.Lines.GetLineFromPosition(declaration.Span.End);
        var own = TextSpan.FromBounds(documentation.RawKind == 0 ? declaration.SpanStart : documentation.FullSpan.Start, declaration.Span.End);
        return IsBlank(text, TextSpan.FromBounds(first.Start, own.Start)) && IsBlank(text, TextSpan.FromBounds(own.End, last.End))
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : null;
    }

    private static IEnumerable<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        TextSpan? current = null;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (current is { } open && open.End == span.Start)
            {
                current = TextSpan.FromBounds(open.Start, span.End);
                continue;
            }

            if (current is { } done)
            {
                yield return done;
            }

            current = span;
        }

        if (current is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Adds the empty line behind, where one stands before too, or the block begins there.</summary>
    private static TextSpan WithEmptyLine(SourceText text, TextSpan lines)
    {
        var next = text.Lines.GetLineFromPosition(lines.End);
        var before = text.Lines.GetLineFromPosition(lines.Start).LineNumber - 1;
        return before >= 0 && IsBlank(text, next.Span) && (IsBlank(text, text.Lines[before].Span) || text.ToString(text.Lines[before].Span).TrimEnd().EndsWith("{", StringComparison.Ordinal))
            ? TextSpan.FromBounds(lines.Start, next.EndIncludingLineBreak)
            : lines;
    }

    private static bool IsBlank(SourceText text, TextSpan span) => string.IsNullOrWhiteSpace(text.ToString(span));
}
