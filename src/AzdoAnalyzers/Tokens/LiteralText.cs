using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tokens;

/// <summary>A text that code has as a value: a string literal of any kind, or a text between the holes of an interpolated string.</summary>
internal readonly struct LiteralText
{
    private readonly SyntaxToken _token;

    private LiteralText(SyntaxToken token, string value, ExpressionSyntax expression, bool isWhole)
    {
        _token = token;
        Value = value;
        Expression = expression;
        IsWhole = isWhole;
    }

    /// <summary>The literal, or the interpolated string around the text.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>Whether the text is the expression's whole value: not so beside a hole.</summary>
    public bool IsWhole { get; }

    /// <summary>The text with its escape sequences read.</summary>
    public string Value { get; }

    /// <summary>The text at the position; false in comments, directives, disabled code, and where code has no string.</summary>
    public static bool TryFind(SyntaxNode root, int position, out LiteralText literal)
    {
        var token = root.FindToken(position);
        literal = token.Span.Contains(position) ? Of(token) : default;
        return literal.Expression is not null;
    }

    /// <summary>Where a part of the value stands in the source; null where it is spelled in another way there.</summary>
    public TextSpan? SourceOf(int start, int length)
    {
        var part = Value.Substring(start, length);
        var source = _token.Text;
        if (Count(source, part, source.Length) != Count(Value, part, Value.Length))
        {
            return null;
        }

        var index = source.IndexOf(part, StringComparison.Ordinal);
        for (var before = Count(Value, part, start); before > 0; before--)
        {
            index = source.IndexOf(part, index + 1, StringComparison.Ordinal);
        }

        return index < 0 ? null : new TextSpan(_token.SpanStart + index, length);
    }

    /// <summary>The value of a text between holes. The parser leaves doubled braces in it.</summary>
    public static string ValueOf(InterpolatedStringTextSyntax text)
    {
        var value = text.TextToken.ValueText;
        var isRaw = text.Parent is InterpolatedStringExpressionSyntax interpolated && interpolated.StringStartToken.Text.EndsWith("\"\"\"", StringComparison.Ordinal);
        return isRaw ? value : value.Replace("{{", "{").Replace("}}", "}");
    }

    private static LiteralText Of(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression)
            => new(token, token.ValueText, literal, isWhole: true),
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } text
            => new(token, ValueOf(text), interpolated, isWhole: interpolated.Contents.Count == 1),
        _ => default,
    };

    /// <summary>How often the part starts in the text before <paramref name="end"/>.</summary>
    private static int Count(string text, string part, int end)
    {
        var count = 0;
        for (var index = text.IndexOf(part, StringComparison.Ordinal); index >= 0 && index < end; index = text.IndexOf(part, index + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
