using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>What runs while a type is made: an exception there says that the type has none, and not which variable is missing.</summary>
internal static class TypeInitializer
{
    /// <summary>Whether an expression is evaluated then: in a static constructor, or in the initial value of a static field or property, and in no function there.</summary>
    public static bool Runs(ExpressionSyntax expression)
        => expression.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or ArrowExpressionClauseSyntax { Parent: not ConstructorDeclarationSyntax } or MemberDeclarationSyntax) switch
        {
            ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword),
            PropertyDeclarationSyntax { Initializer: { } initial } property => property.Modifiers.Any(SyntaxKind.StaticKeyword) && initial.Span.Contains(expression.Span),
            _ => false,
        };
}
