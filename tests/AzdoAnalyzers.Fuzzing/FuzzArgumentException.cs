namespace AzdoAnalyzers.Fuzzing;

/// <summary>The command line needs a correction, which the message names.</summary>
internal sealed class FuzzArgumentException(string message) : Exception(message);
