namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>A place on the way of a value.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Text">What happens there, as a sentence.</param>
internal sealed record LoggedStep(LoggedPlace Place, string Text);
