using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>Fixes the findings of one rule by reading an environment variable, or from what takes the environment in.</summary>
public abstract class EnvironmentReadCodeFixProvider : RuleCodeFixProvider
{
    private protected EnvironmentReadCodeFixProvider(string diagnosticId)
        : base(diagnosticId)
    {
    }

    internal sealed override async Task<Offer?> SafeAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, FixAllProgress progress, CancellationToken cancellationToken)
    {
        var findings = diagnostics
            .Select(diagnostic => solution.GetDocument(diagnostic.Location.SourceTree) is { } document ? Finding.From(document, diagnostic) : null)
            .OfType<Finding>()
            .ToList();
        return await Fix.CreateSafeAsync(solution, await JudgedAsync(findings, cancellationToken).ConfigureAwait(false), progress, cancellationToken).ConfigureAwait(false) is { } fix ? Offer(fix, ReadSource.Environment) : null;
    }

    internal sealed override async Task<IReadOnlyList<Offer>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = new List<Offer>();
        if (Finding.From(document, diagnostic) is { } found)
        {
            var finding = (await JudgedAsync([found], cancellationToken).ConfigureAwait(false))[0];
            foreach (var source in EquivalenceKey.Sources)
            {
                if (await Fix.CreateChoiceAsync(document.Project.Solution, finding, source, cancellationToken).ConfigureAwait(false) is { } fix)
                {
                    offers.Add(Offer(fix, source));
                }
            }
        }

        return offers;
    }

    /// <summary>The findings, looked at once more: at what tests need and set, and, where the text alone gave them away, at what stands around them.</summary>
    private async Task<IReadOnlyList<Finding>> JudgedAsync(IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var isOfText = FixableDiagnosticIds.Contains(DiagnosticIds.HardCodedToken);
        var tests = new TestChoice();
        var judged = new List<Finding>();
        foreach (var finding in findings)
        {
            var ofTests = await tests.JudgedAsync(finding, cancellationToken).ConfigureAwait(false);
            judged.Add(isOfText ? await TokenChoice.JudgedAsync(ofTests, cancellationToken).ConfigureAwait(false) : ofTests);
        }

        return judged;
    }

    private Offer Offer(Fix fix, ReadSource source) => new(fix.Title, EquivalenceKey.Of(Key, source), _ => Task.FromResult(fix.Result));
}
