using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The definitions of one local or parameter that reach places of one body.</summary>
internal sealed class ReachingDefinitions(FunctionGraph graph, ISymbol symbol) : DefinitionSearch(graph)
{
    /// <inheritdoc/>
    protected override bool IsThereAtStart => symbol is IParameterSymbol;

    /// <inheritdoc/>
    protected override Effect Of(BasicBlock block, BodyEvent happening, out SyntaxNode? definition)
    {
        foreach (var write in happening.Writes)
        {
            if (SymbolEqualityComparer.Default.Equals(write.Symbol, symbol))
            {
                definition = write.Value;
                return write.MayKeep ? Effect.MayDefine : Effect.Defines;
            }
        }

        definition = null;
        return Effect.None;
    }
}
