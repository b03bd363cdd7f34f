using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>One of the two programs of a pair.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Expected">What must be found in it: the texts of expressions.</param>
internal sealed record PairProgram(string Text, IReadOnlyList<string> Expected)
{
    /// <summary>Which expression a finding stands on.</summary>
    public static string ExpressionAt(Diagnostic finding)
    {
        var node = finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
        return (node.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault() ?? node).ToString();
    }

    /// <summary>The program as a compiler reads it.</summary>
    public SyntaxTree Tree => CSharpSyntaxTree.ParseText(Text, path: "Pair.cs");
}
