using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The blocks of a graph that a walk came to, each by what was assumed there.</summary>
/// <param name="graph">The graph.</param>
internal sealed class BlockVisits(ControlFlowGraph graph)
{
    /// <summary>Those where nothing was assumed, as almost everywhere.</summary>
    private readonly bool[] _plain = new bool[graph.Blocks.Length];

    private HashSet<(int, Assumptions)>? _assuming;

    /// <summary>Whether the walk comes to a block for the first time with these assumptions.</summary>
    public bool Add(BasicBlock block, Assumptions assumptions)
    {
        if (!assumptions.IsEmpty)
        {
            return (_assuming ??= []).Add((block.Ordinal, assumptions));
        }

        if (_plain[block.Ordinal])
        {
            return false;
        }

        return _plain[block.Ordinal] = true;
    }
}
