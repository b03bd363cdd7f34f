namespace AzdoAnalyzers.Models.Guards;

/// <summary>A method of a library by which the objects of a type are validated, or that a validator implements.</summary>
/// <param name="type">The declaring type, as <see cref="TypePattern"/> has it, whatever the assembly.</param>
/// <param name="member">The name of the method.</param>
/// <param name="kind">How the objects are checked.</param>
internal sealed class ValidationRow(string type, string member, ValidationKind kind)
{
    public TypePattern Type { get; } = new(type);

    public string Member { get; } = member;

    public ValidationKind Kind { get; } = kind;

    public override string ToString() => $"{Type}.{Member}: {Kind}";
}
