using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>An element of an array or collection is written.</summary>
/// <param name="Keys">The numbers or keys that lead to the element, the outermost first, as far as they are known.</param>
/// <param name="Value">What is written.</param>
/// <param name="KeyValue">The expression that says the last of the keys, where there is one.</param>
/// <param name="Part">What of the value is the element; <see langword="null"/>: the value itself.</param>
internal sealed record ElementWrite(IReadOnlyList<string?> Keys, IOperation Value, IOperation? KeyValue = null, AccessPath? Part = null)
{
    /// <summary>The number or key of the element itself; <see langword="null"/> where it isn't known, or all of the collection is written.</summary>
    public string? Key => Keys.Count == 0 ? null : Keys[Keys.Count - 1];

    /// <summary>What is written takes the place of all that was there: a box holds one thing.</summary>
    public bool ReplacesAll { get; init; }
}
