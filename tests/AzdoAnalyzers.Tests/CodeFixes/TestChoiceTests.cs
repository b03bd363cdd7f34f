using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.CodeFixes.Choices;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What stands in a test, and what tests set: a fix that isn't asked for would make a green test throw.</summary>
public sealed class TestChoiceTests
{
    private const string Attributes = "class TestAttribute : System.Attribute { } class FactAttribute : System.Attribute { } class TestClassAttribute : System.Attribute { }";

    private const string Variable = """
        public class Client
        {
            public object Connect() => new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", System.Environment.GetEnvironmentVariable("MY_PAT") ?? throw new System.Exception("MY_PAT"));
        }
        """;

    private const string Setting = """
        public class Client
        {
            public object Connect(Microsoft.Extensions.Configuration.IConfiguration settings) => new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", settings["Vsts:Pat"] ?? throw new System.Exception());
        }
        """;

    [Theory]
    [InlineData("class Tests { [Test] void Connects() { MEMBER } }", true)]
    [InlineData("class Tests { [Fact] void Connects() { } void Set() { MEMBER } }", true)]
    [InlineData("[TestClassAttribute] class Tests { class Inner { void Set() { MEMBER } } }", false)]
    [InlineData("[TestClass] class Tests { class Inner { void Set() { MEMBER } } }", true)]
    [InlineData("class Tests { [System.Obsolete] void Connects() { MEMBER } }", false)]
    public async Task A_class_of_tests_is_known_by_its_attributes(string type, bool isTest)
    {
        var titles = await TitlesAsync("AZDO1003", type.Replace("MEMBER", "new Microsoft.VisualStudio.Services.Common.VssBasicCredential(\"\", \"<pat>\");", StringComparison.Ordinal));

        Assert.Equal(isTest ? (null, "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment (the test needs it)") : ("Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment", titles.Choice), titles);
    }

    [Theory]
    [InlineData("AZDO3003", Variable, "class Tests { [Test] void Connects() { System.Environment.SetEnvironmentVariable(\"MY_PAT\", \"x\"); } }", true)]
    [InlineData("AZDO3003", Variable, "class Setup { void Set() { System.Environment.SetEnvironmentVariable(\"MY_PAT\", \"x\"); } } class Tests { [Test] void Connects() { } }", true)]
    [InlineData("AZDO3003", Variable, "class Tests { [Test] void Connects() { System.Environment.SetEnvironmentVariable(\"MY_PATH\", \"x\"); } }", false)]
    [InlineData("AZDO3003", Variable, "class Other { string Name() => \"MY_PAT\"; }", false)]
    [InlineData("AZDO3004", Setting, "class Tests { [Test] void Connects() { _ = new System.Collections.Generic.Dictionary<string, string> { [\"Vsts:Pat\"] = \"x\" }; } }", true)]
    [InlineData("AZDO3004", Setting, "class Tests { [Test] void Connects() { _ = \"Vsts:Url\"; } }", false)]
    public async Task What_tests_of_another_project_set_is_by_choice(string id, string code, string tests, bool isSet)
    {
        var titles = await TitlesAsync(id, code, tests);

        Assert.Equal(isSet ? (null, "Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment (tests set it)") : ("Read 'AZDO_PERSONAL_ACCESS_TOKEN' from the environment", titles.Choice), titles);
    }

    [Fact]
    public async Task What_a_project_that_has_no_part_in_it_names_does_not_matter()
        => Assert.NotNull((await TitlesAsync("AZDO3003", Variable, "class Tests { [Test] void Connects() { System.Environment.SetEnvironmentVariable(\"MY_PAT\", \"x\"); } }", isReferring: false)).Safe);

    /// <summary>The titles of the safe fix and of the first one by choice.</summary>
    private static async Task<(string? Safe, string? Choice)> TitlesAsync(string id, string code, string tests = "", bool isReferring = true)
    {
        MetadataReference[] references = [.. ClientStubs.CommonReferences, ClientStubs.Reference, await Verifiers.Framework.Net10.ConfigurationAsync()];
        var solution = new AdhocWorkspace().CurrentSolution;
        var project = solution.AddProject("Code", "Code", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [KeyValuePair.Create(id, ReportDiagnostic.Warn)]))
            .AddMetadataReferences(references);
        var document = project.AddDocument("Client.cs", code, filePath: "/Client.cs").Project.AddDocument("Attributes.cs", tests.Length > 0 ? "" : Attributes, filePath: "/Attributes.cs");
        var other = document.Project.Solution.AddProject("Tests", "Tests", LanguageNames.CSharp).AddMetadataReferences(references).AddDocument("Tests.cs", tests + Attributes, filePath: "/Tests.cs").Project;
        other = isReferring ? other.AddProjectReference(new ProjectReference(project.Id)) : other;
        var client = other.Solution.GetProject(project.Id)!.Documents.First();
        var compilation = (await client.Project.GetCompilationAsync())!;
        var finding = Assert.Single(await compilation.WithAnalyzers([new ClientValueAnalyzer()]).GetAnalyzerDiagnosticsAsync(), finding => finding.Id == id);
        var rule = AllRules.CodeFixes.OfType<RuleCodeFixProvider>().Single(fix => fix.FixableDiagnosticIds.Contains(id));
        return (await FirstAsync(rule), await FirstAsync(new ChoiceCodeFixProvider()));

        async Task<string?> FirstAsync(CodeFixProvider provider)
        {
            var offered = new List<CodeAction>();
            await provider.RegisterCodeFixesAsync(new CodeFixContext(client, finding, (action, _) => offered.Add(action), CancellationToken.None));
            return offered.FirstOrDefault()?.Title;
        }
    }
}
