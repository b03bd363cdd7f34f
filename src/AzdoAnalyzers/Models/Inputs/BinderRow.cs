namespace AzdoAnalyzers.Models.Inputs;

/// <summary>A method of a library that fills the members of an object by their names, with what a configuration or a text holds.</summary>
/// <param name="type">The declaring type, as <see cref="TypePattern"/> has it.</param>
/// <param name="members">The names of the methods, all overloads alike.</param>
internal sealed class BinderRow(string type, IReadOnlyList<string> members)
{
    public TypePattern Type { get; } = new(type);

    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The parameter that takes the object; <see langword="null"/>: the object is made, of the type argument, of what <c>typeof</c> names, or of what the result is cast to.</summary>
    public string? Object { get; init; }

    /// <summary>What is read is a text or stream, which counts where a file holds it; else a configuration.</summary>
    public bool IsOfText { get; init; }

    /// <summary>The text is JSON.</summary>
    public bool IsOfJson { get; init; }

    /// <summary>Words of which what the method is called on has one, in any case, where the library isn't there to say whose method it is; none: it isn't known then.</summary>
    public IReadOnlyList<string> ReceiverWords { get; init; } = [];

    public override string ToString() => $"{Type}.{string.Join("|", Members)}";
}
