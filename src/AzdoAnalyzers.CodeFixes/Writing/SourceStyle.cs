using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>How a file is written: its line breaks, indentation and braces, read off the code around a node.</summary>
internal sealed class SourceStyle
{
    private readonly SyntaxNode _root;

    private readonly SourceText _text;

    public SourceStyle(SyntaxNode root)
    {
        _root = root;
        _text = root.SyntaxTree.GetText();
        NewLine = _text.Lines[0] is { End: var end, EndIncludingLineBreak: var next } && next > end ? _text.ToString(TextSpan.FromBounds(end, next)) : "\n";
    }

    /// <summary>The line break of the file's first line.</summary>
    public string NewLine { get; }

    /// <summary>The white space that the line of a position starts with.</summary>
    public string IndentationAt(int position)
    {
        var line = _text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && _text[end] is ' ' or '\t')
        {
            end++;
        }

        return _text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>A line break, with the indentation of the line of a position.</summary>
    public string LineBreakAt(int position) => NewLine + IndentationAt(position);

    /// <summary>A line break inside an expression: one level deeper than what it belongs to, as far as that starts a line and stays there.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="depth">How many more levels deeper.</param>
    public string LineBreakInside(SyntaxNode expression, int depth = 0)
    {
        var start = expression.AncestorsAndSelf().Select(StartOfLine).First(start => start is not null)!.Value;
        return LineBreakAt(start) + string.Concat(Enumerable.Repeat(IndentationUnit(start), depth + 1));
    }

    /// <summary>What goes into a branch inside an expression, one level deeper: its further lines as well, but not those of a text.</summary>
    public string IndentedInside(SyntaxNode expression, string branch)
    {
        if (!branch.Contains("\n"))
        {
            return branch;
        }

        var unit = IndentationUnit(expression.SpanStart);
        var breaks = SyntaxFactory.ParseExpression(branch).DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return SourceText.From(branch).WithChanges(breaks.Select(end => new TextChange(new TextSpan(end.Span.End, 0), unit))).ToString();
    }

    /// <summary>One level of indentation, as the code around a position has it.</summary>
    private string IndentationUnit(int position, string? configured = null)
    {
        for (var node = _root.FindToken(position).Parent; node is not null; node = node.Parent)
        {
            if (OpenBrace(node) is { } brace && FirstInside(node, brace) is { } first)
            {
                var outer = IndentationAt(brace.SpanStart);
                var inner = IndentationAt(first.SpanStart);
                if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
                {
                    return inner.Substring(outer.Length);
                }
            }
        }

        return configured ?? (_text.Lines.Any(line => line.End > line.Start && _text[line.Start] == '\t') ? "\t" : "    ");
    }

    /// <summary>How blocks are written around a position.</summary>
    /// <param name="position">The position.</param>
    /// <param name="configured">The level of indentation that is configured, for where the code around has none.</param>
    public BlockStyle BlockAt(int position, string? configured) => new(NewLine, IndentationUnit(position, configured), BraceOnOwnLine(position));

    /// <summary>Whether the opening brace nearest to a position, of what surrounds it or else of anything, has a line of its own.</summary>
    private bool BraceOnOwnLine(int position)
        => (_root.FindToken(position).Parent?.AncestorsAndSelf() ?? []).Concat(_root.DescendantNodes())
            .Select(OpenBrace)
            .FirstOrDefault(brace => brace is not null) is not { } brace
            || IsFirstOnLine(brace.SpanStart);

    /// <summary>Whether the line behind a statement is neither empty nor the end of the block.</summary>
    public static bool IsFollowedClosely(StatementSyntax statement)
        => statement.GetLastToken().GetNextToken() is var next
            && next.Kind() is not (SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken or SyntaxKind.None)
            && !next.LeadingTrivia.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>Whether a statement ends with the brace of a block on a line of its own, behind which an empty line is usual.</summary>
    public static bool EndsWithBlock(StatementSyntax statement)
        => statement.GetLastToken() is { RawKind: (int)SyntaxKind.CloseBraceToken, Parent: BlockSyntax } brace && brace.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);

    /// <summary>Where the line of a position starts.</summary>
    public int StartOfLine(int position) => _text.Lines.GetLineFromPosition(position).Start;

    /// <summary>Whether the line before that of a position is empty.</summary>
    public bool IsBehindEmptyLine(int position)
        => _text.Lines.GetLineFromPosition(position).LineNumber is > 0 and var line && string.IsNullOrWhiteSpace(_text.ToString(_text.Lines[line - 1].Span));

    /// <summary>Whether only white space stands before a position on its line.</summary>
    public bool IsFirstOnLine(int position)
        => StartOfLine(position) + IndentationAt(position).Length == position;

    /// <summary>Where a node begins, with the operator before it, if a line begins there too; the root begins one.</summary>
    private int? StartOfLine(SyntaxNode node)
    {
        var before = node.GetFirstToken().GetPreviousToken();
        return node.Parent is null || (IsFirstOnLine(node.SpanStart) && node is not VariableDeclaratorSyntax) ? node.SpanStart
            : node.Parent is ConditionalExpressionSyntax or BinaryExpressionSyntax && before.Parent == node.Parent && IsFirstOnLine(before.SpanStart) ? before.SpanStart
            : null;
    }

    private static SyntaxToken? OpenBrace(SyntaxNode node) => node switch
    {
        BlockSyntax block => block.OpenBraceToken,
        BaseTypeDeclarationSyntax { OpenBraceToken: var brace } when brace.IsKind(SyntaxKind.OpenBraceToken) => brace,
        NamespaceDeclarationSyntax space => space.OpenBraceToken,
        _ => null,
    };

    private static SyntaxToken? FirstInside(SyntaxNode node, SyntaxToken brace)
        => brace.GetNextToken() is var next && node.Span.Contains(next.Span) && !next.IsKind(SyntaxKind.CloseBraceToken) ? next : null;
}
