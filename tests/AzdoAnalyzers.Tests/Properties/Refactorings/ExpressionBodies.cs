using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tests.Properties.Refactorings;

/// <summary>A method whose block is one statement has an expression as body.</summary>
internal sealed class ExpressionBodies : NodeRefactoring<MethodDeclarationSyntax>
{
    protected override bool IsMeant(MethodDeclarationSyntax node, SemanticModel model)
        => node is { ContainsDirectives: false, Body.Statements: [ReturnStatementSyntax { Expression: not null } or ExpressionStatementSyntax] };

    protected override SyntaxNode Change(MethodDeclarationSyntax node, MethodDeclarationSyntax rewritten, SemanticModel model)
    {
        var body = rewritten.Body!.Statements[0] switch
        {
            ReturnStatementSyntax { Expression: { } value } => value,
            var statement => ((ExpressionStatementSyntax)statement).Expression,
        };
        return rewritten.WithBody(null).WithExpressionBody(SyntaxFactory.ArrowExpressionClause(body)).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(node.Body!.Statements[0].GetTrailingTrivia()));
    }
}
