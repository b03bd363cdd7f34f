namespace AzdoAnalyzers.Models.Steps;

/// <summary>One step down: from a collection to an element, or from an entry to its key.</summary>
/// <param name="Argument">The parameter that the element's index or key is handed over for; <see langword="null"/>: any element, or the one with the <paramref name="Number"/>.</param>
/// <param name="IsKeyOfEntry">The step goes to the key of an entry.</param>
/// <param name="Number">The number of the element, where it is always the same.</param>
internal sealed record StepElement(string? Argument, bool IsKeyOfEntry = false, string? Number = null);
