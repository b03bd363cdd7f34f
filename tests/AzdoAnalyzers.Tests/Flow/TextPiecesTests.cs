using AzdoAnalyzers.Source.Texts;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>What a text is put together of.</summary>
public sealed class TextPiecesTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"\" + \"\"", "")]
    [InlineData("\"a\"", "a")]
    [InlineData("name", "?")]
    [InlineData("name + \"\"", "?")]
    [InlineData("\"a\" + name", "a ?")]
    [InlineData("$\"a{name}\"", "a ?")]
    public void Empty_constants_are_left_out(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("string.Format(\"a{0}b{1}\", name, name)", "a ? b ?")]
    [InlineData("string.Format(name + \"/{0}/b\", name)", "? / ? /b")]
    [InlineData("string.Format(name.Trim() + \"/{0}\" + \"/{{0}}\", \"c\")", "? / c /{0}")]
    [InlineData("string.Format($\"{name}/{{0}}\", \"c\")", "? / c")]
    [InlineData("string.Format(name, \"c\")", "?")]
    public void A_format_is_filled_in_where_pieces_of_it_are_known(string text, string expected) => Verify(text, expected);

    private static void Verify(string text, string expected)
    {
        var compilation = ClientProgram.Compile(("Text.cs", $"class Text {{ string Of(string name) => {text}; }}"));
        var tree = compilation.SyntaxTrees[0];
        var arrow = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single();
        var operation = compilation.GetSemanticModel(tree).GetOperation(arrow.Expression, TestContext.Current.CancellationToken)!;

        Assert.Equal(expected, string.Join(' ', TextPieces.Of(operation).Select(piece => piece.Text ?? "?")));
    }
}
