using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Leaks;

/// <summary>Members that write what they are handed where others can read it.</summary>
/// <param name="kind">Where that is.</param>
/// <param name="type">The declaring type, as <see cref="TypePattern"/> has it.</param>
/// <param name="members">The names of the methods and properties, all overloads alike; <see cref="WellKnownMemberNames.InstanceConstructorName"/> for constructors.</param>
internal sealed class LeakRow(LeakKind kind, string type, params string[] members)
{
    public LeakKind Kind { get; } = kind;

    public TypePattern Type { get; } = new(type);

    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The parameters that are written; <see langword="null"/>: all of them.</summary>
    public IReadOnlyList<string>? Parameters { get; init; }

    /// <summary>The row also holds for the type's subclasses.</summary>
    public bool IncludesDerived { get; init; }

    /// <summary>The row holds only where the object is a property of such a type: the writers of the console, among all writers.</summary>
    public TypePattern? Holder { get; init; }

    /// <summary>What is written may be the values of a dictionary.</summary>
    public bool TakesPairs { get; init; }

    public override string ToString() => $"{Type}.{string.Join("|", Members)}";
}
