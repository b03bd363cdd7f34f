namespace AzdoAnalyzers.RuleFiles;

/// <summary>The tables of all rules.</summary>
internal static class RuleTables
{
    private const string Mark = "rules";

    public static IEnumerable<WrittenFile> Of(IReadOnlyList<Rule> rules) =>
    [
        WrittenFile.Between("docs/README.md", Mark, Table(
            "| id | page | category | default |",
            rules.Select(rule => $"| {rule.Id} | [{rule.Title}](rules/{rule.Id}.md) | {rule.Category} | {rule.Severity.ToLowerInvariant()} |"))),
        WrittenFile.Between("src/AzdoAnalyzers.Package/README.md", Mark, Table(
            "| id | finds | default |",
            rules.Select(rule => $"| {rule.Id} | {rule.Title} | {rule.Severity.ToLowerInvariant()} |"))),
    ];

    private static string Table(string head, IEnumerable<string> rows)
        => $"{head}\n{string.Concat(Enumerable.Repeat("|---", head.Count(character => character == '|') - 1))}|\n{string.Concat(rows.Select(row => row + "\n"))}";
}
