using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>Code that is being typed: programs cut off behind each of their tokens.</summary>
public sealed class HalfTypedCodeTests
{
    /// <summary>Fixes are made at every so many cuts only: making one compiles the program anew.</summary>
    private const int CutsPerFix = 16;

    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_program_cut_off_behind_any_token_is_analysed(string name)
    {
        foreach (var compilation in Cuts(name))
        {
            await new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_program_cut_off_behind_a_token_is_fixed(string name)
    {
        foreach (var compilation in Cuts(name).Where((_, index) => index % CutsPerFix == 0))
        {
            await foreach (var action in OfferedFixes.InAsync(compilation, TestContext.Current.CancellationToken))
            {
                Assert.NotEmpty(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
            }
        }
    }

    /// <summary>The program with one of its files cut off behind each of that file's tokens, the other files whole.</summary>
    private static IEnumerable<CSharpCompilation> Cuts(string name)
    {
        var whole = TestSources.Compile(name);
        foreach (var tree in whole.SyntaxTrees)
        {
            var text = tree.GetText();
            foreach (var token in tree.GetRoot().DescendantTokens(descendIntoTrivia: true))
            {
                var cut = text.GetSubText(TextSpan.FromBounds(0, token.Span.End));
                yield return whole.ReplaceSyntaxTree(tree, tree.WithChangedText(cut));
            }
        }
    }
}
