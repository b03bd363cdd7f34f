using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>
/// What a method is called on, and which of the methods that the call may run the trace came out of: whoever hands over an object that runs another
/// one hands it nothing, and what else is called on the object in the same body runs methods of the same classes.
/// </summary>
/// <param name="Holder">The parameter, local or field that holds the object; the class whose <c>this</c> it is.</param>
/// <param name="Runs">The method.</param>
/// <param name="Body">The body that the call stands in.</param>
internal sealed record KnownReceiver(ISymbol Holder, IMethodSymbol Runs, SyntaxNode Body)
{
    /// <summary>Whether a call on an object may run a method, as far as the object is the known one.</summary>
    public bool MayRun(ISymbol method, IOperation? instance)
        => instance is null || instance.Root().Syntax != Body || !SymbolEqualityComparer.Default.Equals(HolderOf(instance), Holder) || ObjectTypes.MayBeSame(Runs.ContainingType, method.ContainingType);

    /// <summary>What holds the object that a method is called on; <see langword="null"/> if that is made or read there.</summary>
    public static ISymbol? HolderOf(IOperation instance)
        => instance.Unwrapped() is var value && value is IInstanceReferenceOperation ? value.Type : value.Variable();

    /// <inheritdoc/>
    public bool Equals(KnownReceiver? other) => other is not null && Body == other.Body && SymbolEqualityComparer.Default.Equals(Holder, other.Holder) && SymbolEqualityComparer.Default.Equals(Runs, other.Runs);

    /// <inheritdoc/>
    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Holder);
}
