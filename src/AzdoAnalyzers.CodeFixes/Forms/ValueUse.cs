using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A place where the value of an expression is used: the expression itself, or a name of the variable whose initial value it is.</summary>
internal sealed record ValueUse(ExpressionSyntax Expression, SemanticModel Model)
{
    /// <summary>The call by which the value came into the function that the use stands in: what the function hands back comes out there, and not at its other calls.</summary>
    private ValueUse? Caller { get; init; }

    /// <summary>All uses of an expression's value that can be told by name.</summary>
    public static async Task<IReadOnlyList<ValueUse>> AllAsync(Solution solution, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => Initialized(expression) is { } declaration && model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol
            ? [new(expression, model), .. await OfAsync(solution, symbol, cancellationToken).ConfigureAwait(false)]
            : [new(expression, model)];

    /// <summary>All uses of a variable, member or parameter; of a constructor also <c>new()</c>, which doesn't name it.</summary>
    public static async Task<IReadOnlyList<ValueUse>> OfAsync(Solution solution, ISymbol symbol, CancellationToken cancellationToken)
    {
        var uses = new List<ValueUse>();
        var references = await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in references.SelectMany(reference => reference.Locations).Where(place => place.Location.IsInSource && (!place.IsImplicit || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })))
        {
            var root = await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (root?.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax name
                && await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                uses.Add(new ValueUse(WithQualifier(name), model));
            }
        }

        return uses;
    }

    /// <summary>
    /// Where a value goes on to from a use: the names of the variable or parameter that takes it over, the calls of the method or lambda that hands
    /// it back, the elements of the collection that it is put into.
    /// </summary>
    public static async Task<IReadOnlyList<ValueUse>> NextAsync(Solution solution, ValueUse use, CancellationToken cancellationToken)
    {
        if (Taker(use) is not var (taker, read))
        {
            return [];
        }

        if (taker is IMethodSymbol && use.Caller is { } call && SymbolEqualityComparer.Default.Equals(call.Model.GetSymbolInfo(call.Expression, cancellationToken).Symbol?.OriginalDefinition, taker))
        {
            return [call];
        }

        var caller = taker is IParameterSymbol && use.Expression.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax called ? use with { Expression = called } : use.Caller;
        return [.. (await OfAsync(solution, taker, cancellationToken).ConfigureAwait(false)).Select(next => read(next.Expression) is { } value ? next with { Expression = value, Caller = caller } : null).OfType<ValueUse>()];
    }

    /// <summary>What takes a value over, and what of a use of that has the value.</summary>
    private static (ISymbol Taker, Func<ExpressionSyntax, ExpressionSyntax?> Read)? Taker(ValueUse use)
        => use.Expression.WithParentheses() is var value ? value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initial => With(use.Model.GetDeclaredSymbol(initial.Parent!), ItSelf),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => With(use.Model.GetDeclaredSymbol(property), ItSelf),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax, Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax collection } } => Taker(use with { Expression = collection }) is var (variable, _) ? (variable, Element) : null,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == value => With(use.Model.GetSymbolInfo(assignment.Left).Symbol, ItSelf),
            ArgumentSyntax argument => With((use.Model.GetOperation(argument) as IArgumentOperation)?.Parameter?.OriginalDefinition, ItSelf),
            ArrowExpressionClauseSyntax or ReturnStatementSyntax when value.FirstAncestorOrSelf<SyntaxNode>(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax) is { } function
                => function is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax ? With(use.Model.GetDeclaredSymbol(function), Call) : null,
            LambdaExpressionSyntax lambda => Taker(use with { Expression = lambda }) is var (variable, _) ? (variable, Call) : null,
            _ => null,
        } : null;

    private static (ISymbol, Func<ExpressionSyntax, ExpressionSyntax?>)? With(ISymbol? taker, Func<ExpressionSyntax, ExpressionSyntax?> read)
        => taker is { DeclaringSyntaxReferences.IsEmpty: false } ? (taker, read) : null;

    private static ExpressionSyntax ItSelf(ExpressionSyntax name) => name;

    private static ExpressionSyntax? Call(ExpressionSyntax name) => name.Parent as InvocationExpressionSyntax;

    private static ExpressionSyntax? Element(ExpressionSyntax name) => name.Parent as ElementAccessExpressionSyntax;

    /// <summary>The variable whose initial value an expression is, or is a piece of.</summary>
    private static SyntaxNode? Initialized(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            => Initialized((ExpressionSyntax)expression.Parent),
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } => Initialized(text),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" or "Join" } } call }
            => Initialized(call),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } value => value.Parent,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
        _ => null,
    };

    private static ExpressionSyntax WithQualifier(ExpressionSyntax name)
        => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
