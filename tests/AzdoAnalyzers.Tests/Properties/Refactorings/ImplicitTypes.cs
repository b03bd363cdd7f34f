using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>A local whose type its initial value tells has <c>var</c>.</summary>
internal sealed class ImplicitTypes : NodeRefactoring<VariableDeclarationSyntax>
{
    protected override bool IsMeant(VariableDeclarationSyntax node, SemanticModel model)
        => node is { Type.IsVar: false, Parent: LocalDeclarationStatementSyntax { IsConst: false }, Variables: [{ Initializer.Value: { } value }] }
            && value is not (ImplicitObjectCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax or RefExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression })
            && model.GetTypeInfo(value).Type is { } type
            && SymbolEqualityComparer.Default.Equals(type, model.GetTypeInfo(node.Type).Type);

    protected override SyntaxNode Change(VariableDeclarationSyntax node, VariableDeclarationSyntax rewritten, SemanticModel model)
        => rewritten.WithType(SyntaxFactory.IdentifierName("var").WithTriviaFrom(node.Type));
}
