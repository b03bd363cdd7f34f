using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The locals and members that conditions read, looked up once for all values whose guards they may be.</summary>
internal sealed class ConditionVariables
{
    private readonly Dictionary<IOperation, ISymbol[]> _known = [];

    /// <summary>Each once, in the order in which they stand in the condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">Finds what stands in the source.</param>
    public ISymbol[] Of(IOperation condition, GuardedValue value)
    {
        if (!_known.TryGetValue(condition, out var variables))
        {
            _known.Add(condition, variables = [.. condition.DescendantsAndSelf().Select(value.Original).Select(OperationFacts.Variable).OfType<ISymbol>().Distinct<ISymbol>(SymbolEqualityComparer.Default)]);
        }

        return variables;
    }
}
