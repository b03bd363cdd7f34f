using System.Text.RegularExpressions;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>A line of a table "Found, and right" of a rule's page.</summary>
/// <param name="Rule">The rule that the page is about.</param>
/// <param name="Where">What kind of place it is; for a rule about files, the file.</param>
/// <param name="Found">What the rule finds.</param>
/// <param name="Right">The same as it is right.</param>
internal sealed partial record DocumentedShape(string Rule, string Where, string Found, string Right)
{
    /// <summary>The lines of all pages, in their order.</summary>
    public static IReadOnlyList<DocumentedShape> All { get; } =
    [
        .. Directory.GetFiles(RepositoryRoot.Combine("docs", "rules"), "*.md").Order(StringComparer.Ordinal).SelectMany(InPage),
    ];

    private static IEnumerable<DocumentedShape> InPage(string path)
        => Line().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"))
            .Select(line => new DocumentedShape(Path.GetFileNameWithoutExtension(path), line.Groups["where"].Value.Trim('`'), line.Groups["found"].Value, line.Groups["right"].Value));

    [GeneratedRegex(@"^\| (?<where>[^|]+) \| `(?<found>[^|]+)` \| `(?<right>[^|]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
