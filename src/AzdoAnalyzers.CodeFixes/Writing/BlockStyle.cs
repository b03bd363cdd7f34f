namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>How blocks of statements are written at a place.</summary>
/// <param name="NewLine">A line break.</param>
/// <param name="Indentation">One more level of indentation.</param>
/// <param name="BraceOnOwnLine">Whether an opening brace stands on a line of its own.</param>
internal sealed record BlockStyle(string NewLine, string Indentation, bool BraceOnOwnLine)
{
    /// <summary>How the type of texts is written before its members.</summary>
    public string StringType { get; init; } = "string";

    /// <summary>A block.</summary>
    /// <param name="head">What stands before it.</param>
    /// <param name="lineBreak">A line break with the indentation of the head.</param>
    /// <param name="content">What stands in it, made from a line break with the indentation in there.</param>
    public string Block(string head, string lineBreak, Func<string, string> content)
        => head + Open(lineBreak) + content(lineBreak + Indentation) + Close(lineBreak);

    /// <summary>What stands between the head of a block and the first statement.</summary>
    /// <param name="lineBreak">A line break with the indentation of the head.</param>
    public string Open(string lineBreak) => $"{(BraceOnOwnLine ? lineBreak : " ")}{{{lineBreak}{Indentation}";

    /// <summary>What stands behind the last statement of a block.</summary>
    /// <param name="lineBreak">A line break with the indentation of the head.</param>
    public static string Close(string lineBreak) => lineBreak + "}";
}
