using AzdoAnalyzers.CodeFixes.Forms;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Writes what a Basic header is made of.</summary>
internal static class BasicText
{
    /// <summary>Base64 of a colon and a token.</summary>
    public static string EncodedWithColon(ExpressionSyntax token) => Encoded(token, WithColon(token));

    /// <summary>The same of a literal, in the hole of a text; the parentheses go with the whole names, whose colons would start a format.</summary>
    public static string EncodedWithColonInHole(string token) => $"({Base64Call.Of($"\":\" + \"{token}\"")})";

    /// <summary>Base64 of a text that has its colon.</summary>
    public static string Encoded(ExpressionSyntax text) => Encoded(text, text.ToString());

    /// <summary>What stands behind the colon that a text begins with, or the text if there is none in it; null where that isn't seen.</summary>
    public static string? WithoutColon(ExpressionSyntax text) => text switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: LiteralExpressionSyntax { Token.ValueText: ":" }, Right: var secret } => secret.ToString(),
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax { TextToken.ValueText: ":" }, InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var secret }] } => secret.ToString(),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => text.ToString(),
        _ => null,
    };

    private static string Encoded(ExpressionSyntax replaced, string text)
    {
        var encoded = Base64Call.Of(text);

        // The colons of a whole name would start a format; the parentheses go with them.
        return replaced.WithParentheses().Parent is InterpolationSyntax ? $"({encoded})" : encoded;
    }

    /// <summary>A colon and a token.</summary>
    public static string WithColon(ExpressionSyntax token) => "\":\" + " + Operand(token);

    private static string Operand(ExpressionSyntax expression)
        => expression is BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddExpression } or ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax or LambdaExpressionSyntax or ThrowExpressionSyntax
            ? $"({expression})"
            : expression.ToString();
}
