using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Urls;

/// <summary>Takes the slash from the start of a path.</summary>
internal static class RootedPath
{
    /// <summary>The ways to do it; none where another use of a constant needs the slash.</summary>
    public static async Task<IEnumerable<IReadOnlyList<TextEdit>>> WithoutSlashAsync(Document document, ExpressionSyntax path, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || (await ValueUse.AllAsync(document.Project.Solution, path, model, cancellationToken).ConfigureAwait(false)).Any(Joint.IsBehindText))
        {
            return [];
        }

        return Spans(path).Select(span => new[] { TextEdit.Remove(document.Id, span) });
    }

    /// <summary>What may go: the slash with the operator behind it where it is all of a piece, else the slash.</summary>
    private static IEnumerable<TextSpan> Spans(ExpressionSyntax path)
    {
        var start = FirstPiece(path);
        if (start.RawKind == 0 || !start.ValueText.StartsWith("/", StringComparison.Ordinal) || start.Text.IndexOf('/') is not (>= 0 and var slash))
        {
            yield break;
        }

        if (start.ValueText == "/" && start.Parent is LiteralExpressionSyntax { Parent: BinaryExpressionSyntax sum } literal && sum.Left == literal)
        {
            yield return TextSpan.FromBounds(literal.SpanStart, sum.Right.SpanStart);
        }

        yield return new TextSpan(start.SpanStart + slash, 1);
    }

    /// <summary>The token of the text that the path starts with; none where it starts with something else.</summary>
    public static SyntaxToken FirstPiece(ExpressionSyntax path)
        => path switch
        {
            LiteralExpressionSyntax literal => literal.Token,
            InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => text.TextToken,
            BinaryExpressionSyntax sum => FirstPiece(sum.Left),
            ParenthesizedExpressionSyntax parenthesized => FirstPiece(parenthesized.Expression),
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var first }, ..] } => FirstPiece(first),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var first }, ..] } => FirstPiece(first),
            _ => default,
        };
}
