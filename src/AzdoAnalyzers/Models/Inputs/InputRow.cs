using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Inputs;

/// <summary>Members of a library that hand back what a program is given when it runs.</summary>
/// <param name="type">The declaring type, as <see cref="TypePattern"/> has it.</param>
/// <param name="members">The names of the methods and properties, all overloads alike.</param>
internal sealed class InputRow(string type, IReadOnlyList<string> members)
{
    public TypePattern Type { get; } = new(type);

    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>Whether the row speaks about a member.</summary>
    public bool Includes(ISymbol member) => Members.Contains(member.Name) && member.ContainingType is { } type && Type.Includes(type);

    /// <summary>Whether a member that doesn't bind can be the row's, by its name and what it is asked of.</summary>
    public bool MayBe(string member, string? receiver) => receiver is not null && receiver == Type.SimpleName && Members.Contains(member);
}
