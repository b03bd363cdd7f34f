using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>The tokens that stand in the tests' programs as <c>PAT1</c>, <c>PAT2</c>, and as <c>HEAD</c> and <c>TAIL</c> in two halves.</summary>
internal static class TestTokens
{
    public const string Variable = "AZDO_PERSONAL_ACCESS_TOKEN";

    public static readonly string First = SyntheticTokens.Current(1);

    public static readonly string Second = SyntheticTokens.LegacyUser(2);

    /// <summary>What follows <c>Basic</c> in a header with the first token: <c>BASIC1</c>.</summary>
    public static readonly string Basic = SyntheticTokens.BasicParameter("", First);

    public static readonly string[] All = [First, Second];

    /// <summary>Puts the tokens into a program.</summary>
    public static string Fill(string program)
        => program.Replace("BASIC1", Basic).Replace("PAT1", First).Replace("PAT2", Second).Replace("HEAD", First[..40]).Replace("TAIL", First[40..]);

    /// <summary>A text with all tokens and their halves taken out, so that it can be printed.</summary>
    public static string Redact(string text)
        => text.Replace(Basic, "BASIC1").Replace(First, "PAT1").Replace(Second, "PAT2").Replace(First[..40], "HEAD").Replace(First[40..], "TAIL");

    /// <summary>Whether a text holds six characters in a row of a token.</summary>
    public static bool OccurIn(string text)
        => All.Append(Basic).Any(token => Enumerable.Range(0, token.Length - 5).Any(start => text.Contains(token.Substring(start, 6), StringComparison.Ordinal)));
}
