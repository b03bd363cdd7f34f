using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>What a call hands over for a parameter. Calls that don't bind have no <see cref="IArgumentOperation"/> to say it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value; what stands for it where the call leaves it out.</param>
/// <param name="IsDefault">Whether the call leaves it out.</param>
internal sealed record CallArgument(IParameterSymbol Parameter, IOperation Value, bool IsDefault)
{
    /// <summary>What a call of a method hands over, for the parameters of a block's method where its static method is called.</summary>
    public static ImmutableArray<CallArgument> Of(IInvocationOperation call)
    {
        var arguments = All(call.Arguments);
        if (Extensions.Method(call.TargetMethod.OriginalDefinition) is not { } method)
        {
            return arguments;
        }

        var receivers = method.IsStatic ? 0 : 1;
        return arguments.Where(argument => argument.Parameter.Ordinal >= receivers).Select(argument => argument with { Parameter = method.Parameters[argument.Parameter.Ordinal - receivers] }).ToImmutableArray();
    }

    /// <summary>The call that hands over a value; <see langword="null"/> if the value is no argument.</summary>
    public static IOperation? CallOf(IOperation value)
    {
        var argument = value.Parent;
        while (argument is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            argument = argument.Parent;
        }

        return (argument as IArgumentOperation)?.Parent;
    }

    /// <summary>What a call that binds hands over.</summary>
    public static ImmutableArray<CallArgument> All(ImmutableArray<IArgumentOperation> arguments)
        => arguments
            .Where(argument => argument.Parameter is not null)
            .Select(argument => new CallArgument(argument.Parameter!, argument.Value, argument.ArgumentKind == ArgumentKind.DefaultValue))
            .ToImmutableArray();
}
