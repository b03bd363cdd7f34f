using AzdoAnalyzers.CodeFixes.Writing;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A condition that asks whether a value is missing, and nothing else.</summary>
/// <param name="Tested">The value.</param>
/// <param name="Outcome">The outcome where it is missing.</param>
/// <param name="FindsNull">Whether it has that outcome for null.</param>
/// <param name="FindsEmpty">Whether it has that outcome for an empty text.</param>
internal sealed record MissingTest(ExpressionSyntax Tested, bool Outcome, bool FindsNull, bool FindsEmpty)
{
    /// <summary>The name that the condition gives to the value where it isn't missing.</summary>
    public string? Name { get; private init; }

    /// <summary>The test that a condition is; null where it is none.</summary>
    public static MissingTest? Of(ExpressionSyntax condition, SemanticModel model) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression, model),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation => Of(negation.Operand, model) is { } test ? test with { Outcome = !test.Outcome } : null,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => Both(either, outcome: true, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Both(both, outcome: false, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
            => OfComparison(comparison.Left, comparison.Right, comparison.IsKind(SyntaxKind.EqualsExpression), model) ?? OfComparison(comparison.Right, comparison.Left, comparison.IsKind(SyntaxKind.EqualsExpression), model),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax pattern } match => OfComparison(match.Expression, pattern.Expression, isEqual: true, model),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax pattern } } match => OfComparison(match.Expression, pattern.Expression, isEqual: false, model),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: RecursivePatternSyntax pattern } } match => OfLength(match.Expression, pattern) is { } test ? test with { Outcome = true } : null,
        IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax pattern } match => OfLength(match.Expression, pattern),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var tested }] } call when IsOfString(call, model) => new MissingTest(tested, Outcome: true, FindsNull: true, FindsEmpty: true),
        _ => null,
    };

    /// <summary>A condition with the same outcomes that finds null and an empty text.</summary>
    /// <param name="stringType">How the type of texts is written.</param>
    public string Whole(string stringType) => $"{(Outcome ? "" : "!")}{stringType}.{nameof(string.IsNullOrEmpty)}({Tested})";

    private static MissingTest? Both(BinaryExpressionSyntax operation, bool outcome, SemanticModel model)
        => Of(operation.Left, model) is { } left
            && Of(operation.Right, model) is { } right
            && left.Outcome == outcome
            && right.Outcome == outcome
            && FrameworkType.IsSameCode(left.Tested.ToString(), right.Tested.ToString())
                ? left with { FindsNull = left.FindsNull || right.FindsNull, FindsEmpty = left.FindsEmpty || right.FindsEmpty }
                : null;

    private static MissingTest? OfComparison(ExpressionSyntax tested, ExpressionSyntax other, bool isEqual, SemanticModel model)
    {
        if (tested is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Length), Expression: var text } && model.GetConstantValue(other).Value is 0)
        {
            return new MissingTest(text, isEqual, FindsNull: false, FindsEmpty: true);
        }

        return other.IsKind(SyntaxKind.NullLiteralExpression) ? new MissingTest(tested, isEqual, FindsNull: true, FindsEmpty: false)
            : model.GetOperation(other)?.ConstantText() is "" ? new MissingTest(tested, isEqual, FindsNull: false, FindsEmpty: true)
            : null;
    }

    /// <summary><c>is { Length: > 0 } name</c>.</summary>
    private static MissingTest? OfLength(ExpressionSyntax tested, RecursivePatternSyntax pattern)
        => pattern.PropertyPatternClause is { Subpatterns: [{ NameColon.Name.Identifier.ValueText: nameof(string.Length), Pattern: RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.GreaterThanToken, Expression: LiteralExpressionSyntax { Token.Value: 0 } } }] }
            ? new MissingTest(tested, Outcome: false, FindsNull: true, FindsEmpty: true) { Name = (pattern.Designation as SingleVariableDesignationSyntax)?.Identifier.ValueText }
            : null;

    /// <summary>Whether an expression uses the value.</summary>
    public bool IsUsedIn(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().Any(node => SyntaxFactory.AreEquivalent(node, Tested) || (node is IdentifierNameSyntax name && name.Identifier.ValueText == Name));

    private static bool IsOfString(InvocationExpressionSyntax call, SemanticModel model)
        => model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String, Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) };
}
