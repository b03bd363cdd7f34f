namespace AzdoAnalyzers.Models.Steps;

/// <summary>A value goes through members of a library: from one end to the other, both as <see cref="StepEnd"/> has them.</summary>
/// <param name="type">Full metadata name of the declaring type without the number of type parameters; <c>Some.Namespace.*</c>: all types in it and below; <c>*</c>: all types.</param>
/// <param name="members">The names of the methods and properties, all overloads alike; <c>*</c>: all of the type.</param>
/// <param name="from">What the value comes out of.</param>
/// <param name="to">What it goes into.</param>
internal sealed class StepRow(string type, IReadOnlyList<string> members, string from, string to)
{
    /// <summary>Stands for all members of a type, or for all types.</summary>
    public const string Any = "*";

    /// <summary>Behind a namespace: all types in it.</summary>
    private const string AllBelow = ".*";

    public string Type { get; } = type.EndsWith(AllBelow, System.StringComparison.Ordinal) ? type.Substring(0, type.Length - AllBelow.Length) : type;

    public bool IncludesTypesBelow { get; } = type.EndsWith(AllBelow, System.StringComparison.Ordinal);

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

    public override string ToString() => $"{Type}.{string.Join("|", Members)}: {From.Holder} → {To.Holder}";
}
