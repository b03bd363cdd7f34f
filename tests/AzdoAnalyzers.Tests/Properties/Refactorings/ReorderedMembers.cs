using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>The members of each type stand the other way round; what is initialized, in the same order behind the rest.</summary>
internal sealed class ReorderedMembers : NodeRefactoring<TypeDeclarationSyntax>
{
    protected override bool IsMeant(TypeDeclarationSyntax node, SemanticModel model) => node.Members.Count > 1 && !node.ContainsDirectives;

    protected override SyntaxNode Change(TypeDeclarationSyntax node, TypeDeclarationSyntax rewritten, SemanticModel model)
        => rewritten.WithMembers(SyntaxFactory.List(rewritten.Members.Where(member => !IsInitialized(member)).Reverse().Concat(rewritten.Members.Where(IsInitialized))));

    private static bool IsInitialized(MemberDeclarationSyntax member) => member is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };
}
