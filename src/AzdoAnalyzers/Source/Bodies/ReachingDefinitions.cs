using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The definitions of one local or parameter that reach places of one body.</summary>
internal sealed class ReachingDefinitions(ControlFlowGraph graph, ISymbol symbol) : DefinitionAnalysis(graph)
{
    /// <inheritdoc/>
    protected override ImmutableHashSet<SyntaxNode> AtStart { get; } = symbol is IParameterSymbol ? None.Add(Entry) : None;

    /// <inheritdoc/>
    protected override ImmutableHashSet<SyntaxNode> Through(IOperation operation, ImmutableHashSet<SyntaxNode> reaching)
        => operation switch
        {
            ISimpleAssignmentOperation { Target: IFlowCaptureReferenceOperation target } assignment when IsCaptured(target) => None.Add(assignment.Value.Syntax),
            ICompoundAssignmentOperation { Target: IFlowCaptureReferenceOperation target } addition when addition.IsTextAddition() && IsCaptured(target) => None.Add(addition.Syntax),
            _ when LocalWrites.Value(operation, symbol) is { } value => LocalWrites.MayKeep(operation) ? reaching.Add(value) : None.Add(value),
            _ => reaching,
        };

    /// <summary>Where the value branches, the graph keeps the target in a capture with the syntax of the local.</summary>
    private bool IsCaptured(IFlowCaptureReferenceOperation target) => target.Syntax.ToString() == symbol.Name;
}
