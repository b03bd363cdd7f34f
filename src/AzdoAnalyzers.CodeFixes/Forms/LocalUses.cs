using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>What the code behind the statement that gives a local its value does with the local.</summary>
/// <param name="Name">The local's name.</param>
/// <param name="Statement">The statement that gives it the value.</param>
/// <param name="Next">The statements behind that in its block.</param>
/// <param name="Later">Those behind the blocks around, as far as the local can be seen.</param>
internal sealed record LocalUses(string Name, StatementSyntax Statement, IReadOnlyList<StatementSyntax> Next, IReadOnlyList<StatementSyntax> Later)
{
    /// <summary>The local that takes over the value of an expression, by itself or as one of several; null where none does.</summary>
    public static LocalUses? Of(ExpressionSyntax value, SemanticModel model)
        => Outermost(value).Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } local } => Of(local.Identifier.ValueText, statement, statement.Parent),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax statement } when model.GetSymbolInfo(name).Symbol is (ILocalSymbol or IParameterSymbol) and var symbol
                => Of(name.Identifier.ValueText, statement, symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] } ? declaration.GetSyntax().FirstAncestorOrSelf<BlockSyntax>() : null),
            _ => null,
        };

    /// <summary>The names of the local in a node.</summary>
    public IEnumerable<IdentifierNameSyntax> In(SyntaxNode node)
        => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == Name && name.Parent is not (NameColonSyntax or NameEqualsSyntax) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name));

    /// <summary>Whether a name stands where the local is given another value, which isn't made from the one that it has.</summary>
    public bool IsWrite(IdentifierNameSyntax name)
        => name.Parent is ArgumentSyntax { RefOrOutKeyword.RawKind: (int)SyntaxKind.OutKeyword }
            || (name.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == name && !In(assignment.Right).Any());

    /// <summary>Whether a name stands in a condition that asks whether the local has a value.</summary>
    public static bool IsTest(IdentifierNameSyntax name, SemanticModel model)
        => name.Ancestors().OfType<ExpressionSyntax>().TakeWhile(condition => condition is not (AnonymousFunctionExpressionSyntax or BaseObjectCreationExpressionSyntax))
                .Any(condition => MissingTest.Of(condition, model)?.Tested is { } tested && tested.Span == name.Span)
            || (name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left == name)
            || name.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression };

    /// <summary>The uses of a local that can be seen in a block, and not in those around it, where another one may have its name.</summary>
    private static LocalUses Of(string name, StatementSyntax statement, SyntaxNode? block)
        => new(name, statement, [.. Behind(statement)], [.. statement.Ancestors().TakeWhile(around => around != block).OfType<StatementSyntax>().SelectMany(Behind)]);

    private static IEnumerable<StatementSyntax> Behind(StatementSyntax statement)
    {
        for (var next = statement.Next(); next is not null; next = next.Next())
        {
            yield return next;
        }
    }

    private static ExpressionSyntax Outermost(ExpressionSyntax value)
        => value.Parent switch
        {
            ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax or BinaryExpressionSyntax or PostfixUnaryExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
                => Outermost((ExpressionSyntax)value.Parent),
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } => Outermost(text),
            ArgumentSyntax { Parent.Parent: ExpressionSyntax call } => Outermost(call),
            _ => value,
        };
}
