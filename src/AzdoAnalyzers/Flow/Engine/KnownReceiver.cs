using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>A parameter that a method is called on, and which of the methods that the call may run the trace came out of: whoever hands over an object that runs another one hands it nothing.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Runs">The method.</param>
internal sealed record KnownReceiver(IParameterSymbol Parameter, IMethodSymbol Runs)
{
    /// <inheritdoc/>
    public bool Equals(KnownReceiver? other) => other is not null && SymbolEqualityComparer.Default.Equals(Parameter, other.Parameter) && SymbolEqualityComparer.Default.Equals(Runs, other.Runs);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Parameter);
}
