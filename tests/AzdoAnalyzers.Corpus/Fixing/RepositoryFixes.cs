using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts.Compiling;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Corpus.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>Applies the fixes to all findings in a repository, in memory, each rule's by its Fix All, as long as there is one for what is found.</summary>
internal sealed class RepositoryFixes(SourceRepository repository, AnalyzerSet analyzers, CodeFixSet fixes)
{
    /// <summary>What the fixes make of the repository.</summary>
    public async Task<FixedRepository> ApplyAsync()
    {
        (Solution before, IReadOnlyDictionary<ProjectId, SourceProject> projects) = RepositorySolution.Create(repository);
        ImmutableArray<Diagnostic> found = await FindingsAsync(before, projects).ConfigureAwait(false);
        (Solution after, ImmutableArray<Diagnostic> left) = (before, found);
        for (bool isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (CodeFixProvider fix in fixes.Safe)
            {
                if (await ApplyAsync(after, fix, left).ConfigureAwait(false) is { } next)
                {
                    (after, left, isChanged) = (next, await FindingsAsync(next, projects).ConfigureAwait(false), true);
                }
            }
        }

        return new FixedRepository(
            repository,
            before,
            after,
            found,
            left,
            await CompilerErrors.NewAsync(before, after).ConfigureAwait(false),
            await CompilerErrors.CountAsync(before).ConfigureAwait(false));
    }

    /// <summary>The solution with all findings of a fix fixed; null where there is nothing to do for it.</summary>
    private static async Task<Solution?> ApplyAsync(Solution solution, CodeFixProvider fix, ImmutableArray<Diagnostic> findings)
    {
        if (findings.FirstOrDefault(finding => fix.FixableDiagnosticIds.Contains(finding.Id)) is not { } first)
        {
            return null;
        }

        var context = new FixAllContext(
            solution.GetDocument(first.Location.SourceTree)!,
            fix,
            FixAllScope.Solution,
            codeActionEquivalenceKey: "",
            fix.FixableDiagnosticIds,
            new Findings(findings),
            CancellationToken.None);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false);
        if (action is null)
        {
            return null;
        }

        // The action is there also where no fix is offered for a finding.
        Solution changed = (await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetChanges(solution).GetProjectChanges().Any() ? changed : null;
    }

    private async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution, IReadOnlyDictionary<ProjectId, SourceProject> projects)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in solution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(analyzers.Severities));
            var options = new AnalyzerOptions([], new ProjectOptions(projects[project.Id].Settings));
            findings.AddRange(await compilation.WithAnalyzers(analyzers.Analyzers, options).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false));
        }

        return [.. findings.Where(finding => finding.Location.IsInSource)];
    }

    private sealed class Findings(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(findings.Where(finding => project.GetDocument(finding.Location.SourceTree) is not null));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(findings.Where(finding => finding.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
