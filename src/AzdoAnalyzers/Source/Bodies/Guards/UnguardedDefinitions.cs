using System.Collections.Immutable;
using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>
/// The definitions of a value that reach places of one body although no guard stopped them where they are missing. A record of what is missing, a
/// flag, a list of names, is followed as an assumption: behind <c>if (missing.Count > 0) throw</c> nothing was added to the list.
/// </summary>
internal sealed class UnguardedDefinitions(FunctionGraph graph, GuardMethods methods, GuardedValue value) : DefinitionSearch(graph)
{
    private readonly Conditions _conditions = new(methods, value);

    private readonly GuardCalls _calls = new(methods, value);

    private readonly Records _records = new(methods, value);

    private readonly LoopGuards _loops = new(graph, methods, value);

    private readonly Dictionary<(int Block, bool IsConditional), (bool Passes, ImmutableArray<Assumption> Assumed)> _branches = [];

    private readonly Dictionary<SyntaxNode, bool> _proved = [];

    private readonly Dictionary<SyntaxNode, bool> _ended = [];

    private readonly Dictionary<SyntaxNode, ImmutableArray<Assumption>> _assumed = [];

    private readonly Func<ISymbol, bool> _isRecord = record => record is IFieldSymbol or IPropertySymbol || graph.IsChanged(record);

    private readonly NameFilter _names = value.Names;

    private bool? _isAsked;

    /// <summary>The value that is asked about.</summary>
    public GuardedValue Value => value;

    /// <inheritdoc/>
    protected override bool IsThereAtStart => true;

    /// <summary>Whether anything in the body asks for the value: if not, no record can say that it is missing.</summary>
    private bool IsAsked => _isAsked ??= Function.Graph.Blocks.Any(block => Enumerable.Range(0, block.Operations.Length + (block.BranchValue is null ? 0 : 1)).Any(statement => value.MayOccurIn(Function.Names(block, statement), _names)));

    /// <summary>The definitions that reach a place, where something is assumed.</summary>
    public ImmutableHashSet<SyntaxNode> Before(BodyPlace place, ImmutableArray<Assumption> assumed) => Before(place, default(Assumptions).With(assumed));

    /// <summary>What a condition or a result says of records by what it is.</summary>
    public ImmutableArray<Assumption> Assume(IOperation result, ValueStates state)
        => IsAsked ? _conditions.Assume(result, state, _isRecord) : ImmutableArray<Assumption>.Empty;

    /// <inheritdoc/>
    protected override bool Passes(ControlFlowBranch branch, ref Assumptions assumptions)
    {
        if (branch.Source is not { ConditionKind: var kind and not ControlFlowConditionKind.None, BranchValue: { } condition } source)
        {
            return true;
        }

        if (!_branches.TryGetValue((source.Ordinal, branch.IsConditionalSuccessor), out var known))
        {
            known = Decided(source, condition, branch.IsConditionalSuccessor, branch.IsConditionalSuccessor == (kind == ControlFlowConditionKind.WhenTrue));
        }

        if (!known.Passes || (!branch.IsConditionalSuccessor == (kind == ControlFlowConditionKind.WhenTrue) && _loops.Prove(source, condition, assumptions)))
        {
            return false;
        }

        assumptions = assumptions.With(known.Assumed);
        return true;
    }

    /// <inheritdoc/>
    protected override Effect Of(BasicBlock block, BodyEvent happening, ref Assumptions assumptions, out SyntaxNode? definition)
    {
        definition = null;
        var isNamed = value.MayOccurIn(Function.Names(block, happening.Statement), _names);
        switch (happening.Operation)
        {
            case { } call when value.Origin is { } origin && call.Syntax == origin:
                definition = origin;
                return Effect.MayDefine;
            case IInvocationOperation call when EndsHere(call) || (isNamed && Prove(call)) || ValidatedMembers.AreValidatedBy(call, GuardKind.StopsByAttributes, value):
                return Effect.Stops;
            case IInvocationOperation call when IsAsked:
                assumptions = assumptions.With(Assume(call));
                break;
            case IIsPatternOperation { Pattern: var pattern } when IsOfNoMissing(pattern):
            case IPatternOperation inner when IsOfNoMissing(inner):
                return Effect.None;
            case var operation when isNamed && Written(operation, happening) is { } written:
                definition = written;
                return IsNothing(written) || IsItself(written) ? Effect.None : IsChecked(written) ? Effect.Stops : value.IsOfAnother(operation) ? Effect.MayDefine : Effect.Defines;
        }

        if (_records.Before(happening, assumptions) is not { } before)
        {
            return Effect.Stops;
        }

        assumptions = before;
        return Effect.None;
    }

    private (bool Passes, ImmutableArray<Assumption> Assumed) Decided(BasicBlock source, IOperation condition, bool isConditional, bool outcome)
        => Kept(_branches, (source.Ordinal, isConditional), () => Decide(source, condition, outcome));

    /// <summary>Whether definitions come through a branch with this outcome of its condition, and what is assumed of records then.</summary>
    private (bool Passes, ImmutableArray<Assumption> Assumed) Decide(BasicBlock source, IOperation condition, bool outcome)
        => (value.MayOccurIn(Function.Names(source, source.Operations.Length), _names) || IsQuery(condition)) && _conditions.Prove(condition, outcome)
            ? (false, ImmutableArray<Assumption>.Empty)
            : (true, Assume(condition, StateRules.Of(outcome)));

    /// <summary>Whether nothing comes after a call.</summary>
    private bool EndsHere(IInvocationOperation call) => _ended.TryGetValue(call.Syntax, out var ends) ? ends : Ends(call);

    private bool Ends(IInvocationOperation call) => Kept(_ended, call.Syntax, () => _calls.EndsHere(call));

    /// <summary>Whether a call guards the value.</summary>
    private bool Prove(IInvocationOperation call) => _proved.TryGetValue(call.Syntax, out var proves) ? proves : Proves(call);

    private bool Proves(IInvocationOperation call) => Kept(_proved, call.Syntax, () => _calls.Prove(call));

    /// <summary>What a call says of records.</summary>
    private ImmutableArray<Assumption> Assume(IInvocationOperation call) => _assumed.TryGetValue(call.Syntax, out var assumed) ? assumed : Assumed(call);

    private ImmutableArray<Assumption> Assumed(IInvocationOperation call) => Kept(_assumed, call.Syntax, () => _calls.Assume(call, Function.IsChanged));

    /// <summary>An answer that each walk through the body asks for, kept unless it hangs on one that is being worked out.</summary>
    private TAnswer Kept<TKey, TAnswer>(Dictionary<TKey, TAnswer> known, TKey key, Func<TAnswer> ask)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var answer))
        {
            var cuts = methods.Cuts;
            answer = ask();
            if (methods.Cuts == cuts)
            {
                known.Add(key, answer);
            }
        }

        return answer;
    }

    /// <summary>Whether a condition asks a sequence, which may hold the value without naming it, or validates the object that it belongs to.</summary>
    private bool IsQuery(IOperation condition)
        => condition.Unwrapped() switch
        {
            IUnaryOperation negation => IsQuery(negation.Operand),
            IInvocationOperation call => (call.TargetMethod.ContainingType?.Name == nameof(Enumerable) && IsAsked) || ValidatedMembers.AreValidatedBy(call, GuardKind.FalseByAttributes, value),
            _ => false,
        };

    /// <summary>Whether a pattern never gives its variable a value in the state that is asked about.</summary>
    private bool IsOfNoMissing(IPatternOperation pattern)
        => new PatternEvaluation(new Evaluation(methods, value), value) is var evaluation
            && (evaluation.Matches(pattern, value.State) == ValueStates.False || EarlierPatterns.Of(value.Project, pattern).Any(before => evaluation.Matches(before.Tried, value.State) == ValueStates.True && (before.Guard is null || IsTrue(before.Guard, before.Tried))));

    /// <summary>Whether what a pattern asks of its variable behind <c>when</c> is true in the state that is asked about.</summary>
    private bool IsTrue(IOperation guard, IOperation pattern)
        => pattern is IDeclarationPatternOperation { DeclaredSymbol: { } variable } && new Evaluation(methods, value.As(variable)).Of(guard) == ValueStates.True;

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
