using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>Which values a local can have where it is read: the definitions that reach the place.</summary>
internal static class LocalDefinitions
{
    /// <summary>The syntax of the values that can reach a read of a local, in source order.</summary>
    public static IEnumerable<SyntaxNode> Reaching(ILocalReferenceOperation read)
    {
        var root = read.Root();
        var writes = Writes(root, read.Local).ToList();
        var isWrittenOnce = writes.Count < 2 && !root.Descendants().Any(operation => LocalWrites.IsUnknown(operation, read.Local));
        return isWrittenOnce || !IsDeclaredInBodyOf(read)
            ? writes
            : ReachingInBody(root, read, writes);
    }

    /// <summary>Every value written to the local anywhere in the member.</summary>
    private static IEnumerable<SyntaxNode> Writes(IOperation root, ILocalSymbol local)
        => root.DescendantsAndSelf().Select(operation => LocalWrites.Value(operation, local)).OfType<SyntaxNode>();

    /// <summary>A lambda or local function runs whenever it is called, so any value of a local captured from outside may be there.</summary>
    private static bool IsDeclaredInBodyOf(ILocalReferenceOperation read)
    {
        for (var operation = read.Parent; operation is not null; operation = operation.Parent)
        {
            if (BodyGraph.FunctionOf(operation) is { } function)
            {
                return SymbolEqualityComparer.Default.Equals(function, read.Local.ContainingSymbol);
            }
        }

        return true;
    }

    private static IEnumerable<SyntaxNode> ReachingInBody(IOperation root, ILocalReferenceOperation read, List<SyntaxNode> writes)
    {
        if (BodyGraph.Around(root, read) is not { } graph || Find(graph, read.Syntax) is not { } place)
        {
            return writes;
        }

        var reaching = new ReachingDefinitions(graph, read.Local).Before(place.Block, place.Statement);
        return writes.Where(reaching.Contains);
    }

    private static (BasicBlock Block, int Statement)? Find(ControlFlowGraph graph, SyntaxNode syntax)
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

    private static bool Holds(IOperation operation, SyntaxNode syntax)
        => operation.Syntax.Span.Contains(syntax.Span)
            && operation.DescendantsAndSelf().Any(descendant => descendant is ILocalReferenceOperation && descendant.Syntax == syntax);
}
