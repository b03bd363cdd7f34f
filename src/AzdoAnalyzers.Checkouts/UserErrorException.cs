namespace AzdoAnalyzers.Checkouts;

/// <summary>Something the user has to put right; the message says what is wrong and what to do.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
