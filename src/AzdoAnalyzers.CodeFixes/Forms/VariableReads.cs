using AzdoAnalyzers.CodeFixes.Writing;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>The reads of environment variables that stand in the source already.</summary>
internal static class VariableReads
{
    private const string Environment = "System." + nameof(System.Environment);

    /// <summary>What names the variable that an expression reads; null where it is no such call.</summary>
    public static ExpressionSyntax? NameIn(ExpressionSyntax? expression, SemanticModel model)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null } name, ..] }
            && model.GetSymbolInfo(expression).Symbol is IMethodSymbol { Name: nameof(System.Environment.GetEnvironmentVariable) } method
            && method.ContainingType.ToDisplayString() == Environment
                ? name.Expression
                : null;

    /// <summary>What names the variables that an expression, or the local that it names, has its value from; empty where it may have another one.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="except">A value that the local is given and that doesn't count.</param>
    /// <param name="model">The semantic model of the document.</param>
    public static IReadOnlyList<ExpressionSyntax> NamesIn(ExpressionSyntax expression, ExpressionSyntax except, SemanticModel model)
    {
        var names = new List<ExpressionSyntax>();
        return AddNames(expression, except, model, names, locals: []) ? names : [];
    }

    /// <summary>Source text of the message that asks for variables to be set.</summary>
    /// <param name="names">What names them.</param>
    /// <param name="model">The semantic model of the document.</param>
    public static string Message(IReadOnlyList<ExpressionSyntax> names, SemanticModel model)
        => names.All(name => name.IsKind(SyntaxKind.StringLiteralExpression))
            ? EnvironmentRead.MessageFor(string.Join(" or ", names.Select(name => Spelled((string)model.GetConstantValue(name).Value!)).Distinct()))
            : $"$\"Set the environment variable {string.Join(" or ", names.Select(Hole).Distinct())}.\"";

    /// <summary>A name as AZDO3005 writes it, which may have its turn later: a message that says what to set names nothing that can't be.</summary>
    private static string Spelled(string name) => VariableSpelling.Meant(name) ?? name;

    private static string Hole(ExpressionSyntax name) => name is IdentifierNameSyntax or MemberAccessExpressionSyntax ? $"{{{name}}}" : $"{{({name})}}";

    /// <summary>Adds what names the variables; false if the value may come from elsewhere.</summary>
    private static bool AddNames(ExpressionSyntax expression, ExpressionSyntax except, SemanticModel model, List<ExpressionSyntax> names, HashSet<SyntaxNode> locals)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return AddNames(parenthesized.Expression, except, model, names, locals);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } trusted:
                return AddNames(trusted.Operand, except, model, names, locals);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return AddNames(coalesce.Left, except, model, names, locals) & AddNames(coalesce.Right, except, model, names, locals);
            case ConditionalExpressionSyntax conditional:
                return AddNames(conditional.WhenTrue, except, model, names, locals) & AddNames(conditional.WhenFalse, except, model, names, locals);
            case IdentifierNameSyntax when model.GetSymbolInfo(expression).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is VariableDeclaratorSyntax local:
                return !locals.Add(local)
                    || (Values(local) is { } values && values.Where(value => !value.Contains(except)).Aggregate(true, (isKnown, value) => AddNames(value, except, model, names, locals) & isKnown));
            default:
                var name = NameIn(expression, model);
                names.AddRange(name is null ? [] : [name]);
                return name is not null || model.GetOperation(expression)?.IsNothing() == true;
        }
    }

    /// <summary>The values that a local is given; null where something else may give it one.</summary>
    private static List<ExpressionSyntax>? Values(VariableDeclaratorSyntax local)
    {
        var values = local.Initializer is { Value: var initial } ? new List<ExpressionSyntax> { initial } : [];
        foreach (var name in Scope(local).DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Identifier.ValueText))
        {
            if (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name)
            {
                values.Add(assignment.Right);
            }
            else if (name.Parent is ArgumentSyntax { RefOrOutKeyword.RawKind: not (int)SyntaxKind.None } or ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } } or RefExpressionSyntax)
            {
                return null;
            }
        }

        return values;
    }

    private static SyntaxNode Scope(SyntaxNode local)
        => local.FirstAncestorOrSelf<BlockSyntax>() ?? (SyntaxNode?)local.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? local.SyntaxTree.GetRoot();
}
