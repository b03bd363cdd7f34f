using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>What stands around a piece of code.</summary>
internal static class CodeAround
{
    /// <summary>The expression with all parentheses around it.</summary>
    public static ExpressionSyntax WithParentheses(this ExpressionSyntax expression) => expression.Parent is ParenthesizedExpressionSyntax parent ? parent.WithParentheses() : expression;

    /// <summary>The statement behind one; null where that is the last.</summary>
    public static StatementSyntax? Next(this StatementSyntax statement) => statement.Behind().FirstOrDefault();

    /// <summary>Where a statement starts with the comments right above it, which speak of it; at the top of a file they may speak of that.</summary>
    public static int StartWithComments(this StatementSyntax statement)
    {
        var start = statement.SpanStart;
        var lineBreaks = 0;
        foreach (var trivia in statement.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsComment() && lineBreaks <= 1)
            {
                (start, lineBreaks) = (trivia.SpanStart, 0);
            }
            else if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                lineBreaks++;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                break;
            }
        }

        return IsAtTop(statement, start) ? statement.SpanStart : start;
    }

    /// <summary>Whether nothing but blanks stands before a place of a file whose first word is that of a statement.</summary>
    private static bool IsAtTop(StatementSyntax statement, int place)
        => statement.Parent is GlobalStatementSyntax && statement.GetFirstToken().GetPreviousToken().RawKind == 0 && statement.GetLeadingTrivia().TakeWhile(trivia => trivia.SpanStart < place).All(trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia);

    /// <summary>The statements behind one in its block.</summary>
    public static IEnumerable<StatementSyntax> Behind(this StatementSyntax statement) => Neighbours(statement).SkipWhile(other => other != statement).Skip(1);

    /// <summary>The statement before one; null where that is the first.</summary>
    public static StatementSyntax? Previous(this StatementSyntax statement) => Neighbours(statement).TakeWhile(other => other != statement).LastOrDefault();

    /// <summary>Whether comments stand in a span of a node.</summary>
    public static bool HasComments(this SyntaxNode node, TextSpan span) => node.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && trivia.IsComment());

    public static bool IsComment(this SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static IEnumerable<StatementSyntax> Neighbours(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement),
        _ => [],
    };
}
