using System.Collections.Immutable;
using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says what a call proves by coming back: that a value isn't missing, or that nothing comes after it.</summary>
/// <param name="methods">Knows what the methods of the project do.</param>
/// <param name="value">The value.</param>
internal sealed class GuardCalls(GuardMethods methods, GuardedValue value)
{
    private readonly Conditions _conditions = new(methods, value);

    /// <summary>Whether the value can't be missing behind the call.</summary>
    public bool Prove(IInvocationOperation call)
        => !IsLeftOutOfRelease(call.TargetMethod)
            && (EndsHere(call)
                || call.Arguments.Any(ProveByArgument)
                || (Stops(call) is { } subject && value.Is(subject))
                || Asserted(call).Any(asserted => _conditions.Prove(asserted.Condition, asserted.Outcome))
                || (value.Project.Declares(call.TargetMethod) && value.Inside(call).Any(inside => methods.ProveByReturning(call.TargetMethod.OriginalDefinition, inside))));

    /// <summary>What the call says of records by coming back: as a condition does, or as a method that stops where the list that it is handed isn't empty.</summary>
    public ImmutableArray<Assumption> Assume(IInvocationOperation call, Func<ISymbol, bool> isRecord)
    {
        if (IsLeftOutOfRelease(call.TargetMethod))
        {
            return ImmutableArray<Assumption>.Empty;
        }

        var assumed = ImmutableArray<Assumption>.Empty;
        foreach (var (condition, outcome) in Asserted(call))
        {
            assumed = assumed.AddRange(_conditions.Assume(condition, StateRules.Of(outcome)));
        }

        return value.Project.Declares(call.TargetMethod) ? assumed.AddRange(AssumeByMethod(call, isRecord)) : assumed;
    }

    /// <summary>Whether the call never comes back.</summary>
    public bool EndsHere(IInvocationOperation call)
        => value.Project.Once(NeverReturns, call.TargetMethod);

    private static bool NeverReturns(ProjectModel project, IMethodSymbol method)
        => GuardRows.Of(method).Any(row => row.Kind == GuardKind.NeverReturns)
            || HasAttribute(method.GetAttributes(), "DoesNotReturnAttribute")
            || (project.Declares(method) && GuardMethods.NeverReturns(project, method.OriginalDefinition));

    /// <summary>Calls of <c>Debug</c> and <c>Trace</c> aren't there where their symbol isn't defined.</summary>
    private static bool IsLeftOutOfRelease(IMethodSymbol method) => HasAttribute(method.GetAttributes(), "ConditionalAttribute");

    /// <summary>The conditions without whose outcome the call doesn't come back.</summary>
    private static IEnumerable<(IOperation Condition, bool Outcome)> Asserted(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "DoesNotReturnIfAttribute") is { ConstructorArguments: [{ Value: bool ends }] })
            {
                yield return (argument.Value, !ends);
            }
        }

        foreach (var row in GuardRows.Of(call.TargetMethod))
        {
            if (GuardSubject.Of(call, row) is { Type.SpecialType: SpecialType.System_Boolean } condition
                && (row.Kind switch { GuardKind.StopsWhereFalse => true, GuardKind.StopsWhereTrue => false, GuardKind.StopsUnlessConstraint => GuardConstraint.Outcome(call), _ => null }) is { } outcome)
            {
                yield return (condition, outcome);
            }
        }
    }

    /// <summary>The value without which a call of a library doesn't come back, where it is in the state that is asked about; <see langword="null"/> if it needs none.</summary>
    private IOperation? Stops(IInvocationOperation call)
    {
        foreach (var row in GuardRows.Of(call.TargetMethod))
        {
            if (Stops(row.Kind == GuardKind.StopsUnlessConstraint ? GuardConstraint.Of(call) : row.Kind))
            {
                return GuardSubject.Of(call, row);
            }
        }

        return null;
    }

    private bool Stops(GuardKind? kind)
        => value.State switch
        {
            ValueStates.Null => kind is GuardKind.StopsWhereNull or GuardKind.StopsWhereMissing,
            ValueStates.Empty => kind is GuardKind.StopsWhereMissing,
            _ => false,
        };

    private bool ProveByArgument(IArgumentOperation argument)
        => argument is { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: var method } }
            && value.Is(argument.Value)
            && (IsGuardOfUser(method, parameter) || (HasAttribute(parameter.GetAttributes(), "NotNullAttribute") ? Stops(GuardNames.Of(method.Name) ?? GuardKind.StopsWhereMissing) : IsGuardOfLibrary(method) && parameter.Ordinal <= (method.IsExtensionMethod ? 1 : 0)));

    private bool IsGuardOfUser(IMethodSymbol method, IParameterSymbol parameter)
        => method.ReturnType.SpecialType != SpecialType.System_Boolean && Stops(GuardKind.StopsWhereMissing) && value.Project.Options.GuardParameters.Contains(parameter.OriginalDefinition);

    /// <summary>Methods of libraries that no row knows, by the names that they have.</summary>
    private bool IsGuardOfLibrary(IMethodSymbol method)
        => method.ReturnType.SpecialType != SpecialType.System_Boolean && Stops(GuardNames.Of(method.Name)) && !value.Project.Declares(method);

    private IEnumerable<Assumption> AssumeByMethod(IInvocationOperation call, Func<ISymbol, bool> isRecord)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.Value.Unwrapped().Variable() is { } record && isRecord(record)
                && methods.ProveByReturning(call.TargetMethod.OriginalDefinition, value.As(parameter.OriginalDefinition, call) with { State = ValueStates.Some }))
            {
                yield return new Assumption(record, ValueStates.Some);
            }
        }
    }

    /// <summary>Asked of each call and its arguments: a lambda would be made for each.</summary>
    private static bool HasAttribute(ImmutableArray<AttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass?.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
