using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Fixes all findings of a rule whose fix is safe, at once, since a constant's uses are anywhere in the solution.</summary>
internal sealed class RuleFixAllProvider(RuleCodeFixProvider rule) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var progress = FixAllProgress.Of(fixAllContext);
        var findings = await FindingsAsync(fixAllContext, progress).ConfigureAwait(false);
        if (WhatIsLeft(findings) is { } left)
        {
            progress.Describe(left);
        }

        return (await rule.SafeAsync(fixAllContext.Solution, findings, progress, fixAllContext.CancellationToken).ConfigureAwait(false))?.Action;
    }

    /// <summary>Says of how many findings it is known already that they stay, and for which reasons; null where it is of none.</summary>
    private static string? WhatIsLeft(IReadOnlyList<Diagnostic> findings)
    {
        var reasons = findings.Select(Finding.ReasonOf).OfType<FixReason>().ToList();
        return reasons.Count == 0 ? null : $"Leaves {reasons.Count} of {findings.Count} findings: {string.Join(", ", reasons.Distinct().OrderBy(reason => reason.ToString(), StringComparer.Ordinal))}";
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(FixAllContext context, FixAllProgress progress) => context switch
    {
        { Scope: FixAllScope.Document, Document: { } document } => [.. await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)],
        { Scope: FixAllScope.Project } => await OfAsync(context, [context.Project], progress).ConfigureAwait(false),
        { Scope: FixAllScope.Solution } => await OfAsync(context, [.. context.Solution.Projects.Where(project => project.Language == context.Project.Language)], progress).ConfigureAwait(false),
        _ => [],
    };

    private static async Task<IReadOnlyList<Diagnostic>> OfAsync(FixAllContext context, IReadOnlyList<Project> projects, FixAllProgress progress)
    {
        progress.Expect(projects.Count);
        var diagnostics = new List<Diagnostic>();
        foreach (var project in projects)
        {
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            progress.Complete();
        }

        return diagnostics;
    }
}
