using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Urls;

/// <summary>The name of an organization that is joined to the root of the service: both together are the URL that the variable holds.</summary>
internal static class JoinedOrganization
{
    /// <summary>The root of the service, which the name of an organization follows.</summary>
    public const string Root = "https://dev.azure.com/";

    /// <summary>The URL as a target, in the place of the name; null where the name isn't joined to the root, or is followed by more of a name.</summary>
    public static Target? UrlOf(Target target, Part name, SemanticModel model)
        => target.Expression.WithParentheses() switch
        {
            { Parent: InterpolationSyntax { AlignmentClause: null, FormatClause: null, Parent: InterpolatedStringExpressionSyntax text } hole } => InText(text, hole) is { } span
                ? target with { Expression = text, Parts = [UrlOf(name) with { Source = span.Length == 0 ? null : span }] }
                : null,
            { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum } piece when sum.Right == piece && IsRoot(sum.Left, model) && IsFollowedByPath(sum, model) => target with { Expression = sum, Parts = [UrlOf(name)] },
            _ => null,
        };

    /// <summary>Whether an expression is the root of the service.</summary>
    public static bool IsRoot(ExpressionSyntax expression, SemanticModel model)
        => model.GetConstantValue(expression).Value is string text && text.Equals(Root, StringComparison.OrdinalIgnoreCase);

    private static Part UrlOf(Part name) => name with { Kind = FixKind.OrganizationUrl };

    /// <summary>Where in an interpolated text root and name stand, empty where it is all of it; null where a hole isn't such a name.</summary>
    private static TextSpan? InText(InterpolatedStringExpressionSyntax text, InterpolationSyntax hole)
        => text.Contents switch
        {
            [InterpolatedStringTextSyntax root, var name] when IsRoot(root) && name == hole => default(TextSpan),
            [InterpolatedStringTextSyntax root, var name, InterpolatedStringTextSyntax { TextToken.ValueText: ['/', ..] }, ..] when IsRoot(root) && name == hole => TextSpan.FromBounds(root.SpanStart - text.SpanStart, hole.Span.End - text.SpanStart),
            _ => null,
        };

    private static bool IsRoot(InterpolatedStringTextSyntax text) => text.TextToken.ValueText.Equals(Root, StringComparison.OrdinalIgnoreCase);

    private static bool IsFollowedByPath(ExpressionSyntax sum, SemanticModel model)
        => sum.WithParentheses() is not { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } longer } left || longer.Left != left
            || (model.GetConstantValue(longer.Right).Value as string ?? RootedPath.FirstPiece(longer.Right).ValueText)?.StartsWith("/", StringComparison.Ordinal) == true;
}
