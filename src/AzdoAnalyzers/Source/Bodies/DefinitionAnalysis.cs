using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The classic forward analysis over the blocks of one body: which definitions reach which place.</summary>
internal abstract class DefinitionAnalysis(ControlFlowGraph graph)
{
    /// <summary>Stands for the value that is there when the body starts.</summary>
    public static readonly SyntaxNode Entry = SyntaxFactory.IdentifierName(nameof(Entry));

    /// <summary>No definition.</summary>
    protected static readonly ImmutableHashSet<SyntaxNode> None = ImmutableHashSet<SyntaxNode>.Empty;

    private ImmutableHashSet<SyntaxNode>[]? _before;

    /// <summary>What is there when the body starts.</summary>
    protected abstract ImmutableHashSet<SyntaxNode> AtStart { get; }

    private ControlFlowGraph Graph { get; } = graph;

    /// <summary>What reaches a statement of a block.</summary>
    public ImmutableHashSet<SyntaxNode> Before(BasicBlock block, int statement)
    {
        _before ??= Solve();
        return After(block, statement);
    }

    /// <summary>What reaches the end of the body.</summary>
    public ImmutableHashSet<SyntaxNode> AtEnd() => Before(Graph.Blocks[Graph.Blocks.Length - 1], statement: 0);

    /// <summary>What is left of the definitions once an operation was evaluated; each inner operation is one of its own.</summary>
    protected abstract ImmutableHashSet<SyntaxNode> Through(IOperation operation, ImmutableHashSet<SyntaxNode> reaching);

    /// <summary>Whether definitions come through a branch.</summary>
    protected virtual bool Passes(ControlFlowBranch branch) => true;

    private ImmutableHashSet<SyntaxNode>[] Solve()
    {
        _before = [.. Enumerable.Repeat(None, Graph.Blocks.Length)];
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var block in Graph.Blocks)
            {
                var before = block.Predecessors.Where(branch => branch.Source.IsReachable).Select(Along).Concat(Thrown(block)).Aggregate(block.Kind == BasicBlockKind.Entry ? AtStart : None, (all, next) => all.Union(next));
                if (before.Count != _before[block.Ordinal].Count)
                {
                    _before[block.Ordinal] = before;
                    changed = true;
                }
            }
        }

        return _before;
    }

    /// <summary>What a branch takes along, through the <c>finally</c> blocks that it leaves.</summary>
    private ImmutableHashSet<SyntaxNode> Along(ControlFlowBranch branch)
    {
        var reaching = Passes(branch) ? After(branch.Source) : None;
        foreach (var region in branch.FinallyRegions)
        {
            var blocks = Graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1);
            var written = blocks.Aggregate(None, (all, block) => Statements(block).Aggregate(all, (soFar, operation) => soFar.Union(ThroughAll(operation, None))));
            reaching = After(Graph.Blocks[region.LastBlockOrdinal]).Intersect(reaching.Union(written));
        }

        return reaching;
    }

    private static ImmutableArray<IOperation> Statements(BasicBlock block) => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations;

    /// <summary>An exception enters a handler from anywhere in the region it guards.</summary>
    private IEnumerable<ImmutableHashSet<SyntaxNode>> Thrown(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region?.EnclosingRegion is { } enclosing && region.FirstBlockOrdinal == block.Ordinal; region = enclosing)
        {
            if (enclosing.Kind is not (ControlFlowRegionKind.TryAndCatch or ControlFlowRegionKind.TryAndFinally) || region.Kind == ControlFlowRegionKind.Try)
            {
                continue;
            }

            var guarded = enclosing.NestedRegions[0];
            for (var ordinal = guarded.FirstBlockOrdinal; ordinal <= guarded.LastBlockOrdinal; ordinal++)
            {
                for (var statements = 0; statements <= Graph.Blocks[ordinal].Operations.Length + 1; statements++)
                {
                    yield return After(Graph.Blocks[ordinal], statements);
                }
            }
        }
    }

    private ImmutableHashSet<SyntaxNode> After(BasicBlock block) => After(block, block.Operations.Length + 1);

    private ImmutableHashSet<SyntaxNode> After(BasicBlock block, int statements)
    {
        var reaching = _before![block.Ordinal];
        for (var i = 0; i < statements && i < block.Operations.Length; i++)
        {
            reaching = ThroughAll(block.Operations[i], reaching);
        }

        return statements > block.Operations.Length && block.BranchValue is { } value ? ThroughAll(value, reaching) : reaching;
    }

    /// <summary>Through the inner operations first: an argument is evaluated before its call, a value before it is assigned.</summary>
    private ImmutableHashSet<SyntaxNode> ThroughAll(IOperation statement, ImmutableHashSet<SyntaxNode> reaching)
        => statement.DescendantsAndSelf().Reverse().Aggregate(reaching, (left, operation) => Through(operation, left));
}
