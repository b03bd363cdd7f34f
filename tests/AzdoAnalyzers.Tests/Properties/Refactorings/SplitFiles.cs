using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>Each type has a file of its own.</summary>
internal sealed class SplitFiles : Refactoring
{
    public override IReadOnlyList<SyntaxTree> Apply(CSharpCompilation compilation, IReadOnlyList<Diagnostic> findings) => [.. compilation.SyntaxTrees.SelectMany(Split)];

    private static IEnumerable<SyntaxTree> Split(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToList();
        if (types.Count < 2 || root.ContainsDirectives || root.Members.Any(member => member is GlobalStatementSyntax) || types.Exists(type => type.Modifiers.Any(SyntaxKind.FileKeyword)))
        {
            return [tree];
        }

        return types.Select((type, index) => Changed(tree, With(root, type, types, isFirst: index == 0), string.Create(CultureInfo.InvariantCulture, $"{index}{tree.FilePath}")));
    }

    /// <summary>The file with one type alone; what is said once for all stands in the first one.</summary>
    private static CompilationUnitSyntax With(CompilationUnitSyntax root, MemberDeclarationSyntax type, IReadOnlyList<MemberDeclarationSyntax> types, bool isFirst)
    {
        var alone = root.RemoveNodes(types.Where(other => other != type), SyntaxRemoveOptions.KeepNoTrivia)!;
        if (isFirst)
        {
            return alone;
        }

        alone = alone.WithUsings(SyntaxFactory.List(alone.Usings.Where(directive => !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))).WithAttributeLists(default).WithEndOfFileToken(SyntaxFactory.Token(SyntaxKind.EndOfFileToken));
        return alone.Usings is [var first, ..] ? alone.ReplaceNode(first, first.WithoutLeadingTrivia()) : alone;
    }
}
