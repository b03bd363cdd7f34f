using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>The classic forward analysis over the blocks of one body, for one local or parameter.</summary>
internal sealed class ReachingDefinitions(ControlFlowGraph graph, ISymbol symbol)
{
    /// <summary>Stands for the value that a parameter has when the body starts.</summary>
    public static readonly SyntaxNode Entry = SyntaxFactory.IdentifierName(nameof(Entry));

    private static readonly ImmutableHashSet<SyntaxNode> None = ImmutableHashSet<SyntaxNode>.Empty;

    private readonly ImmutableHashSet<SyntaxNode> _atStart = symbol is IParameterSymbol ? None.Add(Entry) : None;

    private readonly ImmutableHashSet<SyntaxNode>[] _before = [.. Enumerable.Repeat(None, graph.Blocks.Length)];

    /// <summary>What reaches a statement of a block.</summary>
    public ImmutableHashSet<SyntaxNode> Before(BasicBlock block, int statement)
    {
        Solve();
        return After(block, statement);
    }

    private void Solve()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var block in graph.Blocks)
            {
                var before = block.Predecessors.Where(branch => branch.Source.IsReachable).Select(Along).Concat(Thrown(block)).Aggregate(block.Kind == BasicBlockKind.Entry ? _atStart : None, (all, next) => all.Union(next));
                if (before.Count != _before[block.Ordinal].Count)
                {
                    _before[block.Ordinal] = before;
                    changed = true;
                }
            }
        }
    }

    /// <summary>What a branch takes along, through the <c>finally</c> blocks that it leaves.</summary>
    private ImmutableHashSet<SyntaxNode> Along(ControlFlowBranch branch)
    {
        var reaching = After(branch.Source);
        foreach (var region in branch.FinallyRegions)
        {
            var blocks = graph.Blocks.Skip(region.FirstBlockOrdinal).Take(region.LastBlockOrdinal - region.FirstBlockOrdinal + 1);
            var written = blocks.Aggregate(None, (all, block) => Statements(block).Aggregate(all, (soFar, operation) => soFar.Union(Apply(operation, None))));
            reaching = After(graph.Blocks[region.LastBlockOrdinal]).Intersect(reaching.Union(written));
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
                for (var statements = 0; statements <= graph.Blocks[ordinal].Operations.Length + 1; statements++)
                {
                    yield return After(graph.Blocks[ordinal], statements);
                }
            }
        }
    }

    private ImmutableHashSet<SyntaxNode> After(BasicBlock block) => After(block, block.Operations.Length + 1);

    private ImmutableHashSet<SyntaxNode> After(BasicBlock block, int statements)
    {
        var reaching = _before[block.Ordinal];
        for (var i = 0; i < statements && i < block.Operations.Length; i++)
        {
            reaching = Apply(block.Operations[i], reaching);
        }

        return statements > block.Operations.Length && block.BranchValue is { } value ? Apply(value, reaching) : reaching;
    }

    private ImmutableHashSet<SyntaxNode> Apply(IOperation statement, ImmutableHashSet<SyntaxNode> reaching)
    {
        foreach (var operation in statement.DescendantsAndSelf())
        {
            reaching = operation switch
            {
                ISimpleAssignmentOperation { Target: IFlowCaptureReferenceOperation target } assignment when IsCaptured(target) => None.Add(assignment.Value.Syntax),
                _ when LocalWrites.Value(operation, symbol) is { } value => LocalWrites.MayKeep(operation) ? reaching.Add(value) : None.Add(value),
                _ => reaching,
            };
        }

        return reaching;
    }

    /// <summary>Where the value branches, the graph keeps the target in a capture with the syntax of the local.</summary>
    private bool IsCaptured(IFlowCaptureReferenceOperation target) => target.Syntax.ToString() == symbol.Name;
}
