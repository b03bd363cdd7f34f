using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
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
    /// <summary>Whether a target is the value that its own variable is set to.</summary>
    public static Task<bool> IsAsync(Solution solution, Target target, SemanticModel model, CancellationToken cancellationToken)
        => IsAsync(solution, target, new ValueUse(target.Expression, model), cancellationToken);

    /// <summary>The plan that removes what sets the variable; null where something else would be left in its place than nothing.</summary>
    public static Plan? Remove(Target target, SemanticModel model)
        => target.Parts is [{ IsWhole: true }] && EditOf(target.Document.Id, new ValueUse(target.Expression, model)) is { } edit ? new Plan(target, [edit]) { Title = Title(target), Discarded = [edit.Span] } : null;

    /// <summary>The edits that remove what sets a value's own variable to it: a value that is read from there needn't be written there.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="target">The value.</param>
    /// <param name="uses">The places of the document where it is used.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<IReadOnlyList<TextEdit>> RemovalsAsync(Solution solution, Target target, IReadOnlyList<ValueUse> uses, CancellationToken cancellationToken)
    {
        var removals = new List<TextEdit>();
        foreach (var use in target.Parts is [{ IsWhole: true }] ? uses : [])
        {
            if (await IsAsync(solution, target, use, cancellationToken).ConfigureAwait(false) && EditOf(target.Document.Id, use) is { } edit)
            {
                removals.Add(edit);
            }
        }

        return removals;
    }

    /// <summary>What removing them is called.</summary>
    public static string Title(Target target) => $"Remove this, set '{target.Parts[0].Variable}' from outside";

    private static async Task<bool> IsAsync(Solution solution, Target target, ValueUse use, CancellationToken cancellationToken)
        => Setting(use.Expression.WithParentheses(), use.Model) is var (name, variables)
            && use.Model.GetConstantValue(name, cancellationToken).Value as string == target.Parts[0].Variable
            && (variables is null || await ChildEnvironment.IsAsync(solution, variables, use.Model, cancellationToken).ConfigureAwait(false));

    /// <summary>What names the variable that a value is given to, and the object that holds the variable, if there is one; null where a value is given to none.</summary>
    private static (ExpressionSyntax Name, ExpressionSyntax? Variables)? Setting(ExpressionSyntax value, SemanticModel model) => value.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var name, var second, ..], Parent: InvocationExpressionSyntax call } } argument
            => second != argument ? null
                : model.GetSymbolInfo(call).Symbol is IMethodSymbol method && ChildEnvironment.IsSetter(method) ? (name.Expression, null)
                : call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd", Expression: var variables } ? (name.Expression, variables)
                : null,
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key], Expression: var variables } } assignment => assignment.Right == value ? (key.Expression, variables) : null,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] }, Parent: InitializerExpressionSyntax initializer } when Initialized(initializer) is { } variables => (key.Expression, variables),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var second], Parent: InitializerExpressionSyntax initializer } when Initialized(initializer) is { } variables
            => second == value ? (key, variables) : null,
        _ => null,
    };

    /// <summary>The object or member that an initializer fills.</summary>
    private static ExpressionSyntax? Initialized(InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => creation,
        AssignmentExpressionSyntax { Left: var member } => member,
        _ => null,
    };

    private static TextEdit? EditOf(DocumentId document, ValueUse use)
    {
        var whole = Whole(use.Expression.WithParentheses());
        return whole.Parent switch
        {
            _ when LinkBefore(whole) is { } before => TextEdit.Remove(document, TextSpan.FromBounds(before.Span.End, whole.Span.End)),
            ExpressionStatementSyntax statement => EditOf(document, statement),
            InitializerExpressionSyntax { Expressions.Count: 1, Parent: BaseObjectCreationExpressionSyntax dictionary } initializer when !initializer.HasComments(initializer.Span) => WithoutVariables(document, dictionary, use.Model),
            InitializerExpressionSyntax { Expressions: var elements } initializer => TextEdit.Remove(document, elements.Count == 1 && Lines(initializer) is { } lines ? lines : WithComma(elements, whole)),
            LambdaExpressionSyntax lambda when lambda.ExpressionBody == whole => WithoutArgument(document, lambda, use.Model) ?? new TextEdit(document, whole.Span, "{ }"),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => new TextEdit(document, TextSpan.FromBounds(arrow.SpanStart, arrow.Parent!.Span.End), "{ }"),
            _ => null,
        };
    }

    /// <summary>What stands before a call that is one of a chain and has no comment; null where it is none.</summary>
    private static ExpressionSyntax? LinkBefore(ExpressionSyntax whole)
        => whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var before } }
            && (whole.Parent is MemberAccessExpressionSyntax || before is InvocationExpressionSyntax)
            && !whole.HasComments(TextSpan.FromBounds(before.Span.End, whole.Span.End)) ? before : null;

    /// <summary>The edit that leaves a dictionary without its one variable; it goes with that where it has no other purpose.</summary>
    private static TextEdit WithoutVariables(DocumentId document, BaseObjectCreationExpressionSyntax dictionary, SemanticModel model)
        => dictionary.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Expressions: { Count: > 1 } members } } member ? TextEdit.Remove(document, WithComma(members, member))
            : WithoutArgument(document, dictionary, model)
            ?? new TextEdit(document, TextSpan.FromBounds(dictionary.Initializer!.GetFirstToken().GetPreviousToken().Span.End, dictionary.Span.End), dictionary.ArgumentList is null ? "()" : "");

    /// <summary>The edit that removes an argument for the environment of a process, with the call that takes nothing else; null where it is no such argument.</summary>
    private static TextEdit? WithoutArgument(DocumentId document, ExpressionSyntax value, SemanticModel model)
        => value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && ChildEnvironment.IsTaker(method)
            ? list.Arguments.Count == 1 ? LinkBefore(call) is { } before ? TextEdit.Remove(document, TextSpan.FromBounds(before.Span.End, call.Span.End)) : null
                : argument == list.Arguments.Last() || list.Arguments.SkipWhile(other => other != argument).All(other => other.NameColon is not null) ? TextEdit.Remove(document, WithComma(list.Arguments, argument))
                : null
            : null;

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

    /// <summary>The lines between the braces of an initializer; null where it has none.</summary>
    private static TextSpan? Lines(InitializerExpressionSyntax initializer)
        => new SourceStyle(initializer.SyntaxTree.GetRoot()) is var style && initializer.CloseBraceToken.SpanStart is var end && style.IsFirstOnLine(end) && style.IsFirstOnLine(initializer.Expressions.First().SpanStart)
            ? TextSpan.FromBounds(style.StartOfLine(initializer.Expressions.First().SpanStart), style.StartOfLine(end))
            : null;

    private static TextSpan WithComma<T>(SeparatedSyntaxList<T> elements, T element)
        where T : SyntaxNode
    {
        var index = elements.IndexOf(element);
        return index + 1 < elements.Count ? TextSpan.FromBounds(element.SpanStart, elements[index + 1].SpanStart)
            : index > 0 ? TextSpan.FromBounds(elements[index - 1].Span.End, element.Span.End)
            : TextSpan.FromBounds(element.SpanStart, elements.SeparatorCount > 0 ? elements.GetSeparator(0).Span.End : element.Span.End);
    }
}
