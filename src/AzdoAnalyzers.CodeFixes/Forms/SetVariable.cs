using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A statement that sets an environment variable to a hard-coded value, for this process or one that it starts. It goes: the variable is to be set from outside.</summary>
internal static class SetVariable
{
    private const string Environment = nameof(Environment);

    private const string EnvironmentVariables = nameof(EnvironmentVariables);

    /// <summary>Whether an expression is the value that an environment variable is set to.</summary>
    public static bool Is(ExpressionSyntax value, SemanticModel model) => value.Parent switch
    {
        ParenthesizedExpressionSyntax parent => Is(parent, model),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments, Parent: InvocationExpressionSyntax call } } argument
            => arguments[1] == argument && IsSetter(call, model),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } assignment => assignment.Right == value && IsOfProcess(element.Expression, model),
        _ => false,
    };

    /// <summary>The plan that removes the statement; null where nothing would be left in its place.</summary>
    public static Plan? Remove(Target target)
        => target.Expression.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement
            && IsItself(statement.Expression, target.Expression)
                ? new Plan(target, [Removal.Edit(target.Document.Id, statement)]) { Title = "Remove the statement that sets the environment variable", Discarded = [statement.Span] }
                : null;

    private static bool IsItself(ExpressionSyntax expression, ExpressionSyntax value)
        => expression is InvocationExpressionSyntax or AssignmentExpressionSyntax && value.Ancestors().TakeWhile(node => node != expression).All(node => node is ArgumentSyntax or ArgumentListSyntax or ParenthesizedExpressionSyntax);

    private static bool IsSetter(InvocationExpressionSyntax call, SemanticModel model)
        => (model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: nameof(System.Environment.SetEnvironmentVariable) } method && method.ContainingType.ToDisplayString() == "System.Environment")
            || (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" } add && IsOfProcess(add.Expression, model));

    private static bool IsOfProcess(ExpressionSyntax variables, SemanticModel model)
        => model.GetSymbolInfo(variables).Symbol is IPropertySymbol { Name: Environment or EnvironmentVariables } property
            && property.ContainingType.ToDisplayString() == "System.Diagnostics.ProcessStartInfo";
}
