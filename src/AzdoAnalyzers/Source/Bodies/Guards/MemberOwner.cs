using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The local or parameter that holds the object whose member is read or written.</summary>
internal static class MemberOwner
{
    /// <summary>That of a read, or of an assignment, in a graph too; <see langword="null"/> where it is none, or isn't known.</summary>
    public static ISymbol? Of(ProjectModel project, IOperation operation)
        => operation switch
        {
            IMemberReferenceOperation { Instance: { } instance } => LocalWrites.Referenced(instance.Unwrapped()),
            IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: (IObjectCreationOperation or IWithOperation) and var creation } } => LocalWrites.Holder(creation),
            IAssignmentOperation { Target: IMemberReferenceOperation { Instance: IFlowCaptureReferenceOperation } } when project.Operation(operation.Syntax) is { Parent: not null } original => Of(project, original),
            IAssignmentOperation { Target: IMemberReferenceOperation target } => Of(project, target),
            _ => null,
        };

    /// <summary>Whether two locals or parameters may hold one object: they are one, or one is defined by the other.</summary>
    public static bool MayBeSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other) || IsDefinedBy(one, other) || IsDefinedBy(other, one);

    private static bool IsDefinedBy(ISymbol local, ISymbol other)
        => local is ILocalSymbol && local.DeclaringSyntaxReferences.Any(reference => Definition(reference.GetSyntax()).DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == other.Name));

    /// <summary>What gives a local its value where it is declared.</summary>
    private static SyntaxNode Definition(SyntaxNode declaration)
        => declaration.FirstAncestorOrSelf<SyntaxNode>(node => node is VariableDeclaratorSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax or StatementSyntax) ?? declaration;
}
