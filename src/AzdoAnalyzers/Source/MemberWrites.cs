using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>Where the value of a field or property of the project is written: by an initializer, or by an assignment anywhere.</summary>
internal static class MemberWrites
{
    /// <summary>The values that initializers give the member.</summary>
    public static IReadOnlyList<IOperation> Initializers(ProjectModel project, ISymbol member)
        => project.Once(FindInitializers, member);

    private static IReadOnlyList<IOperation> FindInitializers(ProjectModel project, ISymbol member)
        => [.. project.Declarations(member)
            .Select(declaration => declaration switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .Select(project.Operation)
            .OfType<IOperation>()
            .Select(OperatorCalls.Converted)];

    /// <summary>The assignments that write the member, in object initializers and deconstructions too.</summary>
    public static IReadOnlyList<IAssignmentOperation> Assignments(ProjectModel project, ISymbol member)
        => project.Once(AllAssignments, member);

    private static IReadOnlyList<IAssignmentOperation> AllAssignments(ProjectModel project, ISymbol member) => [.. FindAssignments(project, member)];

    private static IEnumerable<IAssignmentOperation> FindAssignments(ProjectModel project, ISymbol member)
    {
        // An indexer has no name that its uses hold: it is looked for where its type is named.
        var isIndexer = member is IPropertySymbol { IsIndexer: true };
        if (isIndexer)
        {
            project.Note(CodeReads.IndexedWrite);
        }

        foreach (var tree in isIndexer ? project.TreesWith(project.NamesOf(member.ContainingType.Name)) : project.TreesThatMayUse(member, member.Name))
        {
            var index = project.Index(tree);
            foreach (var node in isIndexer ? index.IndexedWrites : index.Writes(member.Name))
            {
                if (node is not ArgumentSyntax && MayWrite(project, node, member) && (node is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } assigned || !project.IsOfAnother(assigned.Left, member)) && project.Operation(node) is IAssignmentOperation assignment && assignment.Target.DescendantsAndSelf().Any(target => IsReference(target, member)))
                {
                    yield return assignment;
                }
            }
        }
    }

    /// <summary>The <c>out</c> and <c>ref</c> arguments that the member is.</summary>
    public static IReadOnlyList<IArgumentOperation> References(ProjectModel project, ISymbol member)
        => project.Once<IReadOnlyList<IArgumentOperation>>(nameof(References), member, () => [.. FindReferences(project, member)]);

    private static IEnumerable<IArgumentOperation> FindReferences(ProjectModel project, ISymbol member)
        => from tree in project.TreesThatMayUse(member, member.Name)
           from node in project.Index(tree).Writes(member.Name)
           where node is ArgumentSyntax
           let argument = project.Operation(node) as IArgumentOperation
           where argument is not null && IsReference(argument.Value.Unwrapped(), member)
           select argument;

    /// <summary>Whether a write by the name alone stands in the member's class, or in one that derives from it or is nested in it: elsewhere the name is another one's.</summary>
    private static bool MayWrite(ProjectModel project, SyntaxNode write, ISymbol member)
        => member.IsStatic
            || write is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: not InitializerExpressionSyntax }
            || write.Ancestors().OfType<TypeDeclarationSyntax>().ToList() is not { Count: > 0 } types
            || types.Exists(type => project.Declared(type) is not INamedTypeSymbol own || IsOrDerivesFrom(own, member.ContainingType));

    private static bool IsOrDerivesFrom(INamedTypeSymbol type, INamedTypeSymbol? other)
    {
        for (var own = type; own is not null; own = own.BaseType)
        {
            if (own.TypeKind == TypeKind.Error || SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, other?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values that the accessor or method hands back.</summary>
    public static IReadOnlyList<IOperation> Returns(ProjectModel project, IMethodSymbol method)
        => project.Once(FindReturns, method);

    private static IReadOnlyList<IOperation> FindReturns(ProjectModel project, IMethodSymbol method) => [.. Bodies(project, method).SelectMany(Returns)];

    /// <summary>The bodies of the accessor or method.</summary>
    public static IEnumerable<IOperation> Bodies(ProjectModel project, IMethodSymbol method) => BodyNodes(project, method).Select(project.Operation).OfType<IOperation>();

    /// <summary>The same as syntax, for whoever sees there that a body says nothing: its operations are as many as its nodes.</summary>
    public static IEnumerable<SyntaxNode> BodyNodes(ProjectModel project, IMethodSymbol method)
        => project.Declarations(method.PartialImplementationPart ?? method).Select(Body).OfType<SyntaxNode>();

    /// <summary>Whether an operation refers to the member.</summary>
    public static bool IsReference(IOperation target, ISymbol member)
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
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }
    }
}
