using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Source;

/// <summary>The nodes of a tree that are found by their punctuation: writes by an index, pairs in initializers, texts before <c>??</c>.</summary>
internal sealed record PairNodes(IReadOnlyList<SyntaxNode> IndexedWrites, IReadOnlyList<SyntaxNode> PairInitializers, IReadOnlyList<SyntaxNode> TextFallbacks)
{
    public static PairNodes Of(SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        return new(
            [.. At(root, TextParts.Find(text, "]", next => next is '=' or '+' or '?')).Select(token => token.Parent?.Parent?.Parent).OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.Left is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax).Distinct()],
            [.. At(root, TextParts.Find(text, "{").Where(brace => Before(text, brace) is '{' or ',')).Select(token => token.Parent).Where(node => node.IsKind(SyntaxKind.ComplexElementInitializerExpression)).OfType<SyntaxNode>()],
            [.. At(root, TextParts.Find(text, "??", next => next is not '=')).Select(token => token.Parent).OfType<BinaryExpressionSyntax>().Where(IsTextFallback)]);
    }

    /// <summary>The last character before a place that is no white space.</summary>
    private static char Before(SourceText text, int place)
    {
        var position = place - 1;
        while (position >= 0 && char.IsWhiteSpace(text[position]))
        {
            position--;
        }

        return position < 0 ? '\0' : text[position];
    }

    private static IEnumerable<SyntaxToken> At(SyntaxNode root, IEnumerable<int> positions)
        => positions.Select(position => (Position: position, Token: root.FindToken(position))).Where(found => found.Token.SpanStart == found.Position).Select(found => found.Token);

    private static bool IsTextFallback(BinaryExpressionSyntax node)
        => node is { RawKind: (int)SyntaxKind.CoalesceExpression, Left: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax };
}
