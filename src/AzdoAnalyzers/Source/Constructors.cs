using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Source;

/// <summary>What the constructors of a class do to its members.</summary>
internal static class Constructors
{
    /// <summary>Whether each constructor writes the member, so that what it is initialized with never arrives anywhere.</summary>
    public static bool Overwrite(ProjectModel project, ISymbol member)
        => member is IFieldSymbol { IsConst: false } or IPropertySymbol
            && member.ContainingType is { } type
            && project.Once(nameof(Overwrite), member, () => Overwrite(project, member.IsStatic ? type.StaticConstructors : type.InstanceConstructors, member.Name));

    private static bool Overwrite(ProjectModel project, ImmutableArray<IMethodSymbol> constructors, string member)
        => !constructors.IsEmpty && constructors.All(constructor => project.Declarations(constructor).OfType<ConstructorDeclarationSyntax>().Any(declaration => Writes(declaration, member)));

    private static bool Writes(ConstructorDeclarationSyntax constructor, string member)
        => constructor.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) == true
            || constructor.Body?.Statements.TakeWhile(statement => statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax).OfType<ExpressionStatementSyntax>().Any(statement => IsWrite(statement.Expression, member)) == true
            || (constructor.ExpressionBody is { Expression: var expression } && IsWrite(expression, member));

    private static bool IsWrite(ExpressionSyntax expression, string member)
        => expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: var target, Right: var value }
            && target is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && SyntaxIndex.LastName(target) == member
            && !value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == member);
}
