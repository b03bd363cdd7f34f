namespace AzdoAnalyzers.Fuzzing;

/// <summary>A text that a target isn't right about.</summary>
/// <param name="Target">The target.</param>
/// <param name="Text">The text.</param>
/// <param name="Details">What is wrong: an exception's type and places, or the property that doesn't hold.</param>
internal sealed record FuzzFailure(string Target, string Text, string Details);
