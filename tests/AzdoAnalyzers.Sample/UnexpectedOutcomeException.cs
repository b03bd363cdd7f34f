namespace AzdoAnalyzers.Sample;

/// <summary>A step of the walkthrough didn't do what the product promises.</summary>
internal sealed class UnexpectedOutcomeException(string message) : Exception(message);
