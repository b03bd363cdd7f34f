using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>The statements that use the same client or request as a node does: they say where its header goes, whatever else stands in the method.</summary>
internal static class ReceiverStatements
{
    /// <summary>The statement around the node, and all others in the member, or in the type for one of its members, that name the client or request.</summary>
    public static IEnumerable<SyntaxNode> Of(ProjectModel project, SyntaxNode node)
    {
        if (StatementAround(node) is not { } statement)
        {
            return [];
        }

        if (Receiver(project, node, statement) is not { Name: var name } receiver || Container(node, receiver) is not { } container)
        {
            return [statement];
        }

        project.Look(container);
        return container.DescendantTokens()
            .Where(token => token.ValueText == name && token.Parent is IdentifierNameSyntax or VariableDeclaratorSyntax)
            .Select(token => StatementAround(token.Parent!))
            .OfType<SyntaxNode>()
            .Append(statement)
            .Distinct();
    }

    private static SyntaxNode? StatementAround(SyntaxNode node)
        => node.Ancestors().FirstOrDefault(ancestor => ancestor is StatementSyntax and not BlockSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax) is { } around
            && around is StatementSyntax or ArrowExpressionClauseSyntax or FieldDeclarationSyntax
                ? around
                : null;

    /// <summary>What the outermost assignment, call or declaration in the statement is made on.</summary>
    private static ISymbol? Receiver(ProjectModel project, SyntaxNode node, SyntaxNode statement)
        => node.Ancestors().TakeWhile(ancestor => ancestor != statement)
            .Select(ancestor => ancestor switch
            {
                AssignmentExpressionSyntax assignment => Symbol(project, Leftmost(assignment.Left)),
                InvocationExpressionSyntax invocation => Symbol(project, Leftmost(invocation.Expression)),
                VariableDeclaratorSyntax declarator => project.SemanticModel(declarator).GetDeclaredSymbol(declarator),
                _ => null,
            })
            .LastOrDefault(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol);

    private static ISymbol? Symbol(ProjectModel project, SyntaxNode? name) => name is null ? null : project.SemanticModel(name).GetSymbolInfo(name).Symbol;

    /// <summary>The first name in a chain of member accesses, <c>this</c> left out.</summary>
    private static IdentifierNameSyntax? Leftmost(ExpressionSyntax expression)
        => expression switch
        {
            IdentifierNameSyntax name => name,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name,
            MemberAccessExpressionSyntax access => Leftmost(access.Expression),
            ElementAccessExpressionSyntax access => Leftmost(access.Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => Leftmost(access.Expression),
            _ => null,
        };

    private static SyntaxNode? Container(SyntaxNode node, ISymbol receiver)
        => receiver is ILocalSymbol or IParameterSymbol
            ? node.Ancestors().FirstOrDefault(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax)
            : node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
}
