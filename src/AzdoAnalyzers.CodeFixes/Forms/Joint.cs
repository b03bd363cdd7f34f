using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>Tells what a text is joined with: a path behind a URL brings a slash, and one behind a base URL must bring none.</summary>
internal static class Joint
{
    /// <summary>Whether a use is put in front of another text.</summary>
    public static bool IsBeforeText(ValueUse use) => IsJoined(use.Expression, isBefore: true);

    /// <summary>Whether a use is put behind another text.</summary>
    public static bool IsBehindText(ValueUse use) => IsJoined(use.Expression, isBefore: false);

    private static bool IsJoined(ExpressionSyntax expression, bool isBefore) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parent => IsJoined(parent, isBefore),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => (isBefore ? sum.Left : sum.Right) == expression || IsJoined(sum, isBefore),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } addition => (isBefore ? addition.Left : addition.Right) == expression,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole => (isBefore ? text.Contents.Last() : text.Contents.First()) != hole,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" or "AppendFormat" } } } => true,
        _ => false,
    };
}
