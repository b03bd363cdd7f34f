using Microsoft.CodeAnalysis;
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
}
