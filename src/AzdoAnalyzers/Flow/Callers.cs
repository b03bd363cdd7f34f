using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>Where the project calls a method or constructor of its own.</summary>
internal static class Callers
{
    /// <summary>The arguments of every call, in a fixed order.</summary>
    public static IEnumerable<ImmutableArray<IArgumentOperation>> Of(ProjectModel project, IMethodSymbol method)
    {
        var nodes = method.MethodKind == MethodKind.Constructor
            ? Creations(project, method)
            : project.TreesThatMayUse(method, method.Name).SelectMany(tree => project.Index(tree).Invocations(method.Name));
        foreach (var node in nodes)
        {
            switch (project.Operation(node))
            {
                case IObjectCreationOperation { Constructor: { } constructor } creation when Is(constructor, method):
                    yield return creation.Arguments;
                    break;
                case IInvocationOperation invocation when Is(invocation.TargetMethod, method):
                    yield return invocation.Arguments;
                    break;
            }
        }
    }

    private static IEnumerable<SyntaxNode> Creations(ProjectModel project, IMethodSymbol constructor)
    {
        var typeName = constructor.ContainingType.Name;
        foreach (var tree in project.TreesWith(project.NamesOf(typeName)))
        {
            var index = project.Index(tree);
            foreach (var creation in project.NamesOf(typeName, tree).SelectMany(index.Creations).Concat(index.ConstructorCalls))
            {
                yield return creation;
            }
        }

        foreach (var tree in project.TreesWithTargetTypedNew())
        {
            foreach (var creation in project.Index(tree).TargetTypedCreations.Where(creation => Fits(creation, constructor)))
            {
                yield return creation;
            }
        }
    }

    private static bool Fits(SyntaxNode creation, IMethodSymbol constructor)
        => creation is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: var count }
            && (count <= constructor.Parameters.Length || constructor.Parameters.Any(parameter => parameter.IsParams))
            && count >= constructor.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams);

    /// <summary>The method itself, one that it overrides, or the interface's member that it implements.</summary>
    private static bool Is(IMethodSymbol called, IMethodSymbol method)
    {
        called = (called.ReducedFrom ?? called).OriginalDefinition;
        for (var overridden = method; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(called, overridden.OriginalDefinition))
            {
                return true;
            }
        }

        return called.ContainingType is { TypeKind: TypeKind.Interface }
            && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(called), method);
    }
}
