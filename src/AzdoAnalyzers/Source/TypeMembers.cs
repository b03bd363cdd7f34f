using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>Tells the members of types that hold code from types and namespaces, by the syntax alone.</summary>
internal static class TypeMembers
{
    /// <summary>Whether a node is a member of a type, and no type itself.</summary>
    public static bool IsMember(SyntaxNode node, SyntaxNode parent)
        => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not DelegateDeclarationSyntax && parent is TypeDeclarationSyntax;

    /// <summary>The members of a file, a namespace or a type; <see langword="null"/> if it has none.</summary>
    public static SyntaxList<MemberDeclarationSyntax>? Of(SyntaxNode container)
        => container switch
        {
            CompilationUnitSyntax unit => unit.Members,
            BaseNamespaceDeclarationSyntax space => space.Members,
            TypeDeclarationSyntax type => type.Members,
            _ => null,
        };

    /// <summary>The names that a member is used by; <see langword="null"/> for one that is used without its name, as a constructor or an operator is.</summary>
    public static IReadOnlyList<string>? Names(SyntaxNode member)
        => member switch
        {
            MethodDeclarationSyntax method => [method.Identifier.ValueText],
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            EventDeclarationSyntax declared => [declared.Identifier.ValueText],
            BaseFieldDeclarationSyntax field => [.. field.Declaration.Variables.Select(variable => variable.Identifier.ValueText)],
            _ => null,
        };
}
