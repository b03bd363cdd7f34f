using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The control-flow graphs of bodies.</summary>
internal static class BodyGraph
{
    /// <summary>The graph of the innermost body around an operation below a root; <see langword="null"/> where there is none.</summary>
    public static ControlFlowGraph? Around(IOperation root, IOperation operation)
    {
        var graph = root switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body),
            IBlockOperation body => ControlFlowGraph.Create(body),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            _ => null,
        };
        foreach (var function in Functions(operation).Reverse())
        {
            graph = graph is null ? null : Nested(graph, function);
        }

        return graph;
    }

    /// <summary>Where in a graph the expression with this syntax is evaluated: the block, and the number of the statement in it; <see langword="null"/> if it isn't.</summary>
    public static (BasicBlock Block, int Statement)? Find(ControlFlowGraph graph, SyntaxNode syntax)
    {
        foreach (var block in graph.Blocks)
        {
            for (var i = 0; i < block.Operations.Length; i++)
            {
                if (Holds(block.Operations[i], syntax))
                {
                    return (block, i);
                }
            }

            if (block.BranchValue is { } value && Holds(value, syntax))
            {
                return (block, block.Operations.Length);
            }
        }

        return null;
    }

    /// <summary>The innermost lambda or local function around an operation.</summary>
    public static IOperation? FunctionAround(IOperation operation) => Functions(operation).FirstOrDefault();

    /// <summary>The lambdas and local functions around an operation, the innermost first.</summary>
    private static IEnumerable<IOperation> Functions(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (FunctionOf(parent) is not null)
            {
                yield return parent;
            }
        }
    }

    /// <summary>The symbol of a lambda or local function, <see langword="null"/> for all other operations.</summary>
    public static IMethodSymbol? FunctionOf(IOperation operation)
        => operation switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation function => function.Symbol,
            _ => null,
        };

    private static ControlFlowGraph? Nested(ControlFlowGraph graph, IOperation function)
        => function is ILocalFunctionOperation local
            ? graph.LocalFunctions.Contains(local.Symbol) ? graph.GetLocalFunctionControlFlowGraph(local.Symbol) : null
            : graph.Blocks
                .SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
                .SelectMany(operation => operation.DescendantsAndSelf())
                .OfType<IFlowAnonymousFunctionOperation>()
                .Where(lambda => lambda.Syntax == function.Syntax)
                .Select(lambda => graph.GetAnonymousFunctionControlFlowGraph(lambda))
                .FirstOrDefault();

    private static bool Holds(IOperation operation, SyntaxNode syntax)
        => operation.Syntax.Span.Contains(syntax.Span) && operation.DescendantsAndSelf().Any(descendant => descendant is not IFlowCaptureReferenceOperation && descendant.Syntax == syntax);
}
