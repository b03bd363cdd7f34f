using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>What has an expression as body has a block.</summary>
internal sealed class BlockBodies : NodeRefactoring<SyntaxNode>
{
    protected override bool IsMeant(SyntaxNode node, SemanticModel model)
        => node is LambdaExpressionSyntax lambda
            ? lambda.ExpressionBody is not (null or RefExpressionSyntax) && model.GetTypeInfo(node).ConvertedType is { TypeKind: TypeKind.Delegate }
            : node.ChildNodes().Any(child => child is ArrowExpressionClauseSyntax { Expression: not RefExpressionSyntax });

    protected override SyntaxNode Change(SyntaxNode node, SyntaxNode rewritten, SemanticModel model)
        => rewritten switch
        {
            LambdaExpressionSyntax { ExpressionBody: { } body } lambda when model.GetSymbolInfo(node).Symbol is IMethodSymbol method => lambda.WithBody(Block(body, method)),
            MethodDeclarationSyntax { ExpressionBody: { } body } method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(body.Expression, Symbol(node, model), method.SemicolonToken)),
            ConstructorDeclarationSyntax { ExpressionBody: { } body } method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(body.Expression, Symbol(node, model), method.SemicolonToken)),
            OperatorDeclarationSyntax { ExpressionBody: { } body } method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(body.Expression, Symbol(node, model), method.SemicolonToken)),
            ConversionOperatorDeclarationSyntax { ExpressionBody: { } body } method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(body.Expression, Symbol(node, model), method.SemicolonToken)),
            LocalFunctionStatementSyntax { ExpressionBody: { } body } method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(body.Expression, Symbol(node, model), method.SemicolonToken)),
            AccessorDeclarationSyntax { ExpressionBody: { } body } accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(body.Expression, Symbol(node, model), accessor.SemicolonToken)),
            PropertyDeclarationSyntax { ExpressionBody: { } body } property => property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(body.Expression, property.SemicolonToken)),
            IndexerDeclarationSyntax { ExpressionBody: { } body } indexer => indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(body.Expression, indexer.SemicolonToken)),
            _ => rewritten,
        };

    private static IMethodSymbol Symbol(SyntaxNode node, SemanticModel model) => (IMethodSymbol)model.GetDeclaredSymbol(node)!;

    private static AccessorListSyntax Getter(ExpressionSyntax body, SyntaxToken semicolon)
        => SyntaxFactory.AccessorList(SyntaxFactory.SingletonList(SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Block(body, method: null)))).WithTrailingTrivia(semicolon.TrailingTrivia);

    private static BlockSyntax Block(ExpressionSyntax body, IMethodSymbol? method, SyntaxToken semicolon = default)
        => SyntaxFactory.Block(Statement(body, method)).WithTrailingTrivia(semicolon.TrailingTrivia);

    private static StatementSyntax Statement(ExpressionSyntax body, IMethodSymbol? method)
        => body is ThrowExpressionSyntax thrown ? SyntaxFactory.ThrowStatement(thrown.ThrowKeyword, thrown.Expression, SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : method is not null && HandsBackNothing(method) ? SyntaxFactory.ExpressionStatement(body)
            : SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), body, SyntaxFactory.Token(SyntaxKind.SemicolonToken));

    private static bool HandsBackNothing(IMethodSymbol method)
        => method.ReturnsVoid || method.MethodKind == MethodKind.Constructor || method is { IsAsync: true, ReturnType: INamedTypeSymbol { IsGenericType: false } };
}
