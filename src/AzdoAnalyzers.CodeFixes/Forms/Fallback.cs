using AzdoAnalyzers.CodeFixes.Writing;
using AzdoAnalyzers.Flow;
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
    public static Fallback? Of(ExpressionSyntax value, SemanticModel model)
    {
        var reads = new List<ExpressionSyntax>();
        var whole = value;
        while (CoalesceEndingWith(whole) is { } coalesce && Variable(coalesce.Left, model) is { } variable)
        {
            reads.Insert(0, variable);
            whole = coalesce;
        }

        return reads.Count > 0 ? new Fallback(whole, ReadBefore(value, whole, reads, model)) : null;
    }

    /// <summary>
    /// The same for a read that nothing hard-coded stands behind, and that only lacks a guard: the reads before it count too, and an
    /// empty text behind it goes.
    /// </summary>
    public static Fallback OfUnguarded(ExpressionSyntax read, string variable, SemanticModel model)
    {
        var reads = new List<ExpressionSyntax>();
        var kept = read;
        while (CoalesceEndingWith(kept) is { } chain && Variable(chain.Left, model) is { } before)
        {
            reads.Insert(0, before);
            kept = chain;
        }

        var message = Variable(read, model) is { } name ? Message([.. reads, name], model) : EnvironmentRead.MessageFor(variable);
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
        => Outermost(expression) is var outermost && outermost.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == outermost ? coalesce : null;

    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
        => expression.Parent is ParenthesizedExpressionSyntax parent ? Outermost(parent) : expression;

    /// <summary>The name of the variable that an expression reads, as it is written there.</summary>
    private static ExpressionSyntax? Variable(ExpressionSyntax expression, SemanticModel model)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null } name, ..] }
            && model.GetSymbolInfo(expression).Symbol is IMethodSymbol { Name: nameof(System.Environment.GetEnvironmentVariable) } method
            && method.ContainingType.ToDisplayString() == "System.Environment"
                ? name.Expression
                : null;

    private static EnvironmentRead ReadBefore(ExpressionSyntax value, ExpressionSyntax whole, List<ExpressionSyntax> variables, SemanticModel model)
    {
        var last = value.Ancestors().OfType<BinaryExpressionSyntax>().First();
        var source = TextSpan.FromBounds(whole.SpanStart, last.Left.Span.End);
        var text = whole.ToString().Substring(0, source.Length);
        return new EnvironmentRead("", text, Message(variables, model)) { Source = source, IsChain = variables.Count > 1 };
    }

    private static string Message(List<ExpressionSyntax> variables, SemanticModel model)
        => variables.All(variable => variable.IsKind(SyntaxKind.StringLiteralExpression))
            ? EnvironmentRead.MessageFor(string.Join(" or ", variables.Select(variable => model.GetConstantValue(variable).Value)))
            : $"$\"Set the environment variable {string.Join(" or ", variables.Select(Hole))}.\"";

    private static string Hole(ExpressionSyntax variable)
        => variable is IdentifierNameSyntax or MemberAccessExpressionSyntax ? $"{{{variable}}}" : $"{{({variable})}}";
}
