using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>Tells by the syntax alone which names a question is about: those that never occur here are guarded nowhere.</summary>
internal static class AskedName
{
    /// <summary>The names of what a node compares, matches, hands to a method or puts into a collection, and of variables that a pattern or call declares; none if it does nothing of the kind.</summary>
    public static IEnumerable<string> In(SyntaxNode node)
        => node switch
        {
            SingleVariableDesignationSyntax variable => [variable.Identifier.ValueText],
            SubpatternSyntax { ExpressionColon.Expression: var member } => member.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText),
            _ => Operands(node).Select(Of).OfType<string>(),
        };

    private static IEnumerable<ExpressionSyntax> Operands(SyntaxNode node)
        => node switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.IsExpression } question => [question.Left],
            BinaryExpressionSyntax question when IsComparison(question) => [question.Left, question.Right],
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment => [assignment.Left],
            IsPatternExpressionSyntax question => Elements(question.Expression),
            EqualsValueClauseSyntax definition => [definition.Value],
            ConditionalAccessExpressionSyntax access => [access.Expression],
            SwitchStatementSyntax choice => Elements(choice.Expression),
            SwitchExpressionSyntax choice => Elements(choice.GoverningExpression),
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } entry => [entry.Right],
            InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ObjectInitializerExpression } elements => elements.Expressions,
            CollectionExpressionSyntax elements => elements.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression),
            InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(argument => argument.Expression).Append((call.Expression as MemberAccessExpressionSyntax)?.Expression).OfType<ExpressionSyntax>(),
            _ => [],
        };

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax asked) => asked is TupleExpressionSyntax tuple ? tuple.Arguments.Select(argument => argument.Expression) : [asked];

    private static bool IsComparison(BinaryExpressionSyntax operation)
        => operation.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    /// <summary>The name that an operand has, or whose length or trimmed text it is.</summary>
    private static string? Of(ExpressionSyntax operand)
        => operand switch
        {
            ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
            CastExpressionSyntax cast => Of(cast.Expression),
            PostfixUnaryExpressionSyntax trusted => Of(trusted.Operand),
            AssignmentExpressionSyntax assignment => Of(assignment.Left),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Of(access.Expression),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Length), Expression: var text } => Of(text),
            _ => SyntaxIndex.LastName(operand),
        };
}
