namespace AzdoAnalyzers.Models.Steps;

/// <summary>A value goes through members of a library: from one end to the other, both as <see cref="StepEnd"/> has them.</summary>
/// <param name="type">The declaring type, as <see cref="TypePattern"/> has it.</param>
/// <param name="members">The names of the methods and properties, all overloads alike; <c>*</c>: all of the type.</param>
/// <param name="from">What the value comes out of.</param>
/// <param name="to">What it goes into.</param>
internal sealed class StepRow(string type, IReadOnlyList<string> members, string from, string to)
{
    /// <summary>Stands for all members of a type.</summary>
    public const string Any = "*";

    public TypePattern Type { get; } = new(type);

    public IReadOnlyList<string> Members { get; } = members;

    public StepEnd From { get; } = StepEnd.Parse(from);

    public StepEnd To { get; } = StepEnd.Parse(to);

    /// <summary>Another text is made of the value, so that no variable can stand in for it.</summary>
    public bool IsChange { get; init; }

    /// <summary>Only a part of the text is left, which says something only where it is known which: else it may be read out of a line of settings.</summary>
    public bool IsCut { get; init; }

    /// <summary>For a cut: the parameter that says where the part starts, or an empty text where it starts at the beginning in any case; <see langword="null"/>: elsewhere.</summary>
    public string? Start { get; init; }

    /// <summary>The row holds only for calls that hand over nothing for this parameter.</summary>
    public string? Without { get; init; }

    /// <summary>What goes in takes the place of all that was there.</summary>
    public bool ReplacesAll { get; init; }

    /// <summary>The value stands for what a program isn't given when it runs.</summary>
    public bool IsDefault { get; init; }

    public override string ToString() => $"{Type}.{string.Join("|", Members)}: {From.Holder} → {To.Holder}";
}
