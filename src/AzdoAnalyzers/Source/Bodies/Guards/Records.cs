using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What the events of a body do to the records of what is missing: flags, lists of names, counts.</summary>
/// <param name="methods">Knows what the methods of the project do.</param>
/// <param name="value">The value whose absence they record.</param>
internal sealed class Records(GuardMethods methods, GuardedValue value)
{
    /// <summary>What is left of the assumptions before an event; <see langword="null"/> if the event can't have been: it puts a record into an impossible state.</summary>
    public Assumptions? Before(BodyEvent happening, Assumptions assumptions)
    {
        foreach (var assumption in assumptions.All)
        {
            if (IsAt(happening, assumption.Record))
            {
                if (IsIn(State(happening, assumption.Record), assumption.Impossible))
                {
                    return null;
                }

                // What was in an impossible state, and would be in one still, was in a possible one before.
                if (!IsIn(State(happening, assumption.Record, assumption.Impossible), assumption.Impossible))
                {
                    assumptions = assumptions.Without(assumption);
                }
            }
            else if (happening.Operation is IInvocationOperation call && Fills(call, assumption))
            {
                return null;
            }
        }

        return assumptions;
    }

    private static bool IsIn(ValueStates states, ValueStates impossible) => (states & ~(impossible.HasFlag(ValueStates.Some) ? impossible | ValueStates.Text : impossible)) == 0;

    /// <summary>Whether an event writes the record, or calls a method on it. An iterator is the record of what it hands out.</summary>
    private static bool IsAt(BodyEvent happening, ISymbol record)
        => record is IMethodSymbol ? happening.Operation.Kind == OperationKind.YieldReturn : IsWritten(happening, record) || happening.Operation switch
        {
            IAssignmentOperation assignment => Is(assignment.Target.Unwrapped().Variable(), record),
            IIncrementOrDecrementOperation step => Is(step.Target.Variable(), record),
            IInvocationOperation { Instance: { } instance } => Is(instance.Unwrapped().Variable(), record),
            _ => false,
        };

    private static bool IsWritten(BodyEvent happening, ISymbol record)
    {
        foreach (var write in happening.Writes)
        {
            if (Is(write.Symbol, record))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ISymbol? symbol, ISymbol record) => SymbolEqualityComparer.Default.Equals(symbol, record);

    /// <summary>What the record is behind an event, if it was in some state before.</summary>
    private ValueStates State(BodyEvent happening, ISymbol record, ValueStates before = ValueStates.All)
    {
        var evaluation = new Evaluation(methods, value, record, before);
        return happening.Operation switch
        {
            IReturnOperation => ValueStates.Some,
            IInvocationOperation { Instance: { } instance } call when Is(instance.Unwrapped().Variable(), record) => Behind(call, before),
            ICompoundAssignmentOperation or IIncrementOrDecrementOperation => evaluation.Of(happening.Operation),
            ISimpleAssignmentOperation assignment => evaluation.Of(assignment.Value),
            _ when happening.Writes.FirstOrDefault(write => Is(write.Symbol, record)) is { Value: { } written, MayKeep: false } && value.Project.Operation(written) is { } operation and not (IArgumentOperation or IDeconstructionAssignmentOperation or IForEachLoopOperation or IPatternOperation)
                => evaluation.Of(operation),
            _ => ValueStates.All,
        };
    }

    private static ValueStates Behind(IInvocationOperation call, ValueStates before)
    {
        foreach (var row in GuardRows.Of(call.TargetMethod))
        {
            if (row.Kind is GuardKind.Fills or GuardKind.Empties)
            {
                return row.Kind == GuardKind.Fills ? ValueStates.Some : ValueStates.All;
            }
        }

        return before;
    }

    /// <summary>Whether a method of the project that knows of the value and the record puts this into an impossible state where that is missing: <c>Check(pat, "PAT", missing)</c>.</summary>
    private bool Fills(IInvocationOperation call, Assumption assumption)
        => value.Project.Declares(call.TargetMethod)
            && Inside(call, assumption.Record) is { } record
            && ProvesByReturning(call, new Assumption(record, assumption.Impossible));

    private bool ProvesByReturning(IInvocationOperation call, Assumption inside) => value.Inside(call).Any(question => methods.ProveByReturning(call.TargetMethod.OriginalDefinition, question, inside));

    /// <summary>The record as the method sees it that is called: a parameter, a member, what a local function captures; <see langword="null"/> if it doesn't.</summary>
    private static ISymbol? Inside(IInvocationOperation call, ISymbol record)
        => call.Arguments.FirstOrDefault(argument => Is(argument.Value.Unwrapped().Variable(), record))?.Parameter is { RefKind: RefKind.None or RefKind.Ref } parameter ? parameter.OriginalDefinition
            : record is IFieldSymbol or IPropertySymbol || call.TargetMethod.MethodKind == MethodKind.LocalFunction ? record
            : null;
}
