using System.IO.Compression;
using System.Xml.Linq;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>What the README says of the world around the rules.</summary>
[Trait("Lane", "Slow")]
public sealed class DocumentedSolutionTests(DocumentedSolution solution) : IClassFixture<DocumentedSolution>
{
    [Theory]
    [InlineData("BulkKey")]
    [InlineData("CategoryKey")]
    public void Keys_for_all_analyzers_or_a_category_do_not_go_before_a_preset(string project)
        => Assert.Equal(["AZDO1001", "AZDO2001", "AZDO1002", "AZDO1003"], IdsIn(project));

    [Fact]
    public void A_section_of_a_global_configuration_is_ignored()
        => Assert.Contains("AZDO1001", IdsIn("Section"));

    [Fact]
    public void Two_mistakes_at_one_place_are_two_findings()
        => Assert.Equal(["AZDO2001", "AZDO2003"], IdsIn("TwoRules").Order(StringComparer.Ordinal));

    [Fact]
    public void A_log_is_written_for_each_project_and_target_framework()
    {
        var logs = Directory.GetFiles(solution.Folder.Combine("sarif")).Select(Path.GetFileName).ToArray();

        Assert.Contains(logs, log => log!.StartsWith("Frameworks.net8.0.", StringComparison.Ordinal));
        Assert.Contains(logs, log => log!.StartsWith("Frameworks.net10.0.", StringComparison.Ordinal));
        Assert.Contains(logs, log => log!.StartsWith("NoFix.net10.0.", StringComparison.Ordinal));
        Assert.All(logs, log => Assert.EndsWith(".sarif", log, StringComparison.Ordinal));
    }

    [Fact]
    public void A_property_is_not_replaced_in_the_name_of_a_log_on_a_command_line()
        => Assert.True(File.Exists(solution.Folder.Combine("Frameworks/findings.$(TargetFramework).sarif")));

    [Theory]
    [InlineData("with-private-assets", false)]
    [InlineData("without-private-assets", true)]
    public void A_packed_library_passes_the_package_on_without_private_assets(string folder, bool expected)
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(solution.Folder.Combine(folder), "*.nupkg").Single());
        using var manifest = package.GetEntry("Library.nuspec")!.Open();
        var dependencies = XDocument.Load(manifest).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string?)element.Attribute("id"));

        Assert.Equal(expected, dependencies.Contains("AzdoAnalyzers"));
    }

    [Fact]
    public void Dotnet_format_complains_of_a_finding_without_a_fix()
        => Assert.Equal(2, solution.VerifyNoFix.ExitCode);

    [Fact]
    public void Dotnet_format_looks_at_suggestions_only_if_asked()
        => Assert.Equal((2, 0), (solution.VerifySuggestion.ExitCode, solution.VerifySuggestionAsWarning.ExitCode));

    private IEnumerable<string> IdsIn(string project)
        => BuildOutput.Findings(solution.Build.Output, solution.Folder.Root).Where(finding => finding.File == $"{project}/Client.cs").Select(finding => finding.Id);
}
