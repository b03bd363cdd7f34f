using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>The fix of one finding or of many: both are made here, so Fix All gives what fixing one by one gives.</summary>
/// <param name="Title">What it does, in the words of a menu; without anything from the user's code.</param>
/// <param name="Result">The fixed solution.</param>
internal sealed record Fix(string Title, Solution Result)
{
    /// <summary>Fixes all of the findings that can be fixed safely; null where none can.</summary>
    public static Task<Fix?> CreateSafeAsync(Solution solution, IReadOnlyList<Finding> findings, FixAllProgress progress, CancellationToken cancellationToken)
        => CreateAsync(solution, [.. findings.Where(finding => finding.Reason is null)], ReadSource.Environment, plan => plan.IsSafe, progress, cancellationToken);

    /// <summary>Fixes one finding by reading from a source, by choice; null where that can't be, or is safe.</summary>
    public static Task<Fix?> CreateChoiceAsync(Solution solution, Finding finding, ReadSource source, CancellationToken cancellationToken)
    {
        return source is not ReadSource.OwnVariable ? CreateAsync(solution, [finding], source, IsByChoice, FixAllProgress.None, cancellationToken)
            : finding.OwnVariable is { } own ? CreateAsync(solution, [finding with { Variable = own, Reason = null }], ReadSource.Environment, IsByChoice, FixAllProgress.None, cancellationToken)
            : Task.FromResult<Fix?>(null);

        bool IsByChoice(Plan plan) => finding.Reason is not null || !plan.IsSafe || source is not (ReadSource.Environment or ReadSource.OwnVariable);
    }

    private static async Task<Fix?> CreateAsync(Solution solution, IReadOnlyList<Finding> findings, ReadSource source, Func<Plan, bool> isWanted, FixAllProgress progress, CancellationToken cancellationToken)
    {
        var plans = new List<Plan>();
        Solution? result = null;
        var names = new UniqueNames();
        var targets = await Target.AllAsync(findings, cancellationToken).ConfigureAwait(false);
        progress.Expect(targets.Count);
        foreach (var target in targets)
        {
            if (await ProvenAsync(solution, target, source, names, isWanted, cancellationToken).ConfigureAwait(false) is ({ } plan, { } alone) && !plans.Any(plan.Overlaps))
            {
                plans.Add(plan);
                result = alone;
                names.Take(plan);
            }

            progress.Complete();
        }

        if (plans.Count > 1)
        {
            result = await ApplyAsync(solution, plans, cancellationToken).ConfigureAwait(false);
        }

        return result is null ? null : new Fix(FixTitle.Of(plans, source), result);
    }

    /// <summary>The first of the plans for a target that compiles, and the solution with it alone; nothing where none does, or where that one isn't wanted.</summary>
    private static async Task<(Plan Plan, Solution Result)?> ProvenAsync(Solution solution, Target target, ReadSource source, UniqueNames names, Func<Plan, bool> isWanted, CancellationToken cancellationToken)
    {
        var plans = await Planner.PlansAsync(solution, target, source, names, cancellationToken).ConfigureAwait(false);
        foreach (var plan in plans.Any(isWanted) ? plans : [])
        {
            if (await ApplyAsync(solution, [plan], cancellationToken).ConfigureAwait(false) is { } result
                && await Proof.HoldsAsync(solution, result, ChangedDocuments(solution, result).Union(plan.Conversion.Users), cancellationToken).ConfigureAwait(false))
            {
                return isWanted(plan) ? (plan, result) : null;
            }
        }

        return null;
    }

    private static bool HoldsCredential(Plan plan) => plan.Target.Parts.Any(part => part.Kind is not (FixKind.OrganizationUrl or FixKind.OrganizationName));

    private static IEnumerable<DocumentId> ChangedDocuments(Solution before, Solution after)
        => after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments());

    /// <summary>The solution with plans carried out; null where pieces of a credential that they replace would stay.</summary>
    private static async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var remains = await Remains.FindAsync(solution, plans, cancellationToken).ConfigureAwait(false);
        if (remains.LeavePieces && plans.Any(HoldsCredential))
        {
            return null;
        }

        var edits = plans.Select(plan => plan.Method).OfType<AddedMethod>().OrderBy(method => method.Name, StringComparer.Ordinal).Select(method => method.Addition)
            .Concat(plans.SelectMany(plan => plan.Edits))
            .Concat(Conversion.Edits(plans.Select(plan => plan.Conversion), [.. remains.Declarations.Select(unused => unused.Declarator)]))
            .Concat(Removal.Edits(remains));
        return await EditedSolution.CreateAsync(solution, edits, cancellationToken).ConfigureAwait(false);
    }
}
