using AzdoAnalyzers.RuleFiles;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Version, changelog and tables of released rules agree, and links lead to the pages of the release.</summary>
[Trait("Lane", "Slow")]
public sealed class ReleaseNotesTests(PackageFixture fixture)
{
    private const string Changelog = "# Changelog\n\n## [Unreleased]\n- AZDO1002\n\n## [0.1.0] - 2026-12-01\n- AZDO1001\n";

    private const string Shipped = "## Release 0.1.0\n\n### New Rules\n\nAZDO1001 | Security | Warning | Token\n";

    private const string Unshipped = "### New Rules\n\nAZDO1002 | Security | Warning | Credential\n";

    [Fact]
    public void They_agree()
        => Assert.Empty(ReleaseNotes.Problems(CurrentVersion.Text, Read("CHANGELOG.md"), Read("src/AzdoAnalyzers/AnalyzerReleases.Shipped.md"), Read("src/AzdoAnalyzers/AnalyzerReleases.Unshipped.md")));

    [Theory]
    [InlineData("0.1.0", Changelog, Shipped, Unshipped)]
    [InlineData("0.0.9", Changelog, Shipped, Unshipped, "The changelog has 0.1.0, which is later than the version 0.0.9.")]
    [InlineData("0.2.0", "## [0.1.0] - 2026-12-01\n- AZDO1001\n", Shipped, "", "The changelog starts with 0.1.0, neither with what is unreleased nor with the version 0.2.0.")]
    [InlineData("0.1.0", "## [0.1.0] - soon\n- AZDO1001\n", Shipped, "", "The section 0.1.0 of the changelog has no date.")]
    [InlineData("0.1.0", "## [0.1.0] - 2026-12-01\n- AZDO1001\n", Shipped, Unshipped, "The section Unreleased of the changelog doesn't name AZDO1002.")]
    [InlineData("0.1.0", "## [Unreleased]\n- AZDO1001 and AZDO1002\n", Shipped, Unshipped, "The section 0.1.0 of the changelog doesn't name AZDO1001.")]
    public void What_does_not_agree_is_told(string version, string changelog, string shipped, string unshipped, params string[] expected)
        => Assert.Equal(expected, ReleaseNotes.Problems(version, changelog, shipped, unshipped));

    [Fact]
    public void The_package_has_the_version()
        => Assert.Equal(CurrentVersion.Text, fixture.Package.Version);

    [Theory]
    [InlineData("<PackageReference Include=\"AzdoAnalyzers\" Version=\"0.0.1\" />", "<PackageReference Include=\"AzdoAnalyzers\" Version=\"*\" />")]
    [InlineData("#:package AzdoAnalyzers@0.0.1", "#:package AzdoAnalyzers@*")]
    [InlineData("~/.nuget/packages/azdoanalyzers/0.0.1/analyzers", "~/.nuget/packages/azdoanalyzers/*/analyzers")]
    [InlineData("https://github.com/AzdoAnalyzers/AzdoAnalyzers/blob/v0.0.1/docs/rules/", "https://github.com/AzdoAnalyzers/AzdoAnalyzers/blob/v*/docs/rules/")]
    public void A_text_that_names_another_version_is_written_with_this_one(string text, string expected)
        => Assert.Equal(expected.Replace("*", CurrentVersion.Text, StringComparison.Ordinal), CurrentVersion.In(new("a.md", text)).Text);

    [Fact]
    public void What_the_compiler_and_MSBuild_say_leads_to_the_pages_of_the_version()
    {
        var pages = $"https://github.com/AzdoAnalyzers/AzdoAnalyzers/blob/v{CurrentVersion.Text}/docs/rules/";

        Assert.Equal($"{pages}AZDO1001.md", Descriptors.HardCodedToken.HelpLinkUri);
        Assert.Contains($">{pages}<", Read("src/AzdoAnalyzers.Package/build/AzdoAnalyzers.targets"), StringComparison.Ordinal);
    }

    private static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n");
}
