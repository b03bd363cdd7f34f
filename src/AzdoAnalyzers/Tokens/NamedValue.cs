using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tokens;

/// <summary>How a value gets a name: by a declaration with a value, or by an assignment.</summary>
internal static class NamedValue
{
    /// <summary>The name that the expression is the value of, or null.</summary>
    public static string? NameOf(ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => parameter.Identifier.ValueText,
        ArrowExpressionClauseSyntax arrow when arrow.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Right == value => NameIn(assignment.Left),
        _ => null,
    };

    /// <summary>The value that the name gets where this identifier stands, or null.</summary>
    public static ExpressionSyntax? ValueAt(SyntaxToken identifier) => identifier.Parent switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression ?? GetterValue(property),
        ParameterSyntax parameter => parameter.Default?.Value,
        IdentifierNameSyntax name when WholeOf(name) is { Parent: AssignmentExpressionSyntax assignment } whole
            && assignment.Left == whole && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => assignment.Right,
        _ => null,
    };

    /// <summary>The expression by which the name is used: with the member access that it is the name of.</summary>
    public static ExpressionSyntax WholeOf(IdentifierNameSyntax name)
        => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    /// <summary>The name that an expression uses: its own, or that of the member it accesses.</summary>
    public static string? NameIn(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? GetterValue(PropertyDeclarationSyntax property)
        => property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration))?.ExpressionBody?.Expression;
}
