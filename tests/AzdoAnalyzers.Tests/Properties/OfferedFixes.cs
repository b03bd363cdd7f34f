using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>All fixes that are offered for the findings in a program.</summary>
internal static class OfferedFixes
{
    public static IAsyncEnumerable<CodeAction> InAsync(string name, CancellationToken cancellationToken)
        => InAsync(TestSources.Compile(name), cancellationToken);

    public static async IAsyncEnumerable<CodeAction> InAsync(Compilation compilation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var findings = await new Analysis(compilation).BuildAsync(cancellationToken);
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace.CurrentSolution, compilation);
        foreach (var finding in findings)
        {
            var document = project.Documents.Single(document => document.FilePath == finding.Location.SourceTree?.FilePath);
            foreach (var action in await OfferedAsync(document, finding, cancellationToken))
            {
                yield return action;
            }
        }
    }

    private static Project Project(Solution solution, Compilation compilation)
    {
        var project = solution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithParseOptions(compilation.SyntaxTrees.First().Options)
            .AddMetadataReferences(compilation.References);
        foreach (var tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        }

        return project;
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in AllRules.CodeFixes.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), cancellationToken));
        }

        return actions;
    }
}
