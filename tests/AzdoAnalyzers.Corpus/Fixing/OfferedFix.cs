using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>Which fix a finding has.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="IsSafe">Whether Fix All applies one.</param>
/// <param name="IsByChoice">Whether there is one, and only by choice.</param>
internal sealed record OfferedFix(Diagnostic Finding, bool IsSafe, bool IsByChoice)
{
    private const string ReasonProperty = "Reason";

    /// <summary>Why it has none that is safe, as far as the analyzer knows.</summary>
    public string Reason => Finding.Properties.GetValueOrDefault(ReasonProperty) ?? "no rewrite that is proven";

    /// <summary>What is offered for each of some findings, asked as an editor does.</summary>
    public static async Task<ImmutableArray<OfferedFix>> AllAsync(Solution solution, ImmutableArray<Diagnostic> findings, CodeFixSet fixes)
    {
        var offers = ImmutableArray.CreateBuilder<OfferedFix>();
        foreach (Diagnostic finding in findings)
        {
            bool isSafe = await IsOfferedAsync(solution, finding, fixes.Safe).ConfigureAwait(false);
            offers.Add(new OfferedFix(finding, isSafe, !isSafe && await IsOfferedAsync(solution, finding, fixes.All).ConfigureAwait(false)));
        }

        return offers.ToImmutable();
    }

    private static async Task<bool> IsOfferedAsync(Solution solution, Diagnostic finding, ImmutableArray<CodeFixProvider> fixes)
    {
        bool isOffered = false;
        if (solution.GetDocument(finding.Location.SourceTree) is { } document)
        {
            foreach (CodeFixProvider fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (_, _) => isOffered = true, CancellationToken.None)).ConfigureAwait(false);
            }
        }

        return isOffered;
    }
}
