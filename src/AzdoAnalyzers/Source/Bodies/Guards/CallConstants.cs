using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The answers that a call hands over as constants: in the called method a flag is what this call says. Equal where they say the same.</summary>
internal sealed class CallConstants : IEquatable<CallConstants>
{
    public static readonly CallConstants None = new(ImmutableArray<(IParameterSymbol, bool)>.Empty);

    private readonly ImmutableArray<(IParameterSymbol Parameter, bool Value)> _flags;

    private CallConstants(ImmutableArray<(IParameterSymbol Parameter, bool Value)> flags) => _flags = flags;

    /// <summary>The parameters whose value is known.</summary>
    public IEnumerable<string> Names => _flags.Select(flag => flag.Parameter.Name);

    /// <summary>Those among the arguments of a call.</summary>
    /// <param name="arguments">The arguments, default values included.</param>
    /// <param name="resolve">Says what an argument is that the caller was handed itself.</param>
    public static CallConstants Of(ImmutableArray<CallArgument> arguments, Func<IOperation, IOperation>? resolve = null)
    {
        ImmutableArray<(IParameterSymbol, bool)>.Builder? flags = null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter.Type.SpecialType == SpecialType.System_Boolean && (resolve?.Invoke(argument.Value) ?? argument.Value).Unwrapped().ConstantValue is { HasValue: true, Value: bool value })
            {
                (flags ??= ImmutableArray.CreateBuilder<(IParameterSymbol, bool)>()).Add((argument.Parameter.OriginalDefinition, value));
            }
        }

        return flags is null ? None : new CallConstants(flags.ToImmutable());
    }

    /// <summary>What a parameter is; <see langword="null"/> where it isn't known.</summary>
    public bool? ValueOf(IParameterSymbol parameter)
    {
        foreach (var flag in _flags)
        {
            if (SymbolEqualityComparer.Default.Equals(flag.Parameter, parameter.OriginalDefinition))
            {
                return flag.Value;
            }
        }

        return null;
    }

    public bool Equals(CallConstants? other)
        => ReferenceEquals(this, other) || (other is not null && _flags.Length == other._flags.Length && _flags.Zip(other._flags, (one, another) => one.Value == another.Value && SymbolEqualityComparer.Default.Equals(one.Parameter, another.Parameter)).All(same => same));

    public override bool Equals(object? obj) => Equals(obj as CallConstants);

    public override int GetHashCode() => _flags.Aggregate(0, (hash, flag) => (hash * 31) + SymbolEqualityComparer.Default.GetHashCode(flag.Parameter) + (flag.Value ? 1 : 0));
}
