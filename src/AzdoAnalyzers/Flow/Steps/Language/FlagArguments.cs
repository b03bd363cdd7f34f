using System.Collections.Immutable;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Says whether a call, by the constants that it hands over as flags, lets the called method come to a place.</summary>
internal static class FlagArguments
{
    public static bool Allow(ProjectModel project, BranchConditions branch, IMethodSymbol method, ImmutableArray<CallArgument> arguments)
        => branch.Allow(symbol => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol owner } parameter && Implementations.Is(owner, method)
            ? arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal) is { } argument ? Constant(project, argument.Value) : default
            : default);

    /// <summary>The constant that a value is; a local that is given one and nothing else counts too.</summary>
    private static Optional<object?> Constant(ProjectModel project, IOperation value)
        => value.Unwrapped() is ILocalReferenceOperation local && !local.ConstantValue.HasValue
            ? LocalDefinitions.Reaching(project, local).ToList() is [var only] && project.Operation(only) is { } definition ? definition.Unwrapped().ConstantValue : default
            : value.Unwrapped().ConstantValue;
}
