using System.Collections.Immutable;
using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The definitions of one local or parameter that reach places of one body.</summary>
/// <param name="graph">The graph of the body.</param>
/// <param name="symbol">The local or parameter.</param>
/// <param name="isCaptured">Whether the body is that of a function inside of the one that declares the symbol.</param>
internal sealed class ReachingDefinitions(FunctionGraph graph, ISymbol symbol, bool isCaptured = false) : DefinitionSearch(graph)
{
    /// <inheritdoc/>
    protected override bool IsThereAtStart => isCaptured || symbol is IParameterSymbol;

    /// <inheritdoc/>
    /// <remarks>Behind <c>if (pin != given) pin = given;</c> it is what was given, on both ways; behind <c>if (!ok) return;</c> it isn't what was written beside <c>ok = false;</c>.</remarks>
    protected override bool Passes(ControlFlowBranch branch, ref Assumptions assumptions)
    {
        if (branch.Source is not { ConditionKind: var kind and not ControlFlowConditionKind.None, BranchValue: { } condition })
        {
            return true;
        }

        var outcome = branch.IsConditionalSuccessor == (kind == ControlFlowConditionKind.WhenTrue);
        switch (condition.Unwrapped())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                return outcome != (comparison.OperatorKind == BinaryOperatorKind.Equals) || !(IsReplaced(comparison.LeftOperand, comparison.RightOperand) || IsReplaced(comparison.RightOperand, comparison.LeftOperand));
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                Assume(negation.Operand.Unwrapped(), !outcome, ref assumptions);
                return true;
            case var flag:
                Assume(flag, outcome, ref assumptions);
                return true;
        }
    }

    /// <summary>What a flag is that the body writes several times.</summary>
    private void Assume(IOperation condition, bool outcome, ref Assumptions assumptions)
    {
        if (condition is ILocalReferenceOperation { Local: var flag } && Function.Member.Writes(flag).Skip(1).Any())
        {
            assumptions = assumptions.With(ImmutableArray.Create(new Assumption(flag, StateRules.Of(!outcome))));
        }
    }

    /// <summary>Whether the block of a definition writes such a flag before it.</summary>
    private bool IsImpossibleBefore(BasicBlock block, BodyEvent definition, Assumptions assumptions)
        => !assumptions.All.IsEmpty
            && Function.Events(block).Reverse().SkipWhile(happening => happening != definition).Skip(1).SelectMany(happening => happening.Writes).Any(write => IsImpossible(write, ref assumptions));

    /// <summary>Whether a flag is written that can't be what is assumed of it; what is written before it says nothing of the flag.</summary>
    private static bool IsImpossible(LocalWrite write, ref Assumptions assumptions)
    {
        foreach (var assumption in assumptions.All)
        {
            if (assumption.IsAbout(write.Symbol))
            {
                assumptions = assumptions.Without(assumption);
                return !write.MayKeep && write.Value.Kind() switch
                {
                    SyntaxKind.TrueLiteralExpression => assumption.Impossible == ValueStates.True,
                    SyntaxKind.FalseLiteralExpression => assumption.Impossible == ValueStates.False,
                    _ => false,
                };
            }
        }

        return false;
    }

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
                return IsImpossibleBefore(block, happening, assumptions) ? Effect.Stops : write.MayKeep ? Effect.MayDefine : Effect.Defines;
            }

            if (IsImpossible(write, ref assumptions))
            {
                definition = null;
                return Effect.Stops;
            }
        }

        definition = null;
        return Effect.None;
    }
}
