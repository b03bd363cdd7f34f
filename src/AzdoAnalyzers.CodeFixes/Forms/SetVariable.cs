using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// The very variable that would be read is set to a hard-coded value, for this process or one that it starts. What sets it goes, since the
/// variable is to be set from outside, and a child process inherits it. Another variable is given the value of that one, as anything else.
/// </summary>
internal static class SetVariable
{
    private const string Environment = nameof(Environment);

    private const string EnvironmentVariables = nameof(EnvironmentVariables);

    /// <summary>Whether a target is the value that its own variable is set to.</summary>
    public static bool Is(Target target, SemanticModel model) => Is(target, new ValueUse(target.Expression, model));

    /// <summary>The plan that removes what sets the variable; null where something else would be left in its place than nothing.</summary>
    public static Plan? Remove(Target target)
        => target.Parts is [{ IsWhole: true }] && EditOf(target.Document.Id, target.Expression) is { } edit ? new Plan(target, [edit]) { Title = Title(target), Discarded = [edit.Span] } : null;

    /// <summary>The edits that remove the statements which set a value's own variable to it: a value that is read from there needn't be written there.</summary>
    /// <param name="target">The value.</param>
    /// <param name="uses">The places of the document where it is used.</param>
    public static IReadOnlyList<TextEdit> Removals(Target target, IReadOnlyList<ValueUse> uses)
        => target.Parts is [{ IsWhole: true }] ? [.. uses.Where(use => Is(target, use)).Select(use => EditOf(target.Document.Id, use.Expression)).OfType<TextEdit>()] : [];

    /// <summary>What removing them is called.</summary>
    public static string Title(Target target) => $"Remove this, set '{target.Parts[0].Variable}' from outside";

    private static bool Is(Target target, ValueUse use)
        => NameOf(use.Expression.WithParentheses(), use.Model) is { } name && use.Model.GetConstantValue(name).Value as string == target.Parts[0].Variable;

    /// <summary>What names the variable that a value is given to; null where it is given to none.</summary>
    private static ExpressionSyntax? NameOf(ExpressionSyntax value, SemanticModel model) => value.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments, Parent: InvocationExpressionSyntax call } } argument
            => arguments[1] == argument && IsSetter(call, model) ? arguments[0].Expression : null,
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } element } assignment
            => assignment.Right == value && IsOfProcess(element.Expression, model) ? key.Expression : null,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] }, Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var variables } } }
            => IsOfProcess(variables, model) ? key.Expression : null,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var second], Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var variables } } }
            => second == value && IsOfProcess(variables, model) ? key : null,
        _ => null,
    };

    private static TextEdit? EditOf(DocumentId document, ExpressionSyntax value)
    {
        var whole = Whole(value.WithParentheses());
        return whole.Parent switch
        {
            ExpressionStatementSyntax statement => EditOf(document, statement),
            InitializerExpressionSyntax { Expressions: var elements } => TextEdit.Remove(document, WithComma(elements, whole)),
            LambdaExpressionSyntax lambda when lambda.ExpressionBody == whole => new TextEdit(document, whole.Span, "{ }"),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => new TextEdit(document, TextSpan.FromBounds(arrow.SpanStart, arrow.Parent!.Span.End), "{ }"),
            _ => null,
        };
    }

    /// <summary>The call or the assignment that sets the variable.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax value) => value.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => call,
        ExpressionSyntax setter and not InitializerExpressionSyntax => setter,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element => element,
        _ => value,
    };

    /// <summary>Removes a statement, and the <c>if</c> that does nothing without it.</summary>
    private static TextEdit EditOf(DocumentId document, StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax { Else: null } branch } when HasNoEffect(branch.Condition) => EditOf(document, branch),
        IfStatementSyntax { Else: null } branch when HasNoEffect(branch.Condition) => EditOf(document, branch),
        BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax => Removal.Edit(document, statement),
        ElseClauseSyntax branch => TextEdit.Remove(document, TextSpan.FromBounds(branch.GetFirstToken().GetPreviousToken().Span.End, branch.Span.End)),
        _ => new TextEdit(document, statement.Span, "{ }"),
    };

    /// <summary>Whether nothing happens but that values are read and compared.</summary>
    private static bool HasNoEffect(ExpressionSyntax condition)
        => condition.DescendantNodesAndSelf().All(node => node is not (AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } or DeclarationExpressionSyntax or SingleVariableDesignationSyntax)
            && (node is not InvocationExpressionSyntax call || IsQuestion(call))
            && node.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression));

    private static bool IsQuestion(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) or nameof(System.Environment.GetEnvironmentVariable) or nameof(Equals) };

    private static TextSpan WithComma(SeparatedSyntaxList<ExpressionSyntax> elements, ExpressionSyntax element)
    {
        var index = elements.IndexOf(element);
        return index + 1 < elements.Count ? TextSpan.FromBounds(element.SpanStart, elements[index + 1].SpanStart)
            : index > 0 ? TextSpan.FromBounds(elements[index - 1].Span.End, element.Span.End)
            : TextSpan.FromBounds(element.SpanStart, elements.SeparatorCount > 0 ? elements.GetSeparator(0).Span.End : element.Span.End);
    }

    private static bool IsSetter(InvocationExpressionSyntax call, SemanticModel model)
        => (model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: nameof(System.Environment.SetEnvironmentVariable) } method && method.ContainingType.ToDisplayString() == "System.Environment")
            || (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" } add && IsOfProcess(add.Expression, model));

    private static bool IsOfProcess(ExpressionSyntax variables, SemanticModel model)
        => model.GetSymbolInfo(variables).Symbol is IPropertySymbol { Name: Environment or EnvironmentVariables } property
            && property.ContainingType.ToDisplayString() == "System.Diagnostics.ProcessStartInfo";
}
