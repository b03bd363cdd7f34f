using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// The environment of a process that the program starts: what a library calls so, and a dictionary that is handed to it, or copied into it, and serves
/// for nothing else. The process inherits what the dictionary doesn't hold, unless the program sees to it that it doesn't.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>How often a dictionary may be handed on.</summary>
    private const int MaxSteps = 4;

    private static readonly HashSet<string> Writes = ["Add", "TryAdd", "Remove"];

    /// <summary>Whether what a variable is written to is such an environment.</summary>
    public static async Task<bool> IsAsync(Solution solution, ExpressionSyntax variables, SemanticModel model, CancellationToken cancellationToken)
        => IsOfLibrary(variables, model) ? Inherits(variables, model)
            : variables is BaseObjectCreationExpressionSyntax ? await BecomesOneAsync(solution, new ValueUse(variables, model), MaxSteps, cancellationToken).ConfigureAwait(false)
            : model.GetSymbolInfo(variables, cancellationToken).Symbol is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and var variable
                && !IsShown(variable, model)
                && await BecomesOneAsync(solution, await ValueUse.OfAsync(solution, variable, cancellationToken).ConfigureAwait(false), MaxSteps, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a method sets one variable of an environment, its name and its value being its arguments.</summary>
    public static bool IsSetter(IMethodSymbol method)
        => ProcessSinks.Environments.Any(row => row is { IsCollection: false, IsFilled: false } && IsDeclared(row, method));

    /// <summary>Whether a method takes an environment, or a function that fills one, and can do without.</summary>
    public static bool IsTaker(IMethodSymbol method)
        => ProcessSinks.Environments.Any(row => row.IsCollection && IsDeclared(row, method));

    /// <summary>Whether a library declares a property, or hands a function a parameter, that is an environment.</summary>
    private static bool IsOfLibrary(ExpressionSyntax variables, SemanticModel model) => model.GetSymbolInfo(variables).Symbol switch
    {
        IPropertySymbol property => ProcessSinks.Environments.Any(row => row is { IsCollection: true, Parameter: SinkRow.PropertyValue } && IsDeclared(row, property)),
        ILocalSymbol { DeclaringSyntaxReferences: [var declaration] } => declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: MemberAccessExpressionSyntax value } && IsOfLibrary(value, model),
        IParameterSymbol { DeclaringSyntaxReferences: [var declaration] } => declaration.GetSyntax().FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Parent: ArgumentSyntax function } && IsTaken(function, model, isFilled: true),
        _ => false,
    };

    private static async Task<bool> BecomesOneAsync(Solution solution, ValueUse dictionary, int steps, CancellationToken cancellationToken)
        => IsGiven(dictionary)
            || (steps > 0
                && !IsShown(dictionary)
                && await BecomesOneAsync(solution, await ValueUse.NextAsync(solution, dictionary, cancellationToken).ConfigureAwait(false), steps - 1, cancellationToken).ConfigureAwait(false));

    /// <summary>Whether a dictionary becomes one where it is used, and is otherwise only filled.</summary>
    private static async Task<bool> BecomesOneAsync(Solution solution, IReadOnlyList<ValueUse> uses, int steps, CancellationToken cancellationToken)
    {
        var given = uses.Where(use => !IsFilled(use)).ToList();
        foreach (var use in given)
        {
            if (!await BecomesOneAsync(solution, use, steps, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return given.Count > 0;
    }

    /// <summary>Whether a dictionary is handed to what starts the process.</summary>
    private static bool IsGiven(ValueUse use) => use.Expression.WithParentheses() is var value && value.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == value && IsOfLibrary(assignment.Left, use.Model) && Inherits(assignment.Left, use.Model),
        ArgumentSyntax argument => IsTaken(argument, use.Model, isFilled: false),
        CommonForEachStatementSyntax loop => loop.Expression == value && IsCopy(loop, use.Model),
        _ => false,
    };

    private static bool IsTaken(ArgumentSyntax argument, SemanticModel model, bool isFilled)
        => model.GetOperation(argument) is IArgumentOperation { Parameter: { ContainingSymbol: var method } parameter }
            && ProcessSinks.Environments.Any(row => (row.IsFilled ? isFilled : !isFilled && row.IsCollection) && row.Parameter == parameter.Name && IsDeclared(row, method));

    /// <summary>Whether a loop does nothing but to put each variable of a dictionary into an environment.</summary>
    private static bool IsCopy(CommonForEachStatementSyntax loop, SemanticModel model)
        => (loop.Statement is BlockSyntax { Statements: [var only] } ? only : loop.Statement) is ExpressionStatementSyntax { Expression: var copy }
            && copy switch
            {
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var variables } } => IsOfLibrary(variables, model) && Inherits(variables, model),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var variables } called } => (Writes.Contains(called.Name.Identifier.ValueText) && IsOfLibrary(variables, model) && Inherits(variables, model)) || (model.GetSymbolInfo(copy).Symbol is IMethodSymbol method && IsSetter(method)),
                _ => false,
            };

    /// <summary>Whether a variable is written to a dictionary, or another dictionary takes its place.</summary>
    private static bool IsFilled(ValueUse use) => use.Expression.Parent switch
    {
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax write } element => write.Left == element,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } } called => Writes.Contains(called.Name.Identifier.ValueText),
        AssignmentExpressionSyntax replaced => replaced.Left == use.Expression,

        // The name of a parameter before an argument.
        NameColonSyntax => true,
        _ => false,
    };

    /// <summary>Whether others than the solution may look at the member that takes a dictionary over.</summary>
    private static bool IsShown(ValueUse use)
        => use.Expression.Parent is EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var declaration }
            && use.Model.GetDeclaredSymbol(declaration) is { } member && IsShown(member, use.Model);

    private static bool IsShown(ISymbol member, SemanticModel model)
        => member is IPropertySymbol { DeclaredAccessibility: not (Accessibility.Private or Accessibility.Internal) } || LibraryFields.Include(member, model.Compilation.Options);

    /// <summary>Whether the process gets the variables of the program too: the member doesn't clear them, nor the object say that it doesn't.</summary>
    private static bool Inherits(ExpressionSyntax variables, SemanticModel model)
        => !(variables.Parent?.Parent is InitializerExpressionSyntax options && options.Expressions.OfType<AssignmentExpressionSyntax>().Any(option => option.Left.ToString().StartsWith("Inherit", StringComparison.Ordinal) && model.GetConstantValue(option.Right).Value is false))
            && variables.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => access.Name.Identifier.ValueText == "Clear" && IsOfLibrary(access.Expression, model)) != true;

    private static bool IsDeclared(SinkRow row, ISymbol member) => row.Member == member.Name && row.Type == member.ContainingType?.ToDisplayString();
}
