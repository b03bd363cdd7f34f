using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Guards;

/// <summary>The definitions of a value that reach places of one body although no guard stopped them where they are missing.</summary>
internal sealed class UnguardedDefinitions(ControlFlowGraph graph, GuardMethods methods, GuardedValue value) : DefinitionAnalysis(graph)
{
    private readonly Conditions _conditions = new(methods, value);

    private readonly GuardCalls _calls = new(methods, value);

    /// <inheritdoc/>
    protected override ImmutableHashSet<SyntaxNode> AtStart { get; } = None.Add(Entry);

    /// <inheritdoc/>
    protected override bool Passes(ControlFlowBranch branch)
        => branch.Source is not { ConditionKind: var kind and not ControlFlowConditionKind.None, BranchValue: { } condition }
            || !_conditions.Prove(condition, outcome: branch.IsConditionalSuccessor == (kind == ControlFlowConditionKind.WhenTrue));

    /// <inheritdoc/>
    protected override ImmutableHashSet<SyntaxNode> Through(IOperation operation, ImmutableHashSet<SyntaxNode> reaching)
        => operation switch
        {
            IInvocationOperation call when _calls.Prove(call) => None,
            IIsPatternOperation { Pattern: var pattern } when PatternTests.Matches(pattern, null) == false => reaching,
            _ when Written(operation) is { } written => IsNothing(written) ? reaching : None.Add(written),
            _ => reaching,
        };

    /// <summary>The syntax of what an operation writes to the value.</summary>
    private SyntaxNode? Written(IOperation operation)
        => value.Symbol is ILocalSymbol or IParameterSymbol && LocalWrites.Value(operation, value.Symbol) is { } written ? written
            : operation is ISimpleAssignmentOperation assignment && value.Is(assignment.Target) ? assignment.Value.Syntax
            : null;

    /// <summary>Whether nothing is written as a fallback, which is no placeholder to the tracer: the value is still missing then, by the same definition.</summary>
    private bool IsNothing(SyntaxNode written)
        => value.Project.Operation(written) is { } operation && operation.IsNothing() && (written.Parent.IsKind(SyntaxKind.CoalesceAssignmentExpression) || (value.Symbol is { } symbol && EmptyTests.Include(operation, symbol)));
}
