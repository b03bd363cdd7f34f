using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>
/// Something that a condition behind a place says of a record of what is missing, a flag, a list of names, a count: which states it can't have had.
/// A way on which it got one of them is none that the program takes.
/// </summary>
/// <param name="record">The local or member.</param>
/// <param name="impossible">The states.</param>
internal readonly struct Assumption(ISymbol record, ValueStates impossible) : IEquatable<Assumption>
{
    public ISymbol Record { get; } = record;

    public ValueStates Impossible { get; } = impossible;

    public bool IsAbout(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(Record, symbol);

    public bool Equals(Assumption other) => Impossible == other.Impossible && IsAbout(other.Record);

    public override bool Equals(object? obj) => obj is Assumption other && Equals(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Record) ^ (int)Impossible;
}
