using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The blocks of a graph that a walk came to, each by what was assumed there.</summary>
/// <param name="graph">The graph.</param>
internal sealed class BlockVisits(ControlFlowGraph graph)
{
    /// <summary>Those where nothing was assumed, as almost everywhere.</summary>
    private readonly bool[] _plain = new bool[graph.Blocks.Length];

    /// <summary>By block what was assumed at the first visit that assumed anything: there is seldom a second.</summary>
    private Assumptions[]? _assuming;

    private HashSet<(int, Assumptions)>? _assumingMore;

    /// <summary>Whether the walk comes to a block for the first time with these assumptions.</summary>
    public bool Add(BasicBlock block, Assumptions assumptions)
    {
        if (!assumptions.IsEmpty)
        {
            return AddAssuming(block, assumptions);
        }

        if (_plain[block.Ordinal])
        {
            return false;
        }

        return _plain[block.Ordinal] = true;
    }

    private bool AddAssuming(BasicBlock block, Assumptions assumptions)
    {
        ref var first = ref (_assuming ??= new Assumptions[_plain.Length])[block.Ordinal];
        if (first.IsEmpty)
        {
            first = assumptions;
            return true;
        }

        return !first.Equals(assumptions) && (_assumingMore ??= []).Add((block.Ordinal, assumptions));
    }
}
