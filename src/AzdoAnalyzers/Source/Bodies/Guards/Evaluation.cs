using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>
/// What expressions may be if a value is in one state: the one notion of a guard. A condition that can't have an outcome where the value is missing
/// proves by that outcome that it is there.
/// </summary>
internal sealed class Evaluation
{
    /// <summary>How deep expressions are looked into: the compiler takes deeper ones.</summary>
    private const int MaxDepth = 64;

    private readonly GuardedValue _value;

    private readonly ISymbol? _record;

    private ValueStates _recordState;

    private readonly GuardMethods _methods;

    private PatternEvaluation? _patterns;

    private CallEvaluation? _calls;

    private int _depth;

    /// <param name="methods">Knows what the methods of the project say.</param>
    /// <param name="value">The value, and the state that it is in.</param>
    /// <param name="record">Something else that is known: a local or member.</param>
    /// <param name="recordState">What that is.</param>
    public Evaluation(GuardMethods methods, GuardedValue value, ISymbol? record = null, ValueStates recordState = ValueStates.None)
    {
        (_methods, _value, _record, _recordState) = (methods, value, record, recordState);
    }

    private PatternEvaluation Patterns => _patterns ??= new PatternEvaluation(this, _value);

    private CallEvaluation Calls => _calls ??= new CallEvaluation(this, _methods, _value);

    /// <summary>What an expression may be.</summary>
    public ValueStates Of(IOperation operation)
    {
        operation = _value.Original(operation);
        if (operation.ConstantText() is { } text)
        {
            return text == _value.Text ? ValueStates.Text : StateRules.OfConstant(text);
        }

        if (operation.ConstantValue.HasValue)
        {
            return StateRules.OfConstant(operation.ConstantValue.Value);
        }

        if (_depth == MaxDepth)
        {
            return ValueStates.All;
        }

        _depth++;
        var states = _value.Is(operation) ? _value.State : IsRecord(operation) ? _recordState : OrText(OfOther(operation));
        _depth--;
        return states;
    }

    /// <summary>What may be some text may be the one that is asked about.</summary>
    private ValueStates OrText(ValueStates states) => _value.Text is not null && states.HasFlag(ValueStates.Some) ? states | ValueStates.Text : states;

    /// <summary>The same, where the record is in another state.</summary>
    public ValueStates Of(IOperation operation, ValueStates recordState)
    {
        _recordState = recordState;
        return Of(operation);
    }

    private bool IsRecord(IOperation operation) => _record is not null && SymbolEqualityComparer.Default.Equals(operation.Variable(), _record);

    private ValueStates OfOther(IOperation operation)
        => operation switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => StateRules.Not(Of(negation.Operand)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both => StateRules.And(Of(both.LeftOperand), Of(both.RightOperand)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either => StateRules.Or(Of(either.LeftOperand), Of(either.RightOperand)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => OfEquality(comparison),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } comparison => StateRules.Not(OfEquality(comparison)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison => OfComparison(comparison),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => OfSum(sum.RightOperand),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.And } both => StateRules.And(Of(both.Target), Of(both.Value)),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Or } either => StateRules.Or(Of(either.Target), Of(either.Value)),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum => OfSum(sum.Value),
            IIncrementOrDecrementOperation { Kind: OperationKind.Increment } => ValueStates.Some,
            IIsNullOperation test => StateRules.Equal(Of(test.Operand), ValueStates.Null),
            IIsPatternOperation match => Patterns.Matches(match.Pattern, match.Value),
            IIsTypeOperation test => OfTypeTest(Of(test.ValueOperand)),
            ICoalesceOperation coalesce => OrElse(Of(coalesce.Value), coalesce.WhenNull),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => OfChoice(Of(choice.Condition), choice.WhenTrue, whenFalse),
            IConditionalAccessOperation access => OfAccess(access),
            ISimpleAssignmentOperation assignment => Of(assignment.Value),
            IThrowOperation => ValueStates.None,
            IArrayCreationOperation { Initializer.ElementValues.Length: > 0 } or IObjectCreationOperation { Arguments.Length: > 0 } => ValueStates.Some,
            IArrayCreationOperation or IObjectCreationOperation or IInterpolatedStringOperation => ValueStates.Empty | ValueStates.Some,
            IParameterReferenceOperation parameter when _value.Constants.ValueOf(parameter.Parameter) is { } flag => StateRules.Of(flag),
            IPropertyReferenceOperation property => OfProperty(property),
            IInvocationOperation call => Calls.Of(call),
            _ => StateRules.Unknown(operation.Type),
        };

    private ValueStates OfEquality(IBinaryOperation comparison) => StateRules.Equal(Of(comparison.LeftOperand), Of(comparison.RightOperand));

    private ValueStates OfComparison(IBinaryOperation comparison)
        => comparison.RightOperand.Unwrapped().ConstantValue is { HasValue: true, Value: int limit } ? StateRules.Compare(comparison.OperatorKind, Of(comparison.LeftOperand), limit)
            : comparison.LeftOperand.Unwrapped().ConstantValue is { HasValue: true, Value: int other } ? StateRules.Compare(StateRules.Swapped(comparison.OperatorKind), Of(comparison.RightOperand), other)
            : ValueStates.Truth;

    /// <summary>A sum is there where what is added last is; of texts that is all that anybody adds up for questions.</summary>
    private ValueStates OfSum(IOperation last) => Of(last) == ValueStates.Some ? ValueStates.Some : ValueStates.All;

    private static ValueStates OfTypeTest(ValueStates tested) => tested == ValueStates.Null ? ValueStates.False : tested == ValueStates.None ? ValueStates.None : ValueStates.Truth;

    private ValueStates OrElse(ValueStates first, IOperation second) => (first & ~ValueStates.Null) | ((first & ValueStates.Null) != 0 ? Of(second) : ValueStates.None);

    private ValueStates OfChoice(ValueStates condition, IOperation whenTrue, IOperation whenFalse)
        => ((condition & ValueStates.True) != 0 ? Of(whenTrue) : ValueStates.None) | ((condition & ValueStates.False) != 0 ? Of(whenFalse) : ValueStates.None);

    /// <summary>An object of which nothing is known is there: what reads its member later would throw else.</summary>
    private ValueStates OfAccess(IConditionalAccessOperation access)
        => Of(access.Operation) switch
        {
            ValueStates.Null => ValueStates.Null,
            ValueStates.Missing => ValueStates.Null | Of(access.WhenNotNull),
            _ => Of(access.WhenNotNull),
        };

    private ValueStates OfProperty(IPropertyReferenceOperation property)
        => property.Property.Name switch
        {
            nameof(string.Length) or "Count" or nameof(Array.LongLength) when property.Instance is { } counted => Of(counted) & ~ValueStates.Null,
            "IsEmpty" when property.Instance is { } container => StateRules.Equal(Of(container) & ~ValueStates.Null, ValueStates.Empty),
            nameof(Nullable<int>.HasValue) when property.Instance is { } optional => StateRules.Not(StateRules.Equal(Of(optional), ValueStates.Null)),
            nameof(Nullable<int>.Value) when property.Instance is { } optional => Of(optional) & ~ValueStates.Null,
            _ => Calls.OfGetter(property),
        };
}
