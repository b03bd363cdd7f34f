using System.Collections.Immutable;
using System.Diagnostics;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.CodeFixes.Choices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>A project as an editor has it: with its findings, and the menu of each.</summary>
internal sealed class Menu
{
    private static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        .. typeof(RuleCodeFixProvider).Assembly.GetTypes()
            .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type == typeof(ChoiceCodeFixProvider))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private readonly Solution _solution;

    private Menu(Solution solution, IReadOnlyList<Diagnostic> findings) => (_solution, Findings) = (solution, findings);

    /// <summary>What all rules find, as far as a menu can be opened on it.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Opens the project; all of it is bound, as after some minutes in an editor.</summary>
    public static async Task<Menu> OpenAsync(Project project)
    {
        var compilation = project.Compile();
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            compilation.AssemblyName!,
            compilation.AssemblyName!,
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            documents: compilation.SyntaxTrees.Select(tree => DocumentInfo.Create(
                DocumentId.CreateNewId(id),
                Path.GetFileName(tree.FilePath),
                loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default, tree.FilePath)),
                filePath: tree.FilePath)),
            metadataReferences: compilation.References));
        var opened = (await solution.GetProject(id)!.GetCompilationAsync().ConfigureAwait(false))!;
        var findings = await Project.Analyze(opened, AnalyzerSets.All()).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return new Menu(solution, [.. findings.Where(finding => finding.Location.IsInSource).OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)]);
    }

    /// <summary>Opens the menu on a finding and chooses the first entry, some times over: what the solution keeps from the first time an editor has too.</summary>
    public async Task<MenuCost> MeasureAsync(Diagnostic finding, int rounds)
    {
        MenuCost? least = null;
        for (var round = 0; round <= rounds; round++)
        {
            var cost = await MeasureAsync(finding).ConfigureAwait(false);
            least = round == 0 ? null : least is null || cost.Allocated < least.Allocated ? cost : least;
        }

        return least!;
    }

    private async Task<MenuCost> MeasureAsync(Diagnostic finding)
    {
        var (allocated, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        var entries = new List<CodeAction>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
        {
            var document = _solution.GetDocument(finding.Location.SourceTree)!;
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (entry, _) => entries.Add(entry), CancellationToken.None)).ConfigureAwait(false);
        }

        var cost = new MenuCost(GC.GetTotalAllocatedBytes(precise: true) - allocated, Stopwatch.GetElapsedTime(start), entries.Count, 0);
        return entries.Count == 0 ? cost : cost with { ChangedFiles = await ChangedFilesAsync(entries[0]).ConfigureAwait(false) };
    }

    private async Task<int> ChangedFilesAsync(CodeAction entry)
    {
        var operations = await entry.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return changed.GetChanges(_solution).GetProjectChanges().Sum(project => project.GetChangedDocuments().Count());
    }
}
