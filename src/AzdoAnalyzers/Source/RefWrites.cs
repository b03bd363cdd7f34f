using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>Where a field or property is written through a reference to it: a <c>ref</c> local, or what a method or property hands back by <c>ref</c>.</summary>
internal static class RefWrites
{
    /// <summary>The writes, anywhere in the project.</summary>
    public static IReadOnlyList<RefWrite> To(ProjectModel project, ISymbol member) => project.Once<IReadOnlyList<RefWrite>>(nameof(RefWrites), member, () => [.. Find(project, member)]);

    private static IEnumerable<RefWrite> Find(ProjectModel project, ISymbol member)
        => from tree in member is IFieldSymbol { IsConst: false } ? project.TreesThatMayUse(member, member.Name) : []
           from name in project.Index(tree).Names(member.Name)
           let reference = ReferenceAround(name)
           where reference is not null
           let referred = project.Operation(reference.Expression)?.Unwrapped()
           where referred is not null && MemberWrites.IsReference(referred is IArrayElementReferenceOperation { ArrayReference: var array } ? array.Unwrapped() : referred, member)
           from write in Through(project, reference)
           select new RefWrite(write.Value, referred is IArrayElementReferenceOperation { Indices: [var index] } ? index : null, write.Call);

    /// <summary>The <c>ref</c> whose place a name is, or whose element.</summary>
    private static RefExpressionSyntax? ReferenceAround(SimpleNameSyntax name)
    {
        SyntaxNode place = name;
        while (place.Parent is MemberAccessExpressionSyntax access && access.Name == place || place.Parent is ElementAccessExpressionSyntax element && element.Expression == place)
        {
            place = place.Parent;
        }

        return place.Parent as RefExpressionSyntax;
    }

    /// <summary>What is written through one reference.</summary>
    private static IEnumerable<(IOperation Value, IInvocationOperation? Call)> Through(ProjectModel project, RefExpressionSyntax reference)
        => reference.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } when project.Declared(declarator) is ILocalSymbol local => ThroughLocal(project, declarator, local),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax when project.SemanticModel(reference).GetEnclosingSymbol(reference.SpanStart) is IMethodSymbol { ReturnsByRef: true } method => ThroughMethod(project, method.OriginalDefinition),
            _ => [],
        };

    private static IEnumerable<(IOperation Value, IInvocationOperation? Call)> ThroughLocal(ProjectModel project, SyntaxNode declarator, ILocalSymbol local)
        => project.Operation(declarator) is not { } declaration ? [] : project.Bodies.Of(declaration).References(local)
            .Where(reference => reference.Parent is IAssignmentOperation { Target: var target } and not ISimpleAssignmentOperation { IsRef: true } && target == reference)
            .Select(reference => (((IAssignmentOperation)reference.Parent!).Value, (IInvocationOperation?)null));

    private static IEnumerable<(IOperation Value, IInvocationOperation? Call)> ThroughMethod(ProjectModel project, IMethodSymbol method)
        => method.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property
            ? MemberWrites.Assignments(project, property).Select(assignment => (assignment.Value, (IInvocationOperation?)null))
            : Callers.Calls(project, method).OfType<IInvocationOperation>().Where(call => call.Parent is IAssignmentOperation { Target: var target } && target == call).Select(call => (((IAssignmentOperation)call.Parent!).Value, (IInvocationOperation?)call));
}
