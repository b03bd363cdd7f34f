using System.Collections.Immutable;
using AzdoAnalyzers.Source.Bodies.Guards;
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
    /// <param name="place">The place.</param>
    /// <param name="enough">How many are enough: where there are more, not all of them may be among what is found.</param>
    public ImmutableHashSet<SyntaxNode> Before(BodyPlace place, int enough = int.MaxValue) => Before(place, default, enough);

    /// <summary>The same, where something is assumed of what the program did before.</summary>
    protected ImmutableHashSet<SyntaxNode> Before(BodyPlace place, Assumptions assumptions, int enough = int.MaxValue)
    {
        var found = ImmutableHashSet.CreateBuilder<SyntaxNode>();
        new Walk(this, found, within: null, enough).Back(place.Block, place.Statement, assumptions);
        return found.ToImmutable();
    }

    /// <summary>What an event does to the value.</summary>
    /// <param name="block">Its block.</param>
    /// <param name="happening">The event.</param>
    /// <param name="assumptions">What is assumed behind the event, and then before it.</param>
    /// <param name="definition">The syntax of what is written.</param>
    protected abstract Effect Of(BasicBlock block, BodyEvent happening, ref Assumptions assumptions, out SyntaxNode? definition);

    /// <summary>Whether definitions come through a branch.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="assumptions">What is assumed behind the branch, and then before it.</param>
    protected virtual bool Passes(ControlFlowBranch branch, ref Assumptions assumptions) => true;

    /// <summary>One walk: through the whole body, or through one <c>finally</c>.</summary>
    private sealed class Walk(DefinitionSearch search, ImmutableHashSet<SyntaxNode>.Builder found, ControlFlowRegion? within, int enough)
    {
        private const int Whole = int.MaxValue;

        /// <summary>How many different assumptions one walk makes, each of which may lead it through all blocks once more.</summary>
        private const int MaxAssumed = 32;

        private readonly Stack<(BasicBlock Block, Assumptions Assumptions)> _pending = new();

        private readonly BlockVisits _pended = new(search.Function.Graph);

        private readonly BlockVisits _entered = new(search.Function.Graph);

        private HashSet<Assumptions>? _assumed;

        private bool _reachesStart;

        /// <summary>Goes back from a statement; returns whether the way leads to the start of the <c>finally</c>.</summary>
        public bool Back(BasicBlock block, int statement, Assumptions assumptions)
        {
            Through(block, statement, assumptions);
            while (_pending.Count > 0 && found.Count < enough)
            {
                var (next, assumed) = _pending.Pop();
                Through(next, Whole, assumed);
            }

            return _reachesStart;
        }

        private void Through(BasicBlock block, int end, Assumptions assumptions)
        {
            var events = search.Function.Events(block);
            for (var i = events.Count - 1; i >= 0; i--)
            {
                if (events[i].Statement >= end)
                {
                    continue;
                }

                var effect = search.Of(block, events[i], ref assumptions, out var definition);
                if (effect is Effect.Defines or Effect.MayDefine)
                {
                    found.Add(definition!);
                }

                if (effect is Effect.Defines or Effect.Stops)
                {
                    return;
                }
            }

            Enter(block, assumptions);
        }

        /// <summary>Goes on before the first statement of a block.</summary>
        private void Enter(BasicBlock block, Assumptions assumptions)
        {
            if (!_entered.Add(block, assumptions))
            {
                return;
            }

            if (block.Kind == BasicBlockKind.Entry && search.IsThereAtStart)
            {
                found.Add(Entry);
            }

            foreach (var branch in block.Predecessors)
            {
                var before = assumptions;
                if (branch.Source.IsReachable && search.Passes(branch, ref before) && LeadsThroughFinally(branch, before))
                {
                    before = Known(before, assumptions);
                    if (_pended.Add(branch.Source, before))
                    {
                        _pending.Push((branch.Source, before));
                    }
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

        /// <summary>Where too much was assumed already nothing more is, so that a walk ends.</summary>
        private Assumptions Known(Assumptions further, Assumptions before) => further.Equals(before) || (_assumed ??= []).Contains(further) || (_assumed.Count < MaxAssumed && _assumed.Add(further)) ? further : before;

        /// <summary>Back through the <c>finally</c> blocks that a branch leaves, the last one first.</summary>
        private bool LeadsThroughFinally(ControlFlowBranch branch, Assumptions assumptions)
        {
            for (var i = branch.FinallyRegions.Length - 1; i >= 0; i--)
            {
                var region = branch.FinallyRegions[i];
                if (search.MayChangeIn(region) && !new Walk(search, found, region, int.MaxValue).Back(search.Function.Graph.Blocks[region.LastBlockOrdinal], Whole, assumptions))
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
                var nothing = default(Assumptions);
                if (search.Of(block, happening, ref nothing, out var definition) is Effect.Defines or Effect.MayDefine)
                {
                    found.Add(definition!);
                }
            }

            Enter(block, default);
        }
    }

    private bool MayChangeIn(ControlFlowRegion region)
    {
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            var block = Function.Graph.Blocks[ordinal];
            if (Function.Events(block).Any(happening => IsEffective(block, happening)) || block.ConditionKind != ControlFlowConditionKind.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsEffective(BasicBlock block, BodyEvent happening)
    {
        var nothing = default(Assumptions);
        return Of(block, happening, ref nothing, out _) != Effect.None;
    }
}
