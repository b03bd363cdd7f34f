using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// Uses of a value for which no read is offered though it would compile: on a command line the variable's value would stand
/// in the list of processes, and what a test compares with the value would depend on the machine that runs it.
/// </summary>
internal static class Withheld
{
    private const string Diagnostics = "System.Diagnostics";

    private static readonly HashSet<string> Comparisons = ["Equals", "Compare", "CompareOrdinal", "CompareTo", "SequenceEqual", "Contains", "StartsWith", "EndsWith"];

    /// <summary>What libraries for tests call theirs.</summary>
    private static readonly HashSet<string> Assertions =
    [
        "Equal", "NotEqual", "AreEqual", "AreNotEqual", "StrictEqual", "EqualTo", "Is", "IsEqualTo", "Be", "NotBe", "Contain", "ContainMatch", "ShouldBe", "ShouldContain", "ShouldEqual",
    ];

    /// <summary>Whether a use is one of them.</summary>
    /// <param name="use">The use.</param>
    /// <param name="isCredential">Whether the value is a credential. A program may well compare URLs, and a test asserts both.</param>
    public static bool Is(ValueUse use, bool isCredential)
    {
        var whole = Outermost(use.Expression, use.Model);
        return (isCredential && (IsOnCommandLine(whole, use.Model) || IsCompared(whole, use.Model))) || IsAsserted(whole);
    }

    /// <summary>The expression that a value is put into: a text, an encoding of it, a collection.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax expression, SemanticModel model) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression }
            => Outermost((ExpressionSyntax)expression.Parent, model),
        ExpressionElementSyntax { Parent: ExpressionSyntax collection } => Outermost(collection, model),
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } => Outermost(text, model),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when MakesText(call, model) => Outermost(call, model),
        _ => expression,
    };

    private static bool MakesText(InvocationExpressionSyntax call, SemanticModel model)
        => model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: var type } method
            && !Comparisons.Contains(method.Name)
            && type.ToDisplayString() is "string" or "System.Convert" or "System.Text.Encoding";

    private static bool IsOnCommandLine(ExpressionSyntax expression, SemanticModel model) => expression.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => IsOfProcess(model.GetSymbolInfo(call).Symbol) || IsArgumentList((call as InvocationExpressionSyntax)?.Expression, model),
        AssignmentExpressionSyntax assignment => assignment.Right == expression && model.GetSymbolInfo(assignment.Left).Symbol is { Name: "Arguments" or "ArgumentList" } property && IsOfProcess(property),
        _ => false,
    };

    private static bool IsArgumentList(ExpressionSyntax? called, SemanticModel model)
        => called is MemberAccessExpressionSyntax { Expression: var list } && model.GetSymbolInfo(list).Symbol is { Name: "ArgumentList" } property && IsOfProcess(property);

    private static bool IsOfProcess(ISymbol? symbol)
        => symbol?.ContainingType is { Name: "Process" or "ProcessStartInfo" } type && type.ContainingNamespace.ToDisplayString() == Diagnostics;

    /// <summary>Whether it is compared with anything but a constant; with one, as with an empty text, it is merely looked at.</summary>
    private static bool IsCompared(ExpressionSyntax expression, SemanticModel model) => expression.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
            => !model.GetConstantValue(comparison.Left == expression ? comparison.Right : comparison.Left).HasValue,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
            => access.Expression == expression && IsCallOf(call, Comparisons) && call.ArgumentList.Arguments.Any(argument => !model.GetConstantValue(argument.Expression).HasValue),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsCallOf(call, Comparisons),
        _ => false,
    };

    private static bool IsAsserted(ExpressionSyntax expression)
        => expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && (IsCallOf(call, Assertions) || IsAssertion(call));

    private static bool IsAssertion(InvocationExpressionSyntax call)
        => IsCallOf(call, Comparisons) && call.Expression is MemberAccessExpressionSyntax { Expression: var type } && type.ToString().EndsWith("Assert", StringComparison.Ordinal);

    private static bool IsCallOf(InvocationExpressionSyntax call, HashSet<string> names) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => names.Contains(access.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax binding => names.Contains(binding.Name.Identifier.ValueText),
        SimpleNameSyntax name => names.Contains(name.Identifier.ValueText),
        _ => false,
    };
}
