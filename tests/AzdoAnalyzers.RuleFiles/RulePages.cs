namespace AzdoAnalyzers.RuleFiles;

/// <summary>The section that every page of a rule ends with: what else speaks of it, how to suppress it, since when there is it, and what others call the weakness.</summary>
internal static class RulePages
{
    private const string Mark = "rule";

    private const string WeaknessTag = "external/cwe/cwe-";

    /// <summary>In which category of the OWASP Top 10 (2021) a weakness is.</summary>
    private static readonly Dictionary<string, string> Owasp = new()
    {
        ["798"] = "A07:2021 Identification and Authentication Failures",
        ["260"] = "A05:2021 Security Misconfiguration",
        ["319"] = "A02:2021 Cryptographic Failures",
        ["532"] = "A09:2021 Security Logging and Monitoring Failures",
    };

    public static IEnumerable<WrittenFile> Of(IReadOnlyList<Rule> rules)
    {
        var history = ReleaseHistory.Read();
        return rules.Where(rule => rule.IsAnalyzed).Select(rule => WrittenFile.Between($"docs/rules/{rule.Id}.md", Mark, Section(rule, history)));
    }

    private static string Section(Rule rule, ReleaseHistory history)
        => $"""
            ## Related rules
            | rule | where |
            |---|---|
            {RelatedRules.Of(rule)}
            ## Other analyzers
            {OtherAnalyzers.Of(rule)}

            ## How to suppress
            {HowToSuppress(rule)}

            With a reason, so that the next reader knows. [What each way leaves in a log](../ci.md#what-each-way-of-silencing-leaves) is on the page about CI.

            ## Facts
            | since | weakness |
            |---|---|
            | {history.Introduced(rule.Id)?.ToString() ?? "the next version"} | {Weakness(rule)} |

            """.ReplaceLineEndings("\n");

    private static string HowToSuppress(Rule rule) => rule.Category == "Configuration" || rule.Id == DiagnosticIds.TokenInProjectFile
        ? $"""
            Findings outside C# files know no `#pragma` and no `.editorconfig` section. In a `.globalconfig`:

            ```ini
            is_global = true
            dotnet_diagnostic.{rule.Id}.severity = none
            ```
            """
        : $"""
            A place, in the code:

            ```csharp
            #pragma warning disable {rule.Id} // why it is right here
            // the line
            #pragma warning restore {rule.Id}
            ```

            A member or type: `[System.Diagnostics.CodeAnalysis.SuppressMessage("{rule.Category}", "{rule.Id}", Justification = "why")]`. Some files, in an `.editorconfig`:

            ```ini
            [tools/**.cs]
            dotnet_diagnostic.{rule.Id}.severity = none
            ```
            """;

    private static string Weakness(Rule rule)
        => rule.Tags.FirstOrDefault(tag => tag.StartsWith(WeaknessTag, StringComparison.Ordinal))?[WeaknessTag.Length..] is { } number
            ? $"[CWE-{number}](https://cwe.mitre.org/data/definitions/{number}.html), OWASP {Owasp[number]}"
            : "none";
}
