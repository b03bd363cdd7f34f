namespace AzdoAnalyzers.Testing.Programs;

/// <summary>Sources with marks in place of tokens, so that neither a file nor the name of a test holds one.</summary>
public static class MarkedSource
{
    private static readonly string User = SyntheticTokens.LegacyUser(1);

    private static readonly string Current = SyntheticTokens.Current(1);

    private static readonly string Basic = SyntheticTokens.BasicParameter("", User);

    private static readonly (string Mark, string Text)[] Marks =
    [
        ("@@USER@@", User),
        ("@@CURRENT@@", Current),
        ("@@APPLICATION@@", SyntheticTokens.LegacyApplication(1)),
        ("@@BROKEN@@", SyntheticTokens.Broken(2)),
        ("@@BASIC@@", Basic),
        ("@@HEAD@@", User[..26]),
        ("@@TAIL@@", User[26..]),
        ("@@FIRST@@", Current[..20]),
        ("@@SECOND@@", Current[20..50]),
        ("@@THIRD@@", Current[50..]),
        ("@@BASIC_HEAD@@", Basic[..40]),
        ("@@BASIC_TAIL@@", Basic[40..]),
        ("@@ESCAPED@@", string.Concat(User.Select(character => $"\\u{(int)character:x4}"))),
        ("@@ESCAPED_ONCE@@", $"\\x{(int)User[0]:x4}{User[1..]}"),
    ];

    /// <summary>The source with its marks filled in.</summary>
    public static string Fill(string source) => Marks.Aggregate(source, (text, mark) => text.Replace(mark.Mark, mark.Text, StringComparison.Ordinal));

    /// <summary>A text with the tokens taken out again, so that it can be printed.</summary>
    public static string Redact(string text) => Marks.Aggregate(text, (redacted, mark) => redacted.Replace(mark.Text, mark.Mark, StringComparison.Ordinal));

    /// <summary>Whether six characters in a row of any of the tokens stand in the text.</summary>
    public static bool HoldsPieceOfToken(string text)
        => Marks.SelectMany(mark => Enumerable.Range(0, Math.Max(0, mark.Text.Length - 5)).Select(start => mark.Text.Substring(start, 6)))
            .Any(piece => text.Contains(piece, StringComparison.OrdinalIgnoreCase));
}
