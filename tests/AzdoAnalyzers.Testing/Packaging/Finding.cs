namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>What a build says at a place: in its output, or in a SARIF file.</summary>
/// <param name="Id">The rule, as AZDO1001.</param>
/// <param name="Level">"warning", "error", or in SARIF also "note".</param>
/// <param name="File">The file, from the consumer's folder on, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The message.</param>
public sealed record Finding(string Id, string Level, string File, int Line, int Column, string Message)
{
    /// <summary>The place and the rule in one text: what tests compare, and what the sample prints.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Level} {Id}";
}
