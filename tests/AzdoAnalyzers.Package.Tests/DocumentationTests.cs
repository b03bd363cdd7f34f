using System.Text.RegularExpressions;
using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.RuleFiles;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Pages, tables and presets name the rules that exist: those of the release tracking files, which the compiler compares with the descriptors.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] ReleaseFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    private static readonly IReadOnlyDictionary<string, string> Written = WrittenFile.All().ToDictionary(file => file.Path, file => file.Text);

    private const string TermsPage = "docs/terms.md";

    private static readonly string[] Tables = ["README.md", "docs/README.md", "src/AzdoAnalyzers.Package/README.md"];

    public static TheoryData<string, string, string> Rules => [.. Released().Select(rule => (rule.Groups["id"].Value, rule.Groups["category"].Value, rule.Groups["severity"].Value))];

    public static TheoryData<string> RulePages => [.. Released().Select(rule => rule.Groups["id"].Value), DiagnosticIds.RulesDoNotRun];

    public static TheoryData<string> WrittenFiles => [.. Written.Keys];

    public static TheoryData<string> Pages => [.. Directory.GetFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)
        .Concat(Directory.GetFiles(RepositoryRoot.Combine(), "*.md"))
        .Append(RepositoryRoot.Combine("src", "AzdoAnalyzers.Package", "README.md"))
        .Select(page => Path.GetRelativePath(RepositoryRoot.Combine(), page).Replace('\\', '/'))];

    /// <summary>Words of a place in a text that say something else elsewhere.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_after_and_wins_and_not_behind_and_goes_before(string page)
        => Assert.DoesNotMatch(UnclearWord(), Read(page));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_its_page_with_category_and_severity(string id, string category, string severity)
    {
        var page = Read($"docs/rules/{id}.md");

        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.Contains($"| {category} | {severity}", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_stands_in_every_table(string id, string category, string severity)
    {
        Assert.All(Tables, table => Assert.Matches($@"(?m)^\| \[?{id}\b", Read(table)));
        Assert.Matches($@"(?mi)^\| {id} \|.*\| {category} \| {severity} \|", Read("docs/README.md"));
    }

    /// <summary>Otherwise: <c>dotnet run --project tests/AzdoAnalyzers.RuleFiles</c>, which writes them.</summary>
    [Theory]
    [MemberData(nameof(WrittenFiles))]
    public void What_follows_from_the_rules_is_written_down(string path)
        => Assert.Equal(Written[path], Read(path));

    [Fact]
    public void There_is_no_preset_that_is_not_written()
        => Assert.Equal(
            Written.Keys.Where(path => path.EndsWith(".globalconfig", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Directory.GetFiles(RepositoryRoot.Combine("src", "AzdoAnalyzers.Package", "presets"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(RepositoryRoot.Combine(), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void There_is_no_page_for_a_rule_that_does_not_exist()
        => Assert.Equal(
            Released().Select(rule => rule.Groups["id"].Value).Append(DiagnosticIds.RulesDoNotRun).Order(StringComparer.Ordinal),
            Directory.GetFiles(RepositoryRoot.Combine("docs", "rules")).Select(page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_links_of_a_page_lead_to_files_that_exist(string page)
        => Assert.All(
            Link().Matches(Read(page)).Select(link => link.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)),
            target => Assert.True(File.Exists(Path.Combine(RepositoryRoot.Combine(), Path.GetDirectoryName(page)!, target.Split('#')[0])), target));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_to_a_section_leads_to_a_heading_of_its_page(string page)
        => Assert.All(
            Link().Matches(Read(page)).Select(link => link.Groups["target"].Value.Split('#')).Where(target => target.Length == 2 && !target[0].Contains("://", StringComparison.Ordinal)),
            target => Assert.Contains(target[1], SectionsOf(target[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, target[0]))));

    /// <summary>In what is written by hand for users: the first use of each term is a link to what it means.</summary>
    [Theory]
    [InlineData("guard")]
    [InlineData("sink")]
    [InlineData("proven")]
    public void A_term_leads_to_its_explanation_where_a_page_first_uses_it(string term)
    {
        var pages = Pages.Select(page => (string)page).Where(page => page == "README.md" || page.StartsWith("docs/", StringComparison.Ordinal)).Where(page => page != TermsPage).ToList();

        var firstUses = pages.Select(page => (Page: page, Use: FirstUse(page, term))).Where(use => use.Use.Length > 0).ToList();

        Assert.Contains(term, SectionsOf(TermsPage));
        Assert.NotEmpty(firstUses);
        Assert.All(firstUses, use => Assert.True(use.Use[0] == '[', $"{use.Page}: link '{use.Use}' to {TermsPage}#{term}"));
    }

    [Theory]
    [MemberData(nameof(RulePages))]
    public void A_page_says_which_rules_are_near_and_which_other_analyzers_speak_there(string id)
    {
        var sections = Read($"docs/rules/{id}.md").Split("\n## ").ToLookup(section => section.Split('\n')[0]);

        Assert.Contains(Link().Matches(Assert.Single(sections["Related rules"])), link => !link.Groups["target"].Value.StartsWith(id, StringComparison.Ordinal));
        Assert.Contains(Assert.Single(sections["Other analyzers"]).Split('\n').Skip(1), line => line.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_holds_a_text_that_passes_for_a_token(string page)
        => Assert.False(PersonalAccessToken.TryFind(Read(page), 0, out _));

    private static IEnumerable<Match> Released()
        => ReleaseFiles.SelectMany(file => ReleasedRule().Matches(Read($"src/AzdoAnalyzers/{file}")));

    /// <summary>The names that GitHub gives the headings of a page.</summary>
    private static IEnumerable<string> SectionsOf(string page)
        => Heading().Matches(Read(page)).Select(heading => NotInSection().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The first use of a term in the text of a page: the link to what it means, or else the word; nothing where there is none.</summary>
    private static string FirstUse(string page, string term)
        => Regex.Match(NotWrittenByHand().Replace(Read(page), ""), $@"(?i)\[[^\]]*\]\([^)]*\bterms\.md#{term}\)|(?<![(/#.-])\b{term}(?:s|ed)?\b").Value;

    private static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^(?<id>AZDO\d{4}) \| (?<category>\w+) \| (?<severity>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex ReleasedRule();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>Code, headings, and what follows from the rules.</summary>
    [GeneratedRegex(@"^ *```.*?^ *```|^<!-- (\w+) -->.*?^<!-- /\1 -->|^#+ [^\n]*|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NotWrittenByHand();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInSection();

    [GeneratedRegex(@"\b(behind|go(es)? before)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UnclearWord();
}
