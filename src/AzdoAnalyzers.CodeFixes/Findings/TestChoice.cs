using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Findings;

/// <summary>
/// What only the solution says of a finding: whether it stands in a test, also in a project that no property calls one of tests, as those of .NET
/// Framework are, and whether tests set the variable or the setting that is read, which would be without effect then.
/// </summary>
internal sealed class TestChoice
{
    private readonly Dictionary<ProjectId, bool> _holdsTests = [];

    /// <summary>The finding, with the reason for which its fix is by choice.</summary>
    public async Task<Finding> JudgedAsync(Finding finding, CancellationToken cancellationToken)
    {
        if (finding.Reason is not null
            || finding.Kind is FixKind.UnguardedRead or FixKind.DeadGuard
            || await finding.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(finding.Span))
        {
            return finding;
        }

        var place = root.FindNode(finding.Span, getInnermostNodeForTie: true);
        return TestCode.IsAround(place) ? finding with { Reason = FixReason.TestProject }
            : await IsSetByTestsAsync(finding, place, cancellationToken).ConfigureAwait(false) ? finding with { Reason = FixReason.SetByTests }
            : finding;
    }

    /// <summary>Whether a test, or what stands in a project of tests that uses the code, names what is read.</summary>
    private async Task<bool> IsSetByTestsAsync(Finding finding, SyntaxNode place, CancellationToken cancellationToken)
    {
        var names = finding.OldVariable is { } variable ? [variable] : Keys(place);
        var project = finding.Document.Project;
        if (names.Count == 0)
        {
            return false;
        }

        foreach (var user in project.Solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id).Prepend(project.Id))
        {
            foreach (var document in project.Solution.GetProject(user)!.Documents)
            {
                if (await NamesAsync(document, names, cancellationToken).ConfigureAwait(false) is { Count: > 0 } found
                    && (found.Any(TestCode.IsAround) || (user != project.Id && await HoldsTestsAsync(document.Project, cancellationToken).ConfigureAwait(false))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The keys of a setting that an expression reads.</summary>
    private static IReadOnlyList<string> Keys(SyntaxNode read)
        => read is InvocationExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax ? [.. read.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.Length > 0).Select(token => token.ValueText)] : [];

    /// <summary>The literals of a document that are one of some names.</summary>
    private static async Task<IReadOnlyList<SyntaxNode>> NamesAsync(Document document, IReadOnlyList<string> names, CancellationToken cancellationToken)
        => (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString() is var text && names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0) && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            ? [.. root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && names.Contains(token.ValueText)).Select(token => token.Parent!)]
            : [];

    private async Task<bool> HoldsTestsAsync(Project project, CancellationToken cancellationToken)
    {
        if (_holdsTests.TryGetValue(project.Id, out var holdsTests))
        {
            return holdsTests;
        }

        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && TestCode.IsIn(root))
            {
                holdsTests = true;
                break;
            }
        }

        _holdsTests.Add(project.Id, holdsTests);
        return holdsTests;
    }
}
