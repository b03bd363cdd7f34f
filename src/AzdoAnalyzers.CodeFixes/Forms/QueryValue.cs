using System.Text.RegularExpressions;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>Values that stand in the query of a URL: a variable's value would be logged there as well as the hard-coded one.</summary>
internal static class QueryValue
{
    private static readonly Regex Name = new(@"[?&][\w.\-]+=$", RegexOptions.CultureInvariant);

    /// <summary>Whether a part of a text that is to be replaced is one.</summary>
    public static bool Is(Target target)
        => target.Parts.Any(part => part.Source is { } source ? IsAfterName(target.Expression.ToString().Substring(0, source.Start)) : part.Value is { Before: var before } && IsAfterName(before));

    /// <summary>Whether a use puts the value into one.</summary>
    public static bool Is(ValueUse use)
    {
        var piece = use.Expression.WithParentheses();
        while (piece.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && sum.Left == piece)
        {
            piece = sum.WithParentheses();
        }

        var before = piece.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: var left } => LastText(left, use),
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax { Contents: var contents } } hole => (contents.ElementAtOrDefault(contents.IndexOf(hole) - 1) as InterpolatedStringTextSyntax)?.TextToken.ValueText,
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments, Parent: InvocationExpressionSyntax call } } argument when arguments.IndexOf(argument) is > 0 and var index => call.Expression.GetLastToken().ValueText switch
            {
                nameof(string.Concat) => LastText(arguments[index - 1].Expression, use),
                nameof(string.Format) when use.Model.GetConstantValue(arguments[0].Expression).Value is string format && format.IndexOf($"{{{index - 1}", StringComparison.Ordinal) is > 0 and var hole => format.Substring(0, hole),
                _ => null,
            },
            _ => null,
        };
        return before is not null && IsAfterName(before);
    }

    private static string? LastText(ExpressionSyntax text, ValueUse use)
        => use.Model.GetConstantValue(text).Value as string ?? text switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right: var right } => LastText(right, use),
            InterpolatedStringExpressionSyntax { Contents: [.., InterpolatedStringTextSyntax { TextToken.ValueText: var end }] } => end,
            _ => null,
        };

    private static bool IsAfterName(string text) => Name.IsMatch(text);
}
