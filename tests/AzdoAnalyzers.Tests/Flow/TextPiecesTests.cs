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
    public void Empty_constants_are_left_out(string text, string expected)
    {
        var compilation = ClientProgram.Compile(("Text.cs", $"class Text {{ string Of(string name) => {text}; }}"));
        var tree = compilation.SyntaxTrees[0];
        var arrow = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single();
        var operation = compilation.GetSemanticModel(tree).GetOperation(arrow.Expression, TestContext.Current.CancellationToken)!;

        Assert.Equal(expected, string.Join(' ', TextPieces.Of(operation).Select(piece => piece.Text ?? "?")));
    }
}
