using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>The calls by which a body is come to, for values that are read together: in each of them the parameters belong together.</summary>
internal static class CallContexts
{
    private const int MaxDepth = 3;

    /// <summary>How many calls of the method itself are looked at: one that starts all processes of a program has many.</summary>
    private const int MaxCalls = 32;

    private const int MaxOuterCalls = 8;

    /// <summary>The calls of the method around an operation, each with the calls around it where its arguments are parameters too; none where nothing in the project calls it.</summary>
    public static IEnumerable<CallContext> Around(ProjectModel project, IOperation operation) => Around(project, operation, MaxDepth);

    private static IEnumerable<CallContext> Around(ProjectModel project, IOperation operation, int depth)
    {
        if (depth == 0 || MethodAround(project, operation) is not { Parameters.IsEmpty: false } method)
        {
            yield break;
        }

        foreach (var call in Callers.Calls(project, method).Take(depth == MaxDepth ? MaxCalls : MaxOuterCalls))
        {
            var outer = call is IInvocationOperation && call.Descendants().Any(child => child is IParameterReferenceOperation) ? Around(project, call, depth - 1).Take(MaxOuterCalls).ToList() : [];
            foreach (var caller in outer.Count > 0 ? outer : [null!])
            {
                if ((call is IObjectCreationOperation creation ? CallContext.Into(creation) : CallContext.Into((IInvocationOperation)call, caller)) is { } context)
                {
                    yield return context;
                }
            }
        }
    }

    private static IMethodSymbol? MethodAround(ProjectModel project, IOperation operation)
    {
        var symbol = project.SemanticModel(operation.Syntax.SyntaxTree).GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return (symbol as IMethodSymbol)?.OriginalDefinition;
    }
}
