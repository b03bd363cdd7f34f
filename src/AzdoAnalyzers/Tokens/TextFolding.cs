using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tokens;

/// <summary>
/// The texts that an expression can have, as far as its own file says. A name stands for every value that the file gives to
/// that name anywhere, so that an expression has several texts where a name isn't unique.
/// </summary>
internal sealed class TextFolding(NameOccurrences names)
{
    private const int MaximumTexts = 16;

    private const int MaximumDepth = 40;

    /// <summary>A name may stand for itself, by way of others: it takes more of the depth than brackets do.</summary>
    private const int DepthOfName = 5;

    public IReadOnlyList<JoinedText> TextsOf(ExpressionSyntax expression) => TextsOf(expression, depth: 0);

    private IReadOnlyList<JoinedText> TextsOf(ExpressionSyntax expression, int depth)
    {
        if (depth > MaximumDepth)
        {
            return [UnknownText(expression)];
        }

        return expression switch
        {
            LiteralExpressionSyntax { Token.Value: string value } => [KnownText(value, expression)],
            ParenthesizedExpressionSyntax parenthesized => TextsOf(parenthesized.Expression, depth + 1),
            PostfixUnaryExpressionSyntax suppression when suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression) => TextsOf(suppression.Operand, depth + 1),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Join(Sum(sum, depth)),
            InterpolatedStringExpressionSyntax interpolated => Join(Interpolated(interpolated, depth)),
            InvocationExpressionSyntax call when JoinedElements.IsJoin(call) => Join(Joined(call, depth)),
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int index } }] } element => Element(element, index, depth),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Empty), Expression: PredefinedTypeSyntax } => [KnownText("", expression)],
            _ => Named(expression, depth),
        };
    }

    private List<JoinedText> Named(ExpressionSyntax expression, int depth)
    {
        var texts = NamedValue.NameIn(expression) is { } name
            ? names.ValuesOf(name).Take(MaximumTexts).SelectMany(value => TextsOf(value, depth + DepthOfName)).Take(MaximumTexts).ToList()
            : [];
        return texts.Count > 0 ? texts : [UnknownText(expression)];
    }

    /// <summary>The operands of a chain of sums from left to right, each with the sum that ends with it: a loop, since chains can be long.</summary>
    private List<(IReadOnlyList<JoinedText> Texts, SyntaxNode? Join)> Sum(BinaryExpressionSyntax sum, int depth)
    {
        var pieces = new List<(IReadOnlyList<JoinedText>, SyntaxNode?)>();
        ExpressionSyntax first = sum;
        while (first is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            pieces.Add((TextsOf(binary.Right, depth + 1), binary));
            first = binary.Left;
        }

        pieces.Add((TextsOf(first, depth + 1), null));
        pieces.Reverse();
        return pieces;
    }

    private List<(IReadOnlyList<JoinedText> Texts, SyntaxNode? Join)> Interpolated(InterpolatedStringExpressionSyntax interpolated, int depth)
    {
        var pieces = new List<(IReadOnlyList<JoinedText>, SyntaxNode?)>();
        foreach (var content in interpolated.Contents)
        {
            pieces.Add((TextsOf(content, depth), null));
        }

        pieces.Add(([new JoinedText("", [])], interpolated));
        return pieces;
    }

    private IReadOnlyList<JoinedText> Element(ElementAccessExpressionSyntax element, int index, int depth)
        => ElementsOf(element.Expression) is { } elements && index < elements.Count ? TextsOf(elements[index], depth + DepthOfName) : [UnknownText(element)];

    private List<(IReadOnlyList<JoinedText> Texts, SyntaxNode? Join)> Joined(InvocationExpressionSyntax call, int depth)
    {
        var pieces = new List<(IReadOnlyList<JoinedText>, SyntaxNode?)>();
        var separator = JoinedElements.SeparatorOf(call);
        var arguments = JoinedElements.ArgumentsOf(call);
        foreach (var text in arguments is [var only] ? ElementsOf(only) ?? arguments : arguments)
        {
            if (separator is not null && pieces.Count > 0)
            {
                pieces.Add((TextsOf(separator, depth + 1), null));
            }

            pieces.Add((TextsOf(text, depth + 1), null));
        }

        pieces.Add(([new JoinedText("", [])], call));
        return pieces;
    }

    /// <summary>The elements of a collection: of the first one that its name stands for.</summary>
    private IReadOnlyList<ExpressionSyntax>? ElementsOf(ExpressionSyntax collection)
        => JoinedElements.ElementsOf(collection)
            ?? (NamedValue.NameIn(collection) is { } name ? names.ValuesOf(name).Select(JoinedElements.ElementsOf).FirstOrDefault(elements => elements is not null) : null);

    private IReadOnlyList<JoinedText> TextsOf(InterpolatedStringContentSyntax content, int depth) => content switch
    {
        InterpolatedStringTextSyntax text => [KnownText(LiteralText.ValueOf(text), text)],
        InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => TextsOf(hole.Expression, depth + 1),
        _ => [UnknownText(content)],
    };

    private static List<JoinedText> Join(List<(IReadOnlyList<JoinedText> Texts, SyntaxNode? Join)> pieces)
    {
        var count = 1;
        foreach (var (texts, _) in pieces)
        {
            count = Math.Min(MaximumTexts, count * texts.Count);
        }

        var joined = new List<JoinedText>(count);
        for (var choice = 0; choice < count; choice++)
        {
            joined.Add(Join(pieces, choice));
        }

        return joined;
    }

    /// <summary>One of the texts: the number says which text of each piece is taken.</summary>
    private static JoinedText Join(List<(IReadOnlyList<JoinedText> Texts, SyntaxNode? Join)> pieces, int choice)
    {
        var value = new StringBuilder();
        var parts = new List<JoinedText.Part>();
        foreach (var (texts, join) in pieces)
        {
            var text = texts[choice % texts.Count];
            choice /= texts.Count;
            foreach (var part in text.Parts)
            {
                parts.Add(new(part.Node, value.Length + part.Start, value.Length + part.End));
            }

            value.Append(text.Value);
            if (join is not null)
            {
                parts.Add(new(join, 0, value.Length));
            }
        }

        return new JoinedText(value.ToString(), parts);
    }

    private static JoinedText KnownText(string value, SyntaxNode node) => new(value, [new(node, 0, value.Length)]);

    private static JoinedText UnknownText(SyntaxNode node) => KnownText(JoinedText.Unknown.ToString(), node);
}
