using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Findings;

/// <summary>A part of an expression that is to be replaced.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Variable">The environment variable that takes its place.</param>
/// <param name="Source">Its place in the text of the literal, counted from the literal's start; absent: the whole expression.</param>
/// <param name="Value">Where <paramref name="Source"/> can't be told: the expression's value before and after the part.</param>
internal sealed record Part(FixKind Kind, string Variable, TextSpan? Source, (string Before, string After)? Value)
{
    /// <inheritdoc cref="Finding.OldVariable"/>
    public string? OldVariable { get; init; }

    public bool IsWhole => Source is null && Value is null;

    public int Start => Source?.Start ?? 0;

    public int End => Source?.End ?? int.MaxValue;

    /// <summary>The part a finding names; null where it doesn't fit the expression.</summary>
    public static Part? Of(Finding finding, ExpressionSyntax expression, string? value)
    {
        if (finding.Span != expression.Span)
        {
            return InSource(new TextSpan(finding.Span.Start - expression.SpanStart, finding.Span.Length));
        }

        if (finding.Part is not { } part || (value is not null && part.Start == 0 && part.Length == value.Length))
        {
            return new Part(finding.Kind, finding.Variable, Source: null, Value: null) { OldVariable = finding.OldVariable };
        }

        if (value is null || part.End > value.Length)
        {
            return null;
        }

        if (!expression.IsKind(SyntaxKind.StringLiteralExpression))
        {
            var url = UserInformation.Around(value, part);
            return new Part(KindOf(url), finding.Variable, Source: null, (value.Substring(0, (url ?? part).Start), value.Substring((url ?? part).End)));
        }

        return StringLiteral.Parse(expression.ToString()).SourceOf(value, part) is { } source ? InSource(source) : null;

        Part InSource(TextSpan span)
        {
            var url = UserInformation.Around(expression.ToString(), span);
            return new(KindOf(url), finding.Variable, IsContent(expression, span) ? null : url ?? span, Value: null);
        }

        FixKind KindOf(TextSpan? url) => url is null ? finding.Kind : FixKind.UserInformation;
    }

    private static bool IsContent(ExpressionSyntax expression, TextSpan span)
        => expression.IsKind(SyntaxKind.StringLiteralExpression) && StringLiteral.Parse(expression.ToString()).Is(span);
}
