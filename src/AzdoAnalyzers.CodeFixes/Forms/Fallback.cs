using AzdoAnalyzers.CodeFixes.Writing;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A hard-coded value behind <c>??</c>, where what stands before it reads the environment. The whole of it is replaced:
/// a <c>throw</c> in the place of the value alone would let an empty variable through.
/// </summary>
/// <param name="Whole">The expression up to and with the value.</param>
/// <param name="Read">The read that stays.</param>
internal sealed record Fallback(ExpressionSyntax Whole, EnvironmentRead Read)
{
    /// <summary>What a fix is called that takes a fallback away.</summary>
    public const string Title = "Require the environment variable";

    public static Fallback? Of(ExpressionSyntax value, SemanticModel model)
    {
        var (whole, names) = WithReadsBefore(value, model);
        if (names.Count == 0)
        {
            return null;
        }

        var last = value.Ancestors().OfType<BinaryExpressionSyntax>().First();
        var source = TextSpan.FromBounds(whole.SpanStart, last.Left.Span.End);
        return new Fallback(whole, new EnvironmentRead("", whole.ToString().Substring(0, source.Length), VariableReads.Message(names, model)) { Source = source, IsChain = last != whole });
    }

    /// <summary>
    /// The same for a read that nothing hard-coded stands behind, and that only lacks a guard: the reads before it count too, and an
    /// empty text behind it goes.
    /// </summary>
    public static Fallback OfUnguarded(ExpressionSyntax read, string variable, SemanticModel model)
    {
        var (kept, names) = WithReadsBefore(read, model);
        var message = VariableReads.NameIn(read, model) is { } name ? VariableReads.Message([.. names, name], model) : EnvironmentRead.MessageFor(variable);
        return new Fallback(WithWhatFollows(kept, model), new EnvironmentRead(variable, kept.ToString(), message) { Source = kept.Span, IsChain = kept != read });
    }

    /// <summary>The expression with what a guarded read makes superfluous behind it: <c>!</c>, and <c>??</c> with an empty text or a <c>throw</c>.</summary>
    public static ExpressionSyntax WithWhatFollows(ExpressionSyntax read, SemanticModel model)
        => read.Parent switch
        {
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } trusted => WithWhatFollows(trusted, model),
            ParenthesizedExpressionSyntax parenthesized when parenthesized.Parent is BinaryExpressionSyntax or PostfixUnaryExpressionSyntax => WithWhatFollows(parenthesized, model),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Left == read && (coalesce.Right is ThrowExpressionSyntax || model.GetOperation(coalesce.Right)?.IsNothing() == true) => coalesce,
            _ => read,
        };

    private static BinaryExpressionSyntax? CoalesceEndingWith(ExpressionSyntax expression)
        => expression.WithParentheses() is var outermost && outermost.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == outermost ? coalesce : null;

    /// <summary>The expression with the reads that stand before it and <c>??</c>, and what names the variables that they read.</summary>
    private static (ExpressionSyntax Whole, IReadOnlyList<ExpressionSyntax> Names) WithReadsBefore(ExpressionSyntax value, SemanticModel model)
    {
        var whole = value;
        var names = new List<ExpressionSyntax>();
        while (CoalesceEndingWith(whole) is { } coalesce && VariableReads.NamesIn(coalesce.Left, value, model) is { Count: > 0 } before)
        {
            names.InsertRange(0, before);
            whole = coalesce;
        }

        return (whole, names);
    }
}
