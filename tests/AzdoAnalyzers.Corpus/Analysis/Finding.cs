namespace AzdoAnalyzers.Corpus.Analysis;

/// <summary>One finding.</summary>
/// <param name="Repository">"owner/name".</param>
/// <param name="File">Relative to the repository, with forward slashes; empty for one that has no place.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="EndLine">From 1, inclusive.</param>
/// <param name="EndColumn">From 1, exclusive.</param>
/// <param name="Id">The rule.</param>
/// <param name="Severity">After configuration, in lower case.</param>
/// <param name="Message">What the rule says.</param>
/// <param name="Excerpt">The line without the contents of its strings and comments.</param>
internal sealed record Finding(string Repository, string File, int Line, int Column, int EndLine, int EndColumn, string Id, string Severity, string Message, string Excerpt);
