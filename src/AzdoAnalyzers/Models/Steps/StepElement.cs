namespace AzdoAnalyzers.Models.Steps;

/// <summary>One step down: from a collection to an element, or from an entry to its key.</summary>
/// <param name="Argument">The parameter that the element's index or key is handed over for; <see langword="null"/>: any element.</param>
/// <param name="IsKeyOfEntry">The step goes to the key of an entry.</param>
internal sealed record StepElement(string? Argument, bool IsKeyOfEntry = false);
