using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>A refactoring that changes one node after the other, wherever it finds one of a kind.</summary>
internal abstract class NodeRefactoring<TNode> : Refactoring
    where TNode : SyntaxNode
{
    public override IReadOnlyList<SyntaxTree> Apply(CSharpCompilation compilation, IReadOnlyList<Diagnostic> findings)
        => [.. compilation.SyntaxTrees.Select(tree => Apply(tree, compilation.GetSemanticModel(tree)))];

    /// <summary>Whether a node is one to change.</summary>
    protected abstract bool IsMeant(TNode node, SemanticModel model);

    /// <summary>What stands in the place of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="rewritten">The same with what is changed in it.</param>
    /// <param name="model">The model of the program before.</param>
    protected abstract SyntaxNode Change(TNode node, TNode rewritten, SemanticModel model);

    private SyntaxTree Apply(SyntaxTree tree, SemanticModel model)
    {
        var root = tree.GetRoot();
        return Changed(tree, root.ReplaceNodes(root.DescendantNodes().OfType<TNode>().Where(node => IsMeant(node, model)).ToList(), (node, rewritten) => Change(node, rewritten, model)));
    }
}
