using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>
/// Fixes all findings of a document, a project or a solution in one edit of the solution: the uses of a constant may
/// stand in any document.
/// </summary>
internal sealed class EnvironmentReadFixAllProvider : FixAllProvider
{
    public static readonly EnvironmentReadFixAllProvider Instance = new();

    private EnvironmentReadFixAllProvider()
    {
    }

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var findings = await FindingsAsync(fixAllContext).ConfigureAwait(false);
        var source = EquivalenceKey.SourceOf(fixAllContext.CodeActionEquivalenceKey);
        return await Fix.CreateAsync(fixAllContext.Solution, findings, source, fixAllContext.CancellationToken).ConfigureAwait(false) is { } fix
            ? CodeAction.Create(fix.Title, _ => Task.FromResult(fix.Result), fixAllContext.CodeActionEquivalenceKey)
            : null;
    }

    private static async Task<IReadOnlyList<Finding>> FindingsAsync(FixAllContext context)
    {
        var diagnostics = context switch
        {
            { Scope: FixAllScope.Document, Document: { } document } => await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false),
            { Scope: FixAllScope.Project } => await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false),
            { Scope: FixAllScope.Solution } => await OfSolutionAsync(context).ConfigureAwait(false),
            _ => [],
        };
        return
        [
            .. diagnostics
                .Select(diagnostic => context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document ? Finding.From(document, diagnostic) : null)
                .OfType<Finding>(),
        ];
    }

    private static async Task<IReadOnlyList<Diagnostic>> OfSolutionAsync(FixAllContext context)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var project in context.Solution.Projects.Where(project => project.Language == context.Project.Language))
        {
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return diagnostics;
    }
}
