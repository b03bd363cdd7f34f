using System.Collections.Immutable;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Corpus.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>Applies the fixes to all findings in a repository, in memory, each rule's by its Fix All.</summary>
internal sealed class RepositoryFixes(SourceRepository repository, AnalyzerSet analyzers)
{
    private static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        .. typeof(HardCodedTokenCodeFixProvider).Assembly.GetTypes()
            .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>What the fixes make of the repository.</summary>
    public async Task<FixedRepository> ApplyAsync()
    {
        (Solution before, IReadOnlyDictionary<ProjectId, SourceProject> projects) = RepositorySolution.Create(repository);
        Solution after = before;
        foreach (CodeFixProvider fix in Fixes)
        {
            after = await ApplyAsync(after, fix, projects).ConfigureAwait(false);
        }

        return new FixedRepository(
            repository,
            before,
            after,
            await FindingsAsync(before, projects).ConfigureAwait(false),
            await FindingsAsync(after, projects).ConfigureAwait(false),
            await CompilerErrors.NewAsync(before, after).ConfigureAwait(false),
            await CompilerErrors.CountAsync(before).ConfigureAwait(false));
    }

    private async Task<Solution> ApplyAsync(Solution solution, CodeFixProvider fix, IReadOnlyDictionary<ProjectId, SourceProject> projects)
    {
        ImmutableArray<Diagnostic> findings = await FindingsAsync(solution, projects).ConfigureAwait(false);
        if (findings.FirstOrDefault(finding => fix.FixableDiagnosticIds.Contains(finding.Id)) is not { } first)
        {
            return solution;
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
        return action is null ? solution
            : (await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution, IReadOnlyDictionary<ProjectId, SourceProject> projects)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in solution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
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
