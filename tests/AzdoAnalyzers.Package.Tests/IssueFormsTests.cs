using AzdoAnalyzers.Testing.Packaging;
using YamlDotNet.RepresentationModel;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The forms by which people tell of a problem: a token that is pasted into one is public.</summary>
public sealed class IssueFormsTests
{
    private static readonly string Folder = RepositoryRoot.Combine(".github", "ISSUE_TEMPLATE");

    public static TheoryData<string> Forms => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Except(["config.yml"])];

    [Fact]
    public void There_is_one_for_each_kind_of_problem()
        => Assert.Equal(["broken-fix.yml", "crash.yml", "false-negative.yml", "false-positive.yml"], Forms.Select(form => (string)form).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_first_says_that_no_token_may_be_pasted_and_asks_whether_there_is_none(string form)
    {
        var body = ((YamlSequenceNode)YamlText.Mapping(File.ReadAllText(Path.Combine(Folder, form)))["body"]).Cast<YamlMappingNode>().ToArray();

        Assert.Equal("markdown", Workflow.Text(body[0], "type"));
        Assert.Contains("Never paste a token", Workflow.Texts(body[0], "attributes")["value"], StringComparison.Ordinal);
        var question = body.Single(field => Workflow.Text(field, "id") == "no-token");
        var option = (YamlMappingNode)((YamlSequenceNode)question["attributes"]["options"]).Single();
        Assert.Equal("true", Workflow.Text(option, "required"));
    }
}
