using System.Globalization;

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

    /// <summary>Starts the number of an element that is counted from the end, as in <c>array[^1]</c>.</summary>
    private const string End = "^";

    /// <summary>The key of an element by its number from the end.</summary>
    public static string FromEnd(int number) => End + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A flag beside the element that the code asked, by its number: where it is another one, the element isn't the one that is asked for.</summary>
    public (string Key, bool Value)? Flag { get; init; }

    /// <summary>Whether only an element that is known to have the key is meant: what a value is hangs on its name.</summary>
    public bool NeedsKnownKey { get; init; }

    /// <summary>How many elements are asked for, one of the other.</summary>
    public int Depth { get; } = Inner is null ? 1 : Inner.Depth + 1;

    /// <summary>Whether the element with this number or key may be the one that is asked for.</summary>
    public bool MayBe(string? key) => Key is null || Key == key || (key is null && !NeedsKnownKey) || IsFromEnd;

    /// <summary>The same where it is known how many elements there are: by its number from the start.</summary>
    public AccessPath FromStart(int count)
        => IsFromEnd && int.TryParse(Key!.Substring(End.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? this with { Key = (count - number).ToString(CultureInfo.InvariantCulture) } : this;

    private bool IsFromEnd => Key?.StartsWith(End, StringComparison.Ordinal) == true;
}
