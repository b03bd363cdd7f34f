using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>Follows a URL through variables, parameters of the solution's methods, and the <c>Uri</c> that is made from it.</summary>
internal sealed class FollowedValue
{
    private readonly Solution _solution;

    private readonly Queue<ValueUse> _open = [];

    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    private readonly List<ValueUse> _uses = [];

    private FollowedValue(Solution solution) => _solution = solution;

    /// <summary>The expression and all places that its value comes to.</summary>
    public static async Task<IReadOnlyList<ValueUse>> UsesAsync(Solution solution, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = new FollowedValue(solution);
        value._open.Enqueue(new ValueUse(expression, model));
        while (value._open.Count > 0)
        {
            var use = value._open.Dequeue();
            value._uses.Add(use);
            await value.FollowAsync(use, cancellationToken).ConfigureAwait(false);
        }

        return value._uses;
    }

    /// <summary>Whether the value goes on from a use, or ends in a client of a library, which takes a URL with a slash at its end like one without.</summary>
    public static bool IsIndifferentToSlash(ValueUse use)
        => Uri(use.Expression) is not null
            || Holder(use) is not null
            || (use.Expression.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } && use.Model.GetTypeInfo(creation).Type is { Name: not nameof(System.Uri), TypeKind: not TypeKind.Error, DeclaringSyntaxReferences.IsEmpty: true });

    private async Task FollowAsync(ValueUse use, CancellationToken cancellationToken)
    {
        if (Uri(use.Expression) is { } uri)
        {
            _open.Enqueue(new ValueUse(uri, use.Model));
        }
        else if (Holder(use) is { } holder && _followed.Add(holder))
        {
            foreach (var declared in WithOverridden(holder))
            {
                var uses = await ValueUse.OfAsync(_solution, declared, cancellationToken).ConfigureAwait(false);
                foreach (var next in uses.Where(IsRead))
                {
                    _open.Enqueue(next);
                }
            }
        }
    }

    /// <summary>A member, and those of base classes that are read for it.</summary>
    private static IEnumerable<ISymbol> WithOverridden(ISymbol holder)
    {
        for (var declared = holder; declared is not null; declared = (declared as IPropertySymbol)?.OverriddenProperty)
        {
            yield return declared;
        }
    }

    private static bool IsRead(ValueUse use)
        => use.Expression.Parent is not NameColonSyntax && !(use.Expression.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == use.Expression);

    private static BaseObjectCreationExpressionSyntax? Uri(ExpressionSyntax expression)
        => expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } }
            && (creation is ImplicitObjectCreationExpressionSyntax || (creation as ObjectCreationExpressionSyntax)?.Type.GetLastToken().ValueText == nameof(System.Uri))
                ? creation
                : null;

    /// <summary>The variable, member or parameter that a use gives its value to; null where it gives it to none of the solution.</summary>
    private static ISymbol? Holder(ValueUse use)
        => (use.Expression.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } value => use.Model.GetDeclaredSymbol(value.Parent!),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => use.Model.GetDeclaredSymbol(property),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == use.Expression => use.Model.GetSymbolInfo(assignment.Left).Symbol,
            ArgumentSyntax argument => (use.Model.GetOperation(argument) as IArgumentOperation)?.Parameter?.OriginalDefinition,
            ParenthesizedExpressionSyntax parenthesized => Holder(use with { Expression = parenthesized }),
            ConditionalExpressionSyntax conditional when conditional.Condition != use.Expression => Holder(use with { Expression = conditional }),
            _ => null,
        }) is { DeclaringSyntaxReferences.IsEmpty: false } symbol && IsWhole(symbol) ? symbol : null;

    /// <summary>Whether all that reads the value names the symbol: not what implements it, nor the body of a setter, nor the members that a record makes of a parameter.</summary>
    private static bool IsWhole(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: var method } => IsWhole(method),
        IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor && method is { PartialDefinitionPart: null, PartialImplementationPart: null, ContainingType.IsRecord: false } && IsFinal(method),
        IPropertySymbol property => (IsFinal(property) || OverridesOwn(property)) && property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is PropertyDeclarationSyntax declaration && IsWithoutBodies(declaration)),
        _ => true,
    };

    /// <summary>Whether a property overrides ones of the solution, by whose names its value is read.</summary>
    private static bool OverridesOwn(IPropertySymbol property)
        => property.IsOverride && WithOverridden(property).All(declared => !declared.DeclaringSyntaxReferences.IsEmpty);

    private static bool IsFinal(ISymbol member) => member is { IsVirtual: false, IsAbstract: false, IsOverride: false } && member.ContainingType.TypeKind is not TypeKind.Interface;

    private static bool IsWithoutBodies(PropertyDeclarationSyntax property)
        => property.AccessorList?.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }) ?? property.ExpressionBody is not null;
}
