using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Says whether a call, by the flags that it hands over, lets the called method come to a place.</summary>
internal static class FlagArguments
{
    public static bool Allow(ProjectModel project, BranchConditions branch, IMethodSymbol method, ImmutableArray<CallArgument> arguments)
        => branch.Allow(flag => Handed(flag, method, arguments) is { } argument ? Constant(project, argument.Value) : default);

    /// <summary>What a method or getter hands back to a call, without what other calls get: by the constants that this one hands over, and by what the branch says that it stands in.</summary>
    public static IEnumerable<IOperation> Returned(ProjectModel project, Request call, IMethodSymbol method, ImmutableArray<CallArgument> arguments)
    {
        foreach (var value in MemberWrites.Returns(project, method))
        {
            var choices = Choices(value).ToList();
            var left = choices.FindAll(choice => BranchConditions.Of(project, choice) is not { } branch || (Allow(project, branch, method, arguments) && AllowAround(project, branch, call, method, arguments)));
            foreach (var possible in left.Count == choices.Count ? [value] : left)
            {
                yield return possible;
            }
        }
    }

    /// <summary>The values of which one is handed back.</summary>
    private static IEnumerable<IOperation> Choices(IOperation value)
        => value.Unwrapped() switch
        {
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Choices(arm.Value)),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => Choices(choice.WhenTrue).Concat(Choices(whenFalse)),
            _ => [value],
        };

    /// <summary>Whether what the branch around a call says of its arguments, or of members that the method sees too, lets the method come to a place.</summary>
    private static bool AllowAround(ProjectModel project, BranchConditions branch, Request call, IMethodSymbol method, ImmutableArray<CallArgument> arguments)
    {
        if ((call.Branch ?? BranchConditions.Of(project, call.Value)) is not { } around)
        {
            return true;
        }

        var isSame = call.Value is IInvocationOperation { Instance: null or IInstanceReferenceOperation } or IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation };
        return branch.Allow(flag => Handed(flag, method, arguments) is { } argument ? around.ValueOf(argument.Value) : isSame && IsOfObject(flag) ? around.ValueOf(flag) : default)
            && around.Allow(flag => Parameter(flag, method, arguments) is { } parameter ? branch.ValueOf(new Flag(parameter)) : isSame && IsOfObject(flag) ? branch.ValueOf(flag) : default);
    }

    /// <summary>Whether all members of a class see the same flag: a member, the parameter of a primary constructor.</summary>
    private static bool IsOfObject(Flag flag) => flag.IsOfThis || flag.Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    private static CallArgument? Handed(Flag flag, IMethodSymbol method, ImmutableArray<CallArgument> arguments)
        => flag is { Owner: null, Symbol: IParameterSymbol { ContainingSymbol: IMethodSymbol owner } parameter } && Implementations.Is(owner, method)
            ? arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)
            : null;

    /// <summary>The parameter that a flag is handed over for.</summary>
    private static IParameterSymbol? Parameter(Flag flag, IMethodSymbol method, ImmutableArray<CallArgument> arguments)
        => arguments.FirstOrDefault(argument => Flag.Of(argument.Value)?.Equals(flag) == true) is { Parameter.Ordinal: var ordinal } && ordinal < method.Parameters.Length ? method.Parameters[ordinal] : null;

    /// <summary>The constant that a value is; a local that is given one and nothing else counts too.</summary>
    private static Optional<object?> Constant(ProjectModel project, IOperation value)
        => value.Unwrapped() is ILocalReferenceOperation local && !local.ConstantValue.HasValue
            ? LocalDefinitions.Reaching(project, local).ToList() is [var only] && project.Operation(only) is { } definition ? definition.Unwrapped().ConstantValue : default
            : value.Unwrapped().ConstantValue;
}
