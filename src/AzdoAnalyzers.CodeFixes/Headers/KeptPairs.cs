using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Headers;

/// <summary>Schemes and tokens that are kept in a tuple or an object of the project's own, whose token others may read as it is.</summary>
internal static class KeptPairs
{
    /// <summary>Whether an expression is given to such a tuple or object.</summary>
    public static bool Include(ExpressionSyntax expression, SemanticModel model)
        => expression.Parent switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => IsOfProject(model.GetSymbolInfo(creation).Symbol?.ContainingType),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: var member } => IsOfProject(model.GetSymbolInfo(member).Symbol?.ContainingType),
            _ => false,
        };

    private static bool IsOfProject(INamedTypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false };
}
