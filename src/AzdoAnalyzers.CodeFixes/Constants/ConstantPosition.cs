using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Constants;

/// <summary>Where the language takes a constant and nothing else, and so nothing can be read from the environment.</summary>
internal static class ConstantPosition
{
    public static bool IsRequired(ExpressionSyntax expression)
        => expression.Ancestors().TakeWhile(IsInsideStatement).Any(node => node
            is AttributeArgumentSyntax
            or ConstantPatternSyntax
            or CaseSwitchLabelSyntax
            or EqualsValueClauseSyntax { Parent: ParameterSyntax or EnumMemberDeclarationSyntax }
            || node.IsKind(SyntaxKind.GotoCaseStatement));

    private static bool IsInsideStatement(SyntaxNode node)
        => node is not (BlockSyntax or MemberDeclarationSyntax) || node is EnumMemberDeclarationSyntax;
}
