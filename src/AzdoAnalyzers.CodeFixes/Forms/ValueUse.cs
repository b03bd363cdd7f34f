using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>A place where the value of an expression is used: the expression itself, or a name of the variable whose initial value it is.</summary>
internal sealed record ValueUse(ExpressionSyntax Expression, SemanticModel Model)
{
    /// <summary>All uses of an expression's value that can be told by name.</summary>
    public static async Task<IReadOnlyList<ValueUse>> AllAsync(Solution solution, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => Initialized(expression) is { } declaration && model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol
            ? [new(expression, model), .. await OfAsync(solution, symbol, cancellationToken).ConfigureAwait(false)]
            : [new(expression, model)];

    /// <summary>All uses of a variable, member or parameter.</summary>
    public static async Task<IReadOnlyList<ValueUse>> OfAsync(Solution solution, ISymbol symbol, CancellationToken cancellationToken)
    {
        var uses = new List<ValueUse>();
        var references = await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in references.SelectMany(reference => reference.Locations).Where(place => place.Location.IsInSource && !place.IsImplicit))
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
