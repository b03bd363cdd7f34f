using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>Code that is being typed: programs cut off behind each of their tokens, one file at a time, the others whole.</summary>
[Trait("Lane", "Slow")]
public sealed class HalfTypedCodeTests
{
    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_program_cut_off_behind_any_token_is_analysed_and_fixed(string name)
    {
        var token = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        foreach (var document in TestSources.Project(workspace.CurrentSolution, name).Documents)
        {
            var cuts = Cuts(await document.GetTextAsync(token), (await document.GetSyntaxRootAsync(token))!);
            await Parallel.ForEachAsync(cuts, token, async (text, cancellationToken) => await AnalyseAndFixAsync(document.WithText(text), cancellationToken));
        }
    }

    /// <summary>The finding nearest to the cut is the one that is fixed: what stands before it is fixed at the cuts before.</summary>
    private static async Task AnalyseAndFixAsync(Document document, CancellationToken cancellationToken)
    {
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        var findings = await new Analysis(compilation, isConcurrent: false).BuildAsync(cancellationToken);
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        if (findings.Where(finding => finding.Location.SourceTree == tree).MaxBy(finding => finding.Location.SourceSpan.End) is { } last)
        {
            foreach (var action in await OfferedFixes.ForAsync(document.Project, last, cancellationToken))
            {
                Assert.NotEmpty(await action.GetOperationsAsync(cancellationToken));
            }
        }
    }

    private static IEnumerable<SourceText> Cuts(SourceText text, SyntaxNode root)
        => root.DescendantTokens(descendIntoTrivia: true).Select(token => text.GetSubText(TextSpan.FromBounds(0, token.Span.End)));
}
