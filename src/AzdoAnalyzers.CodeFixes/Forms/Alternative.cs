using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A use of a value where another one is taken on the other way: <c>args.Length > 0 ? args[0] : defaultUrl</c>, <c>if (url == "") url = defaultUrl;</c>.</summary>
internal static class Alternative
{
    /// <summary>Whether a use is one, where the other value isn't written in the code too.</summary>
    public static bool Is(ValueUse use) => InExpression(use) || Assignment(use) is not null;

    /// <summary>The local that takes the value or another one; null where none does.</summary>
    public static string? Taker(ValueUse use)
        => InExpression(use) ? LocalUses.Of(use.Expression, use.Model)?.Name : (Assignment(use)?.Left as IdentifierNameSyntax)?.Identifier.ValueText;

    private static bool InExpression(ValueUse use)
    {
        var value = use.Expression.WithParentheses();
        return value.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == value && !IsHardCoded(coalesce.Left, use.Model),
            ConditionalExpressionSyntax conditional => conditional.Condition != value && !IsHardCoded(conditional.WhenTrue == value ? conditional.WhenFalse : conditional.WhenTrue, use.Model),
            _ => false,
        };
    }

    /// <summary>The assignment of the value in a branch.</summary>
    private static AssignmentExpressionSyntax? Assignment(ValueUse use)
        => use.Expression.WithParentheses().Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax, Parent: ExpressionStatementSyntax { Parent: IfStatementSyntax or ElseClauseSyntax or BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax } } } assignment ? assignment : null;

    private static bool IsHardCoded(ExpressionSyntax value, SemanticModel model)
        => model.GetConstantValue(value).HasValue
            || (model.GetSymbolInfo(value).Symbol is { DeclaringSyntaxReferences: [var declaration] }
                && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax });
}
