using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Fixes all findings of a rule whose fix is safe, at once, since a constant's uses are anywhere in the solution.</summary>
internal sealed class RuleFixAllProvider(RuleCodeFixProvider rule) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var findings = await FindingsAsync(fixAllContext).ConfigureAwait(false);
        return (await rule.SafeAsync(fixAllContext.Solution, findings, fixAllContext.CancellationToken).ConfigureAwait(false))?.Action;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(FixAllContext context) => context switch
    {
        { Scope: FixAllScope.Document, Document: { } document } => [.. await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)],
        { Scope: FixAllScope.Project } => [.. await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false)],
        { Scope: FixAllScope.Solution } => await OfSolutionAsync(context).ConfigureAwait(false),
        _ => [],
    };

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
