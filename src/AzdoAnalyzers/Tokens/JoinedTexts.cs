using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>
/// Finds the expressions that put pieces of string literals together: by <c>+</c>, in interpolated strings, by <c>string.Concat</c> and <c>string.Join</c>,
/// through constants, variables, properties and collections of the same file. Names are compared without binding them: a wrong guess passes no checksum.
/// </summary>
internal sealed class JoinedTexts
{
    /// <summary>Through how many names a piece is followed.</summary>
    private const int MaximumSteps = 4;

    private readonly HashSet<SyntaxNode> _seen = [];

    private readonly List<ExpressionSyntax> _joins = [];

    private readonly NameOccurrences _names;

    private HashSet<string> _newNames = [];

    private JoinedTexts(SyntaxNode root, SourceText text, CancellationToken cancellationToken)
        => _names = new NameOccurrences(root, text, cancellationToken);

    /// <summary>The texts in which the literals at the positions are pieces.</summary>
    public static IEnumerable<JoinedText> Around(SyntaxNode root, SourceText text, List<int> positions, CancellationToken cancellationToken)
    {
        if (positions.Count == 0)
        {
            return [];
        }

        var joins = new JoinedTexts(root, text, cancellationToken);
        foreach (var position in positions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LiteralText.TryFind(root, position, out var literal))
            {
                joins.Follow(literal.Expression);
            }
        }

        joins.FollowNames();
        return joins.Folded();
    }

    private void FollowNames()
    {
        for (var step = 0; step < MaximumSteps && _newNames.Count > 0; step++)
        {
            var names = _newNames;
            _newNames = [];
            _names.Find(names);
            foreach (var use in names.SelectMany(_names.UsesOf))
            {
                Follow(use);
            }
        }
    }

    /// <summary>From a piece outwards to the whole that is made of it, and to the name that stands for it elsewhere.</summary>
    private void Follow(ExpressionSyntax piece)
    {
        var whole = piece;
        while (_seen.Add(whole))
        {
            if (Around(whole) is { } outer)
            {
                whole = outer;
                continue;
            }

            _joins.Add(whole);
            if (NamedValue.NameOf(whole) is { } name && !_names.Knows(name))
            {
                _newNames.Add(name);
            }

            return;
        }
    }

    private static ExpressionSyntax? Around(ExpressionSyntax piece) => piece.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => sum,
        PostfixUnaryExpressionSyntax suppression when suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression) => suppression,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when JoinedElements.IsJoin(call) => call,
        ElementAccessExpressionSyntax element when element.Expression == piece => element,
        _ => JoinedElements.CollectionAround(piece),
    };

    private IEnumerable<JoinedText> Folded()
    {
        var fold = new TextFolding(_names);
        return _joins.SelectMany(fold.TextsOf);
    }
}
