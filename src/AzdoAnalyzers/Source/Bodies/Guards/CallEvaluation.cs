using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What calls and getters answer, if a value is in one state: by rows, by attributes, by the bodies of the project's own methods.</summary>
/// <param name="evaluation">Says what expressions are.</param>
/// <param name="methods">Knows what the methods of the project say.</param>
/// <param name="value">The value.</param>
internal sealed class CallEvaluation(Evaluation evaluation, GuardMethods methods, GuardedValue value)
{
    /// <summary>Beyond it, an interface is for all kinds of code.</summary>
    private const int MaxImplementations = 4;

    private static readonly IReadOnlyList<ValueStates> Contents = [ValueStates.Null, ValueStates.Empty, ValueStates.Some];

    private readonly SequenceEvaluation _sequences = new(evaluation, methods, value);

    public ValueStates Of(IInvocationOperation call)
        => call.TargetMethod switch
        {
            { Name: nameof(Equals) or nameof(ReferenceEquals), ReturnType.SpecialType: SpecialType.System_Boolean } when Compared(call) is var (left, right) => StateRules.Equal(evaluation.Of(left), evaluation.Of(right)),
            { ContainingType.Name: nameof(Enumerable) } when _sequences.Of(call) is { } states => states,
            { ReturnType.SpecialType: SpecialType.System_Boolean } when value.IsAskedBy(call) => StateRules.Of(value.State != ValueStates.Null),
            { ReturnType.SpecialType: SpecialType.System_Boolean } => ValidatedMembers.AreValidatedBy(call, GuardKind.FalseByAttributes, value) ? ValueStates.False : ByRow(call) ?? ByParameter(call) ?? ByMethod(call),
            var method when value.Project.Declares(method) => OfResult(call),
            _ => StateRules.Unknown(call.Type),
        };

    /// <summary>What a method of the project hands back that is handed the value, or sees it: the list of what is missing, a message, a number.</summary>
    private ValueStates OfResult(IInvocationOperation call)
        => value.Inside(call).ToList() is { Count: > 0 } inside
            ? Contents.Where(state => !inside.Exists(question => methods.ProveByResult(call.TargetMethod.OriginalDefinition, question, state))).Aggregate(ValueStates.None, (all, state) => all | state)
            : StateRules.Unknown(call.Type);

    /// <summary>What a getter of the project says that sees the same value.</summary>
    public ValueStates OfGetter(IPropertyReferenceOperation property)
        => property.Property is { GetMethod: { } getter, Type.SpecialType: SpecialType.System_Boolean } && value.IsShared && value.Project.Declares(property.Property)
            ? Answers(outcome => methods.ProveByResult(getter.OriginalDefinition, value with { Constants = CallConstants.None, Origin = null }, outcome))
            : StateRules.Unknown(property.Type);

    /// <summary>The two sides of <c>Equals(a, b)</c>, <c>a.Equals(b)</c>, <c>string.Equals(a, b, comparison)</c>; a call on <see langword="null"/> never comes back.</summary>
    private static (IOperation Left, IOperation Right)? Compared(IInvocationOperation call)
        => call switch
        {
            { Instance: { } instance, Arguments: [var other, ..] } => (instance, other.Value),
            { Instance: null, Arguments: [var left, var right, ..] } => (left.Value, right.Value),
            _ => null,
        };

    private ValueStates? ByRow(IInvocationOperation call)
    {
        foreach (var row in GuardRows.Of(call.TargetMethod))
        {
            if (row.Kind is GuardKind.TrueWhereMissing or GuardKind.FalseWhereMissing && GuardSubject.Of(call, row) is { } subject && evaluation.Of(subject) is var states and not ValueStates.None)
            {
                var isMissing = ((states & ValueStates.Missing) != 0 ? ValueStates.True : ValueStates.None) | ((states & ~ValueStates.Missing) != 0 ? ValueStates.False : ValueStates.None);
                return row.Kind == GuardKind.TrueWhereMissing ? isMissing : (states & ~ValueStates.Missing) == 0 ? StateRules.Not(isMissing) : ValueStates.Truth;
            }
        }

        return null;
    }

    /// <summary>What users' files or attributes say of a parameter.</summary>
    private ValueStates? ByParameter(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if ((value.State & ValueStates.Missing) == 0 || argument.Parameter is not { } parameter || !value.Is(argument.Value))
            {
                continue;
            }

            if (value.Project.Options.GuardParameters.Contains(parameter.OriginalDefinition))
            {
                return ValueStates.False;
            }

            if (parameter.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "NotNullWhenAttribute") is { ConstructorArguments: [{ Value: bool when }] })
            {
                return StateRules.Of(!when);
            }
        }

        return null;
    }

    private ValueStates ByMethod(IInvocationOperation call)
        => value.Project.Declares(call.TargetMethod) ? Answers(outcome => ProveByMethod(call, outcome)) : ValueStates.Truth;

    private bool ProveByMethod(IInvocationOperation call, bool outcome)
        => call.TargetMethod.IsAbstract ? ProveByImplementations(call, outcome) : value.Inside(call).Any(inside => methods.ProveByResult(call.TargetMethod.OriginalDefinition, inside, outcome));

    /// <summary>What a member of an interface or of an abstract class says that is handed the value: what each implementation does.</summary>
    private bool ProveByImplementations(IInvocationOperation call, bool outcome)
        => call.Arguments.Where(argument => value.Is(argument.Value)).Select(argument => argument.Parameter?.Ordinal).FirstOrDefault() is { } position
            && Implementations.Of(value.Project, call.TargetMethod).OfType<IMethodSymbol>().Where(method => !method.IsAbstract).ToList() is { Count: > 0 and <= MaxImplementations } implementations
            && implementations.TrueForAll(method => position < method.Parameters.Length && methods.ProveByResult(method.OriginalDefinition, value.As(method.Parameters[position].OriginalDefinition), outcome));

    /// <summary>The answers that are left: an answer that proves the value to be in another state is none.</summary>
    private static ValueStates Answers(Func<bool, bool> prove) => (prove(true) ? ValueStates.None : ValueStates.True) | (prove(false) ? ValueStates.None : ValueStates.False);
}
