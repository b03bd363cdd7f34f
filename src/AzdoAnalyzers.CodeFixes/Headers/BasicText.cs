using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Writes what a Basic header is made of.</summary>
internal static class BasicText
{
    /// <summary>Base64 of a colon and a token.</summary>
    public static string Encoded(ExpressionSyntax token)
    {
        var encoded = $"{FrameworkType.Convert}.ToBase64String({FrameworkType.Encoding}.ASCII.GetBytes({WithColon(token)}))";

        // A colon outside of parentheses would start a format.
        return token.Parent is InterpolationSyntax ? $"({encoded})" : encoded;
    }

    /// <summary>A colon and a token.</summary>
    public static string WithColon(ExpressionSyntax token) => "\":\" + " + Operand(token);

    private static string Operand(ExpressionSyntax expression)
        => expression is BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddExpression } or ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax or LambdaExpressionSyntax or ThrowExpressionSyntax
            ? $"({expression})"
            : expression.ToString();
}
