using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The definitions of one local or parameter that reach places of one body.</summary>
internal sealed class ReachingDefinitions(FunctionGraph graph, ISymbol symbol) : DefinitionSearch(graph)
{
    /// <inheritdoc/>
    protected override bool IsThereAtStart => symbol is IParameterSymbol;

    /// <inheritdoc/>
    /// <remarks>Behind <c>if (pin != given) pin = given;</c> it is what was given, on both ways.</remarks>
    protected override bool Passes(ControlFlowBranch branch, ref Assumptions assumptions)
        => branch.Source is not { ConditionKind: var kind and not ControlFlowConditionKind.None, BranchValue: { } condition }
            || condition.Unwrapped() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
            || branch.IsConditionalSuccessor == (kind == ControlFlowConditionKind.WhenTrue) != (comparison.OperatorKind == BinaryOperatorKind.Equals)
            || !(IsReplaced(comparison.LeftOperand, comparison.RightOperand) || IsReplaced(comparison.RightOperand, comparison.LeftOperand));

    /// <summary>Whether the symbol is compared with something that the body also writes to it.</summary>
    private bool IsReplaced(IOperation compared, IOperation other)
        => LocalWrites.IsReference(compared.Unwrapped(), symbol)
            && LocalWrites.Referenced(other.Unwrapped()) is { } replacement
            && Function.Member.Writes(symbol).Any(written => SymbolEqualityComparer.Default.Equals(Function.Member.Symbol(written), replacement));

    /// <inheritdoc/>
    protected override Effect Of(BasicBlock block, BodyEvent happening, ref Assumptions assumptions, out SyntaxNode? definition)
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
