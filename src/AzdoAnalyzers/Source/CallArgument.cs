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
    /// <summary>What a call that binds hands over.</summary>
    public static ImmutableArray<CallArgument> All(ImmutableArray<IArgumentOperation> arguments)
        => arguments
            .Where(argument => argument.Parameter is not null)
            .Select(argument => new CallArgument(argument.Parameter!, argument.Value, argument.ArgumentKind == ArgumentKind.DefaultValue))
            .ToImmutableArray();
}
