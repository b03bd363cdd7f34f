using AzdoAnalyzers.Flow.Steps.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The definitions of a value that reach places of one body although no guard stopped them where they are missing.</summary>
internal sealed class UnguardedDefinitions(FunctionGraph graph, GuardMethods methods, GuardedValue value) : DefinitionSearch(graph)
{
    private readonly Conditions _conditions = new(methods, value);

    private readonly GuardCalls _calls = new(methods, value);

    /// <inheritdoc/>
    protected override bool IsThereAtStart => true;

    /// <inheritdoc/>
    protected override bool Passes(ControlFlowBranch branch)
        => branch.Source is not { ConditionKind: var kind and not ControlFlowConditionKind.None, BranchValue: { } condition } source
            || !value.MayOccurIn(Function.Names(source, source.Operations.Length))
            || !_conditions.Prove(condition, outcome: branch.IsConditionalSuccessor == (kind == ControlFlowConditionKind.WhenTrue));

    /// <inheritdoc/>
    protected override Effect Of(BasicBlock block, BodyEvent happening, out SyntaxNode? definition)
    {
        definition = null;
        var isNamed = value.MayOccurIn(Function.Names(block, happening.Statement));
        switch (happening.Operation)
        {
            case IInvocationOperation call:
                return _calls.EndsHere(call) || (isNamed && _calls.Prove(call)) ? Effect.Stops : Effect.None;
            case IIsPatternOperation { Pattern: var pattern } when PatternTests.Matches(pattern, null) == false:
                return Effect.None;
            case IPatternOperation pattern when PatternTests.Matches(pattern, null) == false:
                return Effect.None;
            case var operation when isNamed && Written(operation, happening) is { } written:
                definition = written;
                return IsNothing(written) || IsItself(written) ? Effect.None : IsChecked(written) ? Effect.Stops : Effect.Defines;
            default:
                return Effect.None;
        }
    }

    /// <summary>The syntax of what an operation writes to the value.</summary>
    private SyntaxNode? Written(IOperation operation, BodyEvent happening)
    {
        foreach (var write in happening.Writes)
        {
            if (SymbolEqualityComparer.Default.Equals(write.Symbol, value.Symbol))
            {
                return write.Value;
            }
        }

        return operation is ISimpleAssignmentOperation assignment && value.Is(assignment.Target) ? assignment.Value.Syntax : null;
    }

    /// <summary>Whether the value is written back as it is: a graph has only that left of <c>Token = Token ?? throw …</c>, behind its branches.</summary>
    private bool IsItself(SyntaxNode written) => value.IsShared && value.Project.Operation(written) is { } operation && value.Is(operation);

    /// <summary>Whether what is written is the value as a guard hands it back: <c>Token = Require(Token)</c>.</summary>
    private bool IsChecked(SyntaxNode written) => value.Project.Operation(written)?.Unwrapped() is IInvocationOperation call && _calls.Prove(call) && HandsBack(call);

    /// <summary>Whether a call comes back with the value that it was handed; of a guard of a library that hands something back it is known.</summary>
    private bool HandsBack(IInvocationOperation call)
        => !value.Project.Declares(call.TargetMethod)
            || call.Arguments.Any(argument => argument.Parameter is { } parameter && value.Is(argument.Value)
                && MemberWrites.Returns(value.Project, call.TargetMethod.OriginalDefinition).ToList() is { Count: > 0 } results && results.TrueForAll(result => IsOrThrows(value.As(parameter.OriginalDefinition), result)));

    private static bool IsOrThrows(GuardedValue value, IOperation result)
        => result.Unwrapped() switch
        {
            IThrowOperation => true,
            ICoalesceOperation coalesce => IsOrThrows(value, coalesce.Value) && IsOrThrows(value, coalesce.WhenNull),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => IsOrThrows(value, choice.WhenTrue) && IsOrThrows(value, whenFalse),
            var other => value.Is(other),
        };

    /// <summary>Whether nothing is written as a fallback, which is no placeholder to the tracer: the value is still missing then, by the same definition.</summary>
    private bool IsNothing(SyntaxNode written)
        => value.Project.Operation(written) is { } operation && operation.IsNothing() && (written.Parent.IsKind(SyntaxKind.CoalesceAssignmentExpression) || (value.Symbol is { } symbol && EmptyTests.Include(value.Project, operation, symbol)));
}
