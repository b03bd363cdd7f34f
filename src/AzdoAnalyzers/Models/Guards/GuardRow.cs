namespace AzdoAnalyzers.Models.Guards;

/// <summary>Methods of a library that say of a value whether it is there.</summary>
/// <param name="type">The declaring type, as <see cref="TypePattern"/> has it, whatever the assembly.</param>
/// <param name="members">The names of the methods, all overloads alike.</param>
/// <param name="kind">What they say.</param>
/// <param name="parameter">The parameter that takes the value; <see langword="null"/>: the first one, or what a chain of calls started with.</param>
internal sealed class GuardRow(string type, IReadOnlyList<string> members, GuardKind kind, string? parameter = null)
{
    public TypePattern Type { get; } = new(type);

    public IReadOnlyList<string> Members { get; } = members;

    public GuardKind Kind { get; } = kind;

    public string? Parameter { get; } = parameter;

    public override string ToString() => $"{Type}.{string.Join("|", Members)}: {Kind}";
}
