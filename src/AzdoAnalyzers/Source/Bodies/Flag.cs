using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>What a branch may ask: a local, a parameter, or a member of one object.</summary>
/// <param name="symbol">The local, parameter or member.</param>
/// <param name="owner">The local or parameter that holds the object whose member it is; <see langword="null"/> for the members of <c>this</c>, and for those of none.</param>
internal readonly struct Flag(ISymbol symbol, ISymbol? owner = null) : IEquatable<Flag>
{
    public ISymbol Symbol { get; } = symbol;

    public ISymbol? Owner { get; } = owner;

    /// <summary>Whether other members of the class see the same flag.</summary>
    public bool IsOfThis => Owner is null && Symbol is IFieldSymbol or IPropertySymbol;

    /// <summary>The flag that an expression reads; <see langword="null"/> if it reads something else.</summary>
    public static Flag? Of(IOperation operation)
        => operation.Unwrapped() switch
        {
            ILocalReferenceOperation local => new Flag(local.Local),
            IParameterReferenceOperation parameter => new Flag(parameter.Parameter),
            IFieldReferenceOperation field => Of(field),
            IPropertyReferenceOperation { Property.IsIndexer: false } property => Of(property),
            _ => null,
        };

    public bool Equals(Flag other) => SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol) && SymbolEqualityComparer.Default.Equals(Owner, other.Owner);

    public override bool Equals(object? obj) => obj is Flag other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);

    private static Flag? Of(IMemberReferenceOperation member)
        => member.Instance?.Unwrapped() switch
        {
            null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => new Flag(member.Member.OriginalDefinition),
            { } instance when LocalWrites.Referenced(instance) is { } owner => new Flag(member.Member.OriginalDefinition, owner),
            _ => null,
        };
}
