using System.Globalization;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO1005 in an editor's workspace: what is typed into a file changes its findings.</summary>
public sealed class TokenInProjectFileInEditorTests
{
    [Fact]
    public async Task An_edit_of_a_file_updates_its_finding()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Project", LanguageNames.CSharp);
        var file = DocumentId.CreateNewId(project.Id);
        Assert.True(workspace.TryApplyChanges(workspace.CurrentSolution.AddAdditionalDocument(file, "appsettings.json", "{}", filePath: "/appsettings.json")));

        // One instance, as an editor has: what it keeps of the text before an edit mustn't be seen after it.
        var analyzer = new TokenInProjectFileAnalyzer();
        Assert.Empty(await FindingsAsync(workspace, file, analyzer));

        Edit(workspace, file, """{ "AzureDevOps": { "Pat": "hunter2" } }""");
        Assert.Equal("0,27", Assert.Single(await FindingsAsync(workspace, file, analyzer)));

        Edit(workspace, file, "{\n \"AzureDevOps\": { \"Pat\": \"hunter2\" } }");
        Assert.Equal("1,26", Assert.Single(await FindingsAsync(workspace, file, analyzer)));

        Edit(workspace, file, """{ "AzureDevOps": { "Pat": "" } }""");
        Assert.Empty(await FindingsAsync(workspace, file, analyzer));
    }

    private static void Edit(AdhocWorkspace workspace, DocumentId file, string text)
        => Assert.True(workspace.TryApplyChanges(workspace.CurrentSolution.WithAdditionalDocumentText(file, SourceText.From(text))));

    private static async Task<IEnumerable<string>> FindingsAsync(AdhocWorkspace workspace, DocumentId file, DiagnosticAnalyzer analyzer)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var project = workspace.CurrentSolution.GetProject(file.ProjectId)!;
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var analysis = new CompilationWithAnalyzers(compilation, [analyzer], options);
        return (await analysis.GetAnalysisResultAsync(project.AnalyzerOptions.AdditionalFiles.Single(), cancellationToken))
            .GetAllDiagnostics(analyzer)
            .Select(finding => finding.Location.GetLineSpan().StartLinePosition)
            .Select(start => string.Create(CultureInfo.InvariantCulture, $"{start.Line},{start.Character}"));
    }
}
