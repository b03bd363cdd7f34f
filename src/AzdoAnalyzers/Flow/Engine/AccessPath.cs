namespace AzdoAnalyzers.Flow.Engine;

/// <summary>What of a value is asked for: an element of a tuple, an array or a collection, and perhaps an element of that one.</summary>
/// <param name="Key">The element's number or key, where it is known; <see langword="null"/>: any element.</param>
/// <param name="Inner">What is asked for of the element.</param>
internal sealed record AccessPath(string? Key, AccessPath? Inner)
{
    /// <summary>How deep a trace goes: a loop that takes an element of an element again and again has no end.</summary>
    public const int MaxDepth = 8;

    /// <summary>Stands for the key of an entry of a dictionary, where the entry itself stands for its value.</summary>
    public const string KeyOfEntry = "\0key";

    /// <summary>A flag beside the element that the code asked, by its number: where it is another one, the element isn't the one that is asked for.</summary>
    public (string Key, bool Value)? Flag { get; init; }

    /// <summary>Whether only an element that is known to have the key is meant: what a value is hangs on its name.</summary>
    public bool IsByName { get; init; }

    /// <summary>How many elements are asked for, one of the other.</summary>
    public int Depth { get; } = Inner is null ? 1 : Inner.Depth + 1;

    /// <summary>Whether the element with this number or key may be the one that is asked for.</summary>
    public bool MayBe(string? key) => Key is null || Key == key || (key is null && !IsByName);
}
