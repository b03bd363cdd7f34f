using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>
/// Which definitions of one value reach a place of a body: a walk back from the place over the blocks, each of them once, that ends at each definition.
/// Nothing is solved for places that nobody asks about.
/// </summary>
/// <param name="graph">The graph of the body.</param>
internal abstract class DefinitionSearch(FunctionGraph graph)
{
    /// <summary>Stands for the value that is there when the body starts.</summary>
    public static readonly SyntaxNode Entry = SyntaxFactory.IdentifierName(nameof(Entry));

    /// <summary>What an event does to the value.</summary>
    protected enum Effect
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>It writes the value.</summary>
        Defines,

        /// <summary>It may write the value.</summary>
        MayDefine,

        /// <summary>No definition from before it comes through.</summary>
        Stops,
    }

    /// <summary>Whether something is there when the body starts.</summary>
    protected abstract bool IsThereAtStart { get; }

    /// <summary>The graph of the body.</summary>
    protected FunctionGraph Function { get; } = graph;

    /// <summary>The definitions that reach a place, with <see cref="Entry"/> for what is there when the body starts.</summary>
    public ImmutableHashSet<SyntaxNode> Before(BodyPlace place)
    {
        var found = ImmutableHashSet.CreateBuilder<SyntaxNode>();
        new Walk(this, found, within: null).Back(place.Block, place.Statement);
        return found.ToImmutable();
    }

    /// <summary>What an event does to the value.</summary>
    /// <param name="block">Its block.</param>
    /// <param name="happening">The event.</param>
    /// <param name="definition">The syntax of what is written.</param>
    protected abstract Effect Of(BasicBlock block, BodyEvent happening, out SyntaxNode? definition);

    /// <summary>Whether definitions come through a branch.</summary>
    protected virtual bool Passes(ControlFlowBranch branch) => true;

    /// <summary>One walk: through the whole body, or through one <c>finally</c>.</summary>
    private sealed class Walk(DefinitionSearch search, ImmutableHashSet<SyntaxNode>.Builder found, ControlFlowRegion? within)
    {
        private const int Whole = int.MaxValue;

        private readonly Stack<BasicBlock> _pending = new();

        private readonly bool[] _isPending = new bool[search.Function.Graph.Blocks.Length];

        private readonly bool[] _isEntered = new bool[search.Function.Graph.Blocks.Length];

        private bool _reachesStart;

        /// <summary>Goes back from a statement; returns whether the way leads to the start of the <c>finally</c>.</summary>
        public bool Back(BasicBlock block, int statement)
        {
            Through(block, statement);
            while (_pending.Count > 0)
            {
                Through(_pending.Pop(), Whole);
            }

            return _reachesStart;
        }

        private void Through(BasicBlock block, int end)
        {
            var events = search.Function.Events(block);
            for (var i = events.Count - 1; i >= 0; i--)
            {
                if (events[i].Statement >= end)
                {
                    continue;
                }

                var effect = search.Of(block, events[i], out var definition);
                if (effect is Effect.Defines or Effect.MayDefine)
                {
                    found.Add(definition!);
                }

                if (effect is Effect.Defines or Effect.Stops)
                {
                    return;
                }
            }

            Enter(block);
        }

        /// <summary>Goes on before the first statement of a block.</summary>
        private void Enter(BasicBlock block)
        {
            if (_isEntered[block.Ordinal])
            {
                return;
            }

            _isEntered[block.Ordinal] = true;
            if (block.Kind == BasicBlockKind.Entry && search.IsThereAtStart)
            {
                found.Add(Entry);
            }

            foreach (var branch in block.Predecessors)
            {
                if (branch.Source.IsReachable && !_isPending[branch.Source.Ordinal] && search.Passes(branch) && LeadsThroughFinally(branch))
                {
                    _isPending[branch.Source.Ordinal] = true;
                    _pending.Push(branch.Source);
                }
            }

            if (within?.FirstBlockOrdinal == block.Ordinal)
            {
                _reachesStart = true;
            }
            else
            {
                EnterGuarded(block);
            }
        }

        /// <summary>Back through the <c>finally</c> blocks that a branch leaves, the last one first.</summary>
        private bool LeadsThroughFinally(ControlFlowBranch branch)
        {
            for (var i = branch.FinallyRegions.Length - 1; i >= 0; i--)
            {
                var region = branch.FinallyRegions[i];
                if (search.MayChangeIn(region) && !new Walk(search, found, region).Back(search.Function.Graph.Blocks[region.LastBlockOrdinal], Whole))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>An exception enters a handler from anywhere in the region it guards: what was written there at any time may be there.</summary>
        private void EnterGuarded(BasicBlock block)
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
                    EnterAnywhere(search.Function.Graph.Blocks[ordinal]);
                }
            }
        }

        private void EnterAnywhere(BasicBlock block)
        {
            if (!block.IsReachable)
            {
                return;
            }

            foreach (var happening in search.Function.Events(block))
            {
                if (search.Of(block, happening, out var definition) is Effect.Defines or Effect.MayDefine)
                {
                    found.Add(definition!);
                }
            }

            Enter(block);
        }
    }

    private bool MayChangeIn(ControlFlowRegion region)
    {
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            var block = Function.Graph.Blocks[ordinal];
            if (Function.Events(block).Any(happening => Of(block, happening, out _) != Effect.None) || block.ConditionKind != ControlFlowConditionKind.None)
            {
                return true;
            }
        }

        return false;
    }
}
