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
            .OfType<Finding>();
        return await Fix.CreateSafeAsync(solution, [.. findings], progress, cancellationToken).ConfigureAwait(false) is { } fix ? Offer(fix, ReadSource.Environment) : null;
    }

    internal sealed override async Task<IReadOnlyList<Offer>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = new List<Offer>();
        if (Finding.From(document, diagnostic) is { } finding)
        {
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

    private Offer Offer(Fix fix, ReadSource source) => new(fix.Title, EquivalenceKey.Of(Key, source), _ => Task.FromResult(fix.Result));
}
