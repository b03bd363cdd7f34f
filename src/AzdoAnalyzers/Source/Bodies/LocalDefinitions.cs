using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>Which values a local or parameter can have where it is read: the definitions that reach the place.</summary>
internal static class LocalDefinitions
{
    /// <summary>The syntax of the values that can reach a read of a local, in source order.</summary>
    public static IEnumerable<SyntaxNode> Reaching(ILocalReferenceOperation read) => Reaching(read, read.Local);

    /// <summary>The same for a local or parameter, without what callers hand over. See <see cref="LocalWrites.Value"/> for what the syntax may be.</summary>
    public static IEnumerable<SyntaxNode> Reaching(IOperation read, ISymbol symbol)
    {
        var root = read.Root();
        var writes = Writes(root, symbol).ToList();
        return writes.Count == 0 || (writes.Count == 1 && symbol is ILocalSymbol) || ReachingInBody(root, read, symbol) is not { } reaching
            ? writes
            : writes.Where(reaching.Contains);
    }

    /// <summary>Whether the value that callers hand over for a parameter can be there still.</summary>
    public static bool IncludeCallers(IParameterReferenceOperation read)
    {
        var root = read.Root();
        return !Writes(root, read.Parameter).Any() || ReachingInBody(root, read, read.Parameter) is not { } reaching || reaching.Contains(DefinitionAnalysis.Entry);
    }

    /// <summary>Every value written to the symbol anywhere in the member.</summary>
    private static IEnumerable<SyntaxNode> Writes(IOperation root, ISymbol symbol)
        => root.DescendantsAndSelf().Select(operation => LocalWrites.Value(operation, symbol)).OfType<SyntaxNode>();

    /// <summary>What reaches the read; <see langword="null"/> where that can't be said.</summary>
    private static ImmutableHashSet<SyntaxNode>? ReachingInBody(IOperation root, IOperation read, ISymbol symbol)
        => IsDeclaredInBodyOf(read, symbol) && BodyGraph.Around(root, read) is { } graph && BodyGraph.Find(graph, read.Syntax) is { } place
            ? new ReachingDefinitions(graph, symbol).Before(place.Block, place.Statement)
            : null;

    /// <summary>A lambda or local function runs whenever it is called, so any value of a local captured from outside may be there.</summary>
    private static bool IsDeclaredInBodyOf(IOperation read, ISymbol symbol)
    {
        for (var operation = read.Parent; operation is not null; operation = operation.Parent)
        {
            if (BodyGraph.FunctionOf(operation) is { } function)
            {
                return SymbolEqualityComparer.Default.Equals(function, symbol.ContainingSymbol);
            }
        }

        return true;
    }
}
