using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Where elements of an array or collection are written one by one: <c>x[key] = …</c> and <c>x.Add(…)</c>.</summary>
internal static class ElementWrites
{
    private static readonly IReadOnlyList<string> AddMethods = ["Add", "TryAdd", "Enqueue", "Push"];

    /// <summary>The writes to a local or parameter in the body that a read stands in.</summary>
    public static IEnumerable<(string? Key, IOperation Value)> InBody(IOperation read, ISymbol symbol)
        => read.Root().Descendants().Select(operation => Of(operation, target => LocalWrites.IsReference(target, symbol))).OfType<(string?, IOperation)>();

    /// <summary>The writes to a field or property anywhere in the project.</summary>
    public static IEnumerable<(string? Key, IOperation Value)> ToMember(ProjectModel project, ISymbol member)
        => from tree in project.TreesThatMayUse(member, member.Name)
           let index = project.Index(tree)
           from node in index.IndexedWrites.Concat(AddMethods.SelectMany(index.Invocations))
           where Names(node, member.Name)
           let operation = project.Operation(node)
           where operation is not null
           let write = Of(operation, target => target is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member))
           where write is not null
           select write.Value;

    private static bool Names(SyntaxNode write, string name)
        => SyntaxIndex.LastName(write switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => access.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            _ => null,
        }) == name;

    /// <summary>What one operation writes, as an element of an initializer does too.</summary>
    public static (string? Key, IOperation Value)? Of(IOperation operation, Func<IOperation, bool> isTarget)
        => operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } target, Arguments: [var key, ..] }, Value: var value } when isTarget(target.Unwrapped())
                => (key.Value.ElementKey(), value),
            ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { Indices: [var index], ArrayReference: var target }, Value: var value } when isTarget(target.Unwrapped())
                => (index.ElementKey(), value),
            IInvocationOperation { Instance: { } target, Arguments: [var value] } call when AddMethods.Contains(call.TargetMethod.Name) && isTarget(target.Unwrapped())
                => (null, value.Value),
            IInvocationOperation { Instance: { } target, Arguments: [var key, var value] } call when AddMethods.Contains(call.TargetMethod.Name) && isTarget(target.Unwrapped())
                => (key.Value.ElementKey(), value.Value),
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var target, var key, var value] } call when AddMethods.Contains(call.TargetMethod.Name) && isTarget(target.Value.Unwrapped())
                => (key.Value.ElementKey(), value.Value),
            _ => null,
        };
}
