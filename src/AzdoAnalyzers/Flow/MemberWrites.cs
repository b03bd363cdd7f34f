using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>Where the value of a field or property of the project is written: by an initializer, or by an assignment anywhere.</summary>
internal static class MemberWrites
{
    /// <summary>The values that initializers give the member.</summary>
    public static IEnumerable<IOperation> Initializers(ProjectModel project, ISymbol member)
        => project.Declarations(member)
            .Select(declaration => declaration switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .Select(project.Operation)
            .OfType<IOperation>();

    /// <summary>The values that assignments and object initializers give the member.</summary>
    public static IEnumerable<IOperation> Assignments(ProjectModel project, ISymbol member)
    {
        foreach (var tree in project.TreesThatMayUse(member, member.Name))
        {
            foreach (var node in project.Index(tree).Writes(member.Name))
            {
                if (project.Operation(node) is IAssignmentOperation assignment && IsWriteOf(assignment.Target, member))
                {
                    yield return assignment.Value;
                }
            }
        }
    }

    /// <summary>The values that the accessor or method hands back.</summary>
    public static IEnumerable<IOperation> Returns(ProjectModel project, IMethodSymbol method)
        => project.Declarations(method)
            .Select(Body)
            .OfType<SyntaxNode>()
            .Select(project.Operation)
            .OfType<IOperation>()
            .SelectMany(Returns);

    private static bool IsWriteOf(IOperation target, ISymbol member)
        => target is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member);

    private static SyntaxNode? Body(SyntaxNode declaration)
        => declaration switch
        {
            BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            ArrowExpressionClauseSyntax arrow => arrow,
            _ => null,
        };

    /// <summary>The values that a body hands back, those of functions inside of it left out.</summary>
    public static IEnumerable<IOperation> Returns(IOperation body)
    {
        if (body is IReturnOperation { ReturnedValue: { } value })
        {
            yield return value;
        }

        foreach (var child in body.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            foreach (var returned in Returns(child))
            {
                yield return returned;
            }
        }
    }
}
