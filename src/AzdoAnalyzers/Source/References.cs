using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>Where the project names a local, a parameter, a member, or calls a method.</summary>
internal static class References
{
    /// <summary>The operations that stand for the symbol's value, in a fixed order: of a method its calls.</summary>
    public static IEnumerable<IOperation> To(ProjectModel project, ISymbol symbol)
        => symbol is IMethodSymbol method ? Callers.Calls(project, method)
            : from container in Containers(project, symbol)
              from name in Names(project, container, symbol)
              where symbol is ILocalSymbol or IParameterSymbol || !project.IsOfAnother(name, symbol)
              let operation = project.Operation(Whole(name))
              where operation is not null && SymbolEqualityComparer.Default.Equals(operation.Variable()?.OriginalDefinition, symbol)
              select operation;

    private static IEnumerable<IdentifierNameSyntax> Names(ProjectModel project, SyntaxNode container, ISymbol symbol)
    {
        project.Look(container);
        return project.Index(container.SyntaxTree).Names(symbol.Name, container.FullSpan).OfType<IdentifierNameSyntax>();
    }

    /// <summary>The syntax that the symbol can be named in.</summary>
    private static IEnumerable<SyntaxNode> Containers(ProjectModel project, ISymbol symbol)
        => symbol is ILocalSymbol or IParameterSymbol
            ? project.Declarations(symbol).Select(Around).OfType<SyntaxNode>()
            : project.TreesThatMayUse(symbol, symbol.Name).Select(tree => tree.GetRoot());

    private static SyntaxNode? Around(SyntaxNode declaration)
        => declaration.Parent is ParameterListSyntax { Parent: { } owner } ? owner
            : declaration.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or CompilationUnitSyntax);

    private static ExpressionSyntax Whole(IdentifierNameSyntax name)
        => name.Parent is MemberAccessExpressionSyntax { Name: var accessed } access && accessed == name ? access : name;
}
