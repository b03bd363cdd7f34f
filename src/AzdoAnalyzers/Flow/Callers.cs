using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>Where the project calls a method or constructor of its own, or a function that it keeps in a member or local.</summary>
internal static class Callers
{
    /// <summary>The arguments of every call, in a fixed order.</summary>
    public static IEnumerable<ImmutableArray<IArgumentOperation>> Of(ProjectModel project, IMethodSymbol method)
        => Calls(project, method).Select(call => call is IObjectCreationOperation creation ? creation.Arguments : ((IInvocationOperation)call).Arguments);

    /// <summary>Every call, in a fixed order.</summary>
    public static IEnumerable<IOperation> Calls(ProjectModel project, IMethodSymbol method)
    {
        foreach (var node in Candidates(project, method))
        {
            switch (project.Operation(node))
            {
                case IObjectCreationOperation { Constructor: { } constructor } creation when Implementations.Is(method, constructor):
                    yield return creation;
                    break;
                case IInvocationOperation invocation when Implementations.Is(method, invocation.TargetMethod):
                    yield return invocation;
                    break;
            }
        }
    }

    /// <summary>The arguments of every call of a delegate that a symbol holds.</summary>
    public static IEnumerable<ImmutableArray<IArgumentOperation>> OfDelegate(ProjectModel project, ISymbol holder)
        => from tree in holder is ILocalSymbol or IParameterSymbol ? project.Declarations(holder).Select(declaration => declaration.SyntaxTree) : project.TreesThatMayUse(holder, holder.Name)
           let index = project.Index(tree)
           from node in index.Invocations(holder.Name).Concat(index.Invocations(WellKnownMemberNames.DelegateInvokeName))
           let invocation = project.Operation(node) as IInvocationOperation
           where invocation is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: not null } && IsReference(invocation.Instance.Unwrapped(), holder)
           select invocation.Arguments;

    private static bool IsReference(IOperation operation, ISymbol symbol)
        => LocalWrites.IsReference(operation, symbol) || (operation is IMemberReferenceOperation member && SymbolEqualityComparer.Default.Equals(member.Member.OriginalDefinition, symbol));

    private static IEnumerable<SyntaxNode> Candidates(ProjectModel project, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            return Creations(project, method);
        }

        ISymbol called = method.ExplicitInterfaceImplementations.FirstOrDefault() ?? method;
        return project.TreesThatMayUse(called, called.Name).SelectMany(tree => project.Index(tree).Invocations(called.Name));
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
}
