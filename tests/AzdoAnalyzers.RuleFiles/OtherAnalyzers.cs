namespace AzdoAnalyzers.RuleFiles;

/// <summary>What other analyzers say on the lines that a rule speaks on, as the tables of <c>docs/comparison.md</c> have it.</summary>
internal static class OtherAnalyzers
{
    private const string Compared = "../comparison.md#on-one-line";

    private static readonly Dictionary<string, string> Says = new()
    {
        ["S1075"] = "SonarAnalyzer.CSharp: a hard-coded URI",
        ["S2068"] = "SonarAnalyzer.CSharp: a hard-coded password",
        ["S5332"] = "SonarAnalyzer.CSharp: a protocol in clear text",
        ["S6418"] = "SonarAnalyzer.CSharp: a hard-coded secret",
        ["SCS0015"] = "SecurityCodeScan: a hard-coded password",
    };

    private static readonly Dictionary<string, string[]> ByRule = new()
    {
        ["AZDO1001"] = ["S6418"],
        ["AZDO1002"] = ["S2068", "S6418", "SCS0015"],
        ["AZDO2001"] = ["S1075", "S5332"],
        ["AZDO2002"] = ["S1075"],
        ["AZDO2003"] = ["S1075", "S5332"],
        ["AZDO3002"] = ["S1075"],
        ["AZDO4003"] = ["S1075"],
    };

    /// <summary>The rules of others that are known to speak of the same.</summary>
    public static IEnumerable<string> Ids => Says.Keys;

    /// <summary>Each rule with each of the others that speaks on its lines.</summary>
    public static IEnumerable<(string Rule, string Other)> Pairs => ByRule.SelectMany(rule => rule.Value.Select(other => (rule.Key, other)));

    /// <summary>The text for a rule's page.</summary>
    public static string Of(Rule rule) => ByRule.TryGetValue(rule.Id, out var others)
        ? $"""
            | rule | of |
            |---|---|
            {string.Concat(others.Select(other => $"| {other} | {Says[other]} |\n"))}
            They can stand [on the same line]({Compared}), and speak of much else. Where theirs says nothing new: `#pragma warning disable {others[0]}` around the line, or `dotnet_diagnostic.{others[0]}.severity = none` for files in an `.editorconfig`. What silences one of the two leaves the other.
            """
        : $"None of those that were [compared]({Compared}) speaks of the same on its lines.";
}
