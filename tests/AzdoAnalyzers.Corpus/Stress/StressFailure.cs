namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>What must not happen.</summary>
/// <param name="Kind">An exception, a hang, other findings, a fix that doesn't help.</param>
/// <param name="Program">In which program.</param>
/// <param name="Details">Types, places and times: nothing of the program's text.</param>
internal sealed record StressFailure(string Kind, StressProgram Program, string Details);
