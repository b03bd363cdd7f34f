using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says what conditions prove of a value, and of the records of what is missing, by having one outcome or the other.</summary>
/// <param name="methods">Knows the conditions that methods of the project ask.</param>
/// <param name="value">The value.</param>
internal sealed class Conditions(GuardMethods methods, GuardedValue value)
{
    private static readonly ValueStates[] Answers = [ValueStates.True, ValueStates.False];

    private static readonly ValueStates[] Contents = [ValueStates.Null, ValueStates.Empty, ValueStates.Some];

    /// <summary>How many records one condition may ask.</summary>
    private const int MaxRecords = 3;

    private readonly Evaluation _missing = new(methods, value);

    /// <summary>Whether the value can't be missing once the condition had this outcome. A value that is known to be empty proves nothing.</summary>
    public bool Prove(IOperation condition, bool outcome)
        => IsImpossible(_missing, condition, outcome) && (value.State == ValueStates.Some || !IsImpossible(Other(ValueStates.Some), condition, outcome) || IsImpossible(Other(ValueStates.Empty), condition, outcome));

    /// <summary>What a condition, or what a method hands back, says of records by being in this state.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="state">Its state.</param>
    /// <param name="isRecord">Whether a local or member may be a record; all may be, if nothing says.</param>
    public ImmutableArray<Assumption> Assume(IOperation condition, ValueStates state, Func<ISymbol, bool>? isRecord = null)
    {
        condition = value.Original(condition);
        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation => Assume(negation.Operand, StateRules.Not(state), isRecord),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both when state == ValueStates.True => Assume(both.LeftOperand, state, isRecord).AddRange(Assume(both.RightOperand, state, isRecord)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either when state == ValueStates.False => Assume(either.LeftOperand, state, isRecord).AddRange(Assume(either.RightOperand, state, isRecord)),
            _ => AssumeOfRecords(condition, state, isRecord),
        };
    }

    /// <summary>Of the locals and members that a condition reads, but for the value itself.</summary>
    private ImmutableArray<Assumption> AssumeOfRecords(IOperation condition, ValueStates state, Func<ISymbol, bool>? isRecord)
    {
        var assumed = ImmutableArray<Assumption>.Empty;
        var count = 0;
        foreach (var record in methods.Variables.Of(condition, value))
        {
            if (count == MaxRecords || SymbolEqualityComparer.Default.Equals(record.OriginalDefinition, value.Symbol))
            {
                continue;
            }

            count++;
            if (isRecord?.Invoke(record) != false && Impossible(condition, state, record) is not ValueStates.None and var impossible)
            {
                assumed = assumed.Add(new Assumption(record, impossible));
            }
        }

        return assumed;
    }

    private static bool IsImpossible(Evaluation evaluation, IOperation condition, bool outcome) => (evaluation.Of(condition) & StateRules.Of(outcome)) == 0;

    private Evaluation Other(ValueStates state) => new(methods, value with { State = state });

    private ValueStates Impossible(IOperation condition, ValueStates result, ISymbol record)
    {
        var evaluation = new Evaluation(methods, value, record);
        var impossible = ValueStates.None;
        foreach (var state in Type(record)?.SpecialType == SpecialType.System_Boolean ? Answers : Contents)
        {
            if ((evaluation.Of(condition, state) & result) == 0)
            {
                impossible |= state;
            }
        }

        return impossible;
    }

    private static ITypeSymbol? Type(ISymbol record)
        => record switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            _ => (record as IPropertySymbol)?.Type,
        };
}
