using System.Runtime.CompilerServices;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>All fixes that are offered for the findings in a program.</summary>
internal static class OfferedFixes
{
    /// <summary>The fixes for all findings in a program of <see cref="TestSources"/>.</summary>
    public static async IAsyncEnumerable<CodeAction> InAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        var project = TestSources.Project(workspace.CurrentSolution, name);
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        foreach (var finding in await new Analysis(compilation).BuildAsync(cancellationToken))
        {
            foreach (var action in await ForAsync(project, finding, cancellationToken))
            {
                yield return action;
            }
        }
    }

    /// <summary>The fixes for one finding in a project.</summary>
    public static Task<IReadOnlyList<CodeAction>> ForAsync(Project project, Diagnostic finding, CancellationToken cancellationToken)
        => OfferedAsync(project.GetDocument(finding.Location.SourceTree)!, finding, cancellationToken);

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, Diagnostic finding, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in AllRules.CodeFixes.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), cancellationToken));
        }

        Promises.Check(actions);
        return actions;
    }
}
