using AzdoAnalyzers.CodeFixes.Writing;
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
        while (Outermost(whole).Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce
            && coalesce.Right == Outermost(whole)
            && Variable(coalesce.Left, model) is { } variable)
        {
            reads.Insert(0, variable);
            whole = coalesce;
        }

        return reads.Count > 0 ? new Fallback(whole, ReadBefore(value, whole, reads, model)) : null;
    }

    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
        => expression.Parent is ParenthesizedExpressionSyntax parent ? Outermost(parent) : expression;

    /// <summary>The name of the variable that an expression reads, as it is written there.</summary>
    private static ExpressionSyntax? Variable(ExpressionSyntax expression, SemanticModel model)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments: [var name, ..] }
            && model.GetSymbolInfo(expression).Symbol is IMethodSymbol { Name: nameof(System.Environment.GetEnvironmentVariable) } method
            && method.ContainingType.ToDisplayString() == "System.Environment"
                ? name.Expression
                : null;

    private static EnvironmentRead ReadBefore(ExpressionSyntax value, ExpressionSyntax whole, List<ExpressionSyntax> variables, SemanticModel model)
    {
        var last = value.Ancestors().OfType<BinaryExpressionSyntax>().First();
        var source = TextSpan.FromBounds(whole.SpanStart, last.Left.Span.End);
        var text = whole.ToString().Substring(0, source.Length);
        return new EnvironmentRead("", variables.Count > 1 ? $"({text})" : text, Message(variables, model)) { Source = source };
    }

    private static string Message(List<ExpressionSyntax> variables, SemanticModel model)
        => variables.All(variable => variable.IsKind(SyntaxKind.StringLiteralExpression))
            ? EnvironmentRead.MessageFor(string.Join(" or ", variables.Select(variable => model.GetConstantValue(variable).Value)))
            : $"$\"Set the environment variable {string.Join(" or ", variables.Select(Hole))}.\"";

    private static string Hole(ExpressionSyntax variable)
        => variable is IdentifierNameSyntax or MemberAccessExpressionSyntax ? $"{{{variable}}}" : $"{{({variable})}}";
}
