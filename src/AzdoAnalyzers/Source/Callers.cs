using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>Where the project calls a method or constructor of its own.</summary>
internal static class Callers
{
    /// <summary>The arguments of every call, in a fixed order.</summary>
    public static IEnumerable<ImmutableArray<CallArgument>> Of(ProjectModel project, IMethodSymbol method) => project.Once(FindCalls, method);

    private static KnownCalls FindCalls(ProjectModel project, IMethodSymbol method) => new(project, Candidates(project, method).SelectMany(node => Arguments(project, method, node)));

    /// <summary>Whether there is more than one call. No further ones are looked at.</summary>
    public static bool AreSeveral(ProjectModel project, IMethodSymbol method)
        => Candidates(project, method).SelectMany(node => Arguments(project, method, node)).Skip(1).Any();

    /// <summary>Every call that binds, in a fixed order: one after the other, as who asks may know enough after the first.</summary>
    public static IEnumerable<IOperation> Calls(ProjectModel project, IMethodSymbol method)
        => Operations(project, method).Where(call => IsCall(call, method));

    /// <summary>The same with the calls that don't bind, which may be of the method.</summary>
    public static IEnumerable<IOperation> PossibleCalls(ProjectModel project, IMethodSymbol method)
        => Operations(project, method).Where(call => IsCall(call, method) || call is IInvalidOperation or IDynamicInvocationOperation);

    /// <summary>Where the project names a method and a delegate is asked for.</summary>
    public static IEnumerable<IMethodReferenceOperation> References(ProjectModel project, IMethodSymbol method)
        => from tree in project.TreesThatMayUse(method, method.Name)
           from node in project.Index(tree).Values(method.Name)
           where node.Parent is not InvocationExpressionSyntax call || call.Expression != node
           let reference = project.Operation(node) as IMethodReferenceOperation
           where reference is not null && Implementations.Is(method, reference.Method)
           select reference;

    private static IEnumerable<IOperation> Operations(ProjectModel project, IMethodSymbol method)
        => Candidates(project, method).Where(node => MayCall(project, node, method)).Select(project.Operation).OfType<IOperation>();

    private static IEnumerable<ImmutableArray<CallArgument>> Arguments(ProjectModel project, IMethodSymbol method, SyntaxNode node)
        => !MayCall(project, node, method) ? [] : project.Operation(node) switch
        {
            IObjectCreationOperation creation => IsCall(creation, method) ? [CallArgument.All(creation.Arguments)] : [],
            IInvocationOperation invocation => IsCall(invocation, method) ? [CallArgument.Of(invocation)] : [],
            IInvalidOperation => Agreed([.. UnboundCalls.Of(project, node)], method),
            _ => [],
        };

    /// <summary>Of a call that can mean several methods what they all take under the same name.</summary>
    private static IEnumerable<ImmutableArray<CallArgument>> Agreed(IReadOnlyList<(IMethodSymbol Method, ImmutableArray<CallArgument> Arguments)> calls, IMethodSymbol method)
        => from call in calls
           where Implementations.Is(method, call.Method)
           select call.Arguments.RemoveAll(argument => !calls.All(other => other.Arguments.Any(same => same.Value.Syntax == argument.Value.Syntax && same.Parameter.Name == argument.Parameter.Name)));

    private static bool MayCall(ProjectModel project, SyntaxNode node, IMethodSymbol method)
        => project.Called(node) is not { } called || Implementations.Is(method, called);

    private static bool IsCall(IOperation call, IMethodSymbol method)
        => call switch
        {
            IObjectCreationOperation { Constructor: { } constructor } => Implementations.Is(method, constructor),
            IInvocationOperation invocation => Implementations.Is(method, invocation.TargetMethod),
            _ => false,
        };

    private static IEnumerable<SyntaxNode> Candidates(ProjectModel project, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            return Creations(project, method);
        }

        ISymbol called = method.ExplicitInterfaceImplementations.FirstOrDefault() ?? method;
        return project.TreesThatMayUse(called, called.Name).SelectMany(tree => project.Index(tree).Invocations(called.Name)).Where(call => FitsCall(call, method));
    }

    /// <summary>Whether the number of arguments says that the call can't be one of the method. Of what it overrides or implements, the defaults may be others.</summary>
    private static bool FitsCall(SyntaxNode call, IMethodSymbol method)
        => call is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: var count }
            || (method.Parameters.Any(parameter => parameter.IsParams) || count <= method.Parameters.Length + (Extensions.IsBlock(method.ContainingType) ? 1 : 0))
                && (method.IsOverride || method.IsVirtual || method.IsAbstract || method.Parameters.Any(parameter => parameter.IsOptional || parameter.IsParams) || count >= method.Parameters.Length - (method.IsExtensionMethod ? 1 : 0));

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
