namespace AzdoAnalyzers.Flow;

/// <summary>What of a value is asked for: an element of a tuple, an array or a collection, and perhaps an element of that one.</summary>
/// <param name="Key">The element's number or key, where it is known; <see langword="null"/>: any element.</param>
/// <param name="Inner">What is asked for of the element.</param>
internal sealed record ElementPath(string? Key, ElementPath? Inner)
{
    /// <summary>Whether the element with this number or key may be the one that is asked for.</summary>
    public bool MayBe(string? key) => Key is null || key is null || Key == key;
}
