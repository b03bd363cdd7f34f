namespace AzdoAnalyzers.Corpus.Analysis;

/// <summary>An exception of an analyzer.</summary>
/// <param name="Repository">"owner/name".</param>
/// <param name="Project">The project that was analysed.</param>
/// <param name="Analyzer">The analyzer's type.</param>
/// <param name="Details">The exception's type and stack, without its message.</param>
internal sealed record Crash(string Repository, string Project, string Analyzer, string Details);
