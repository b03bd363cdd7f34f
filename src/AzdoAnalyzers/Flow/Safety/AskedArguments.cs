using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Safety;

/// <summary>
/// Arguments of a program that asks how many or which ones there are, and fields of its forms: the usage that it shows, the number that it wants and
/// the field stay as they are when the value is read from a variable instead.
/// </summary>
internal static class AskedArguments
{
    /// <summary>Whether a value is one of such arguments: a condition of the same function names them, or a library knows them by name; or whether it is what a field of a form holds.</summary>
    public static bool Include(FlowSource value)
        => value.Kind is FlowSourceKind.Form
            || value is { Kind: FlowSourceKind.Argument, Value.Length: > 0 }
            || (value.Kind is FlowSourceKind.Argument && IsAskedFor(value));

    private static bool IsAskedFor(FlowSource value)
        => value.Node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault() is { Identifier.ValueText: var arguments }
            && (value.Node.Ancestors().FirstOrDefault(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax) ?? value.Node.SyntaxTree.GetRoot()) is var function
            && function.DescendantNodes().Select(Condition).Any(condition => condition?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == arguments) == true);

    private static ExpressionSyntax? Condition(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => branch.Condition,
        ConditionalExpressionSyntax conditional => conditional.Condition,
        SwitchStatementSyntax choice => choice.Expression,
        SwitchExpressionSyntax choice => choice.GoverningExpression,
        _ => null,
    };
}
