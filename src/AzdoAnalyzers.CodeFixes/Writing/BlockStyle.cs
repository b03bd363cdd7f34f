namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>How blocks of statements are written at a place.</summary>
/// <param name="NewLine">A line break.</param>
/// <param name="Indentation">One more level of indentation.</param>
/// <param name="BraceOnOwnLine">Whether an opening brace stands on a line of its own.</param>
internal sealed record BlockStyle(string NewLine, string Indentation, bool BraceOnOwnLine)
{
    /// <summary>How the type of texts is written before its members.</summary>
    public string StringType { get; init; } = "string";
}
