using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;
using YamlDotNet.RepresentationModel;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Every YAML that users copy, and every workflow here, has the keys and values that its platform knows.</summary>
public sealed class DocumentedYamlTests
{
    private const string Workflow = "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: dotnet build\n";

    private const string Pipeline = "pool:\n  vmImage: ubuntu-latest\nsteps:\n  - script: dotnet build\n";

    public static TheoryData<string> Blocks => [.. Texts().Keys];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Yaml_is_as_its_schema_says(string name)
        => Assert.Empty(Errors(Texts()[name]));

    [Theory]
    [InlineData(Workflow, "runs-on", "run-on")]
    [InlineData(Workflow, "push", "pushes")]
    [InlineData(Workflow, "- run:", "- runs:")]
    [InlineData(Workflow, "on: push", "on: push\npermissions:\n  contents: reading")]
    [InlineData(Pipeline, "vmImage", "vmimage")]
    [InlineData(Pipeline, "- script: dotnet build", "- script: dotnet build\n    display: Build")]
    [InlineData(Pipeline, "- script: dotnet build", "- task: UseDotNet@2\n    inputs:\n      versions: 10.0.x")]
    [InlineData(Pipeline, "- script: dotnet build", "- task: DotNetCoreCLI@2\n    inputs:\n      command: builds")]
    public void A_wrong_key_or_value_is_told(string yaml, string text, string wrong)
    {
        Assert.Empty(Errors(yaml));
        Assert.NotEmpty(Errors(yaml.Replace(text, wrong, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Errors(string yaml)
    {
        var mapping = YamlText.Mapping(yaml);
        return JsonSchemaFile.Errors(IsWorkflow(mapping) ? GitHubGrammar.Schema() : JsonSchemaFile.Text("azure-pipelines.json"), YamlText.Json(mapping));
    }

    private static bool IsWorkflow(YamlMappingNode mapping) => mapping.Children.ContainsKey("jobs");

    private static Dictionary<string, string> Texts()
        => Directory.GetFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories)
            .Append(RepositoryRoot.Combine("README.md"))
            .Select(page => Path.GetRelativePath(RepositoryRoot.Combine(), page))
            .SelectMany(page => CodeBlock.Of(page).Where(block => block.Language is "yaml" or "yml").Select(block => KeyValuePair.Create($"{page}: {block.Heading}", block.Text)))
            .Concat(Package.Tests.Workflow.Names.Select(name => KeyValuePair.Create(name, File.ReadAllText(RepositoryRoot.Combine(".github", "workflows", name)))))
            .ToDictionary();
}
