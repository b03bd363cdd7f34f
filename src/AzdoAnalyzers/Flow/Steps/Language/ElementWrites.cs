using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>Where elements of an array or collection are written one by one: <c>x[key] = …</c>, <c>x.Add(…)</c>, and what rows say of other methods.</summary>
internal static class ElementWrites
{
    private static readonly IReadOnlyList<string> AddMethods = ["Add", "TryAdd", "Enqueue", "Push"];

    /// <summary>The writes to a local or parameter in the body that a read stands in.</summary>
    public static IEnumerable<ElementWrite> InBody(ProjectModel project, IOperation read, ISymbol symbol)
        => project.Bodies.Of(read).Fact(symbol, FindWrites);

    private static IReadOnlyList<ElementWrite> FindWrites(MemberBody body, ISymbol symbol) => [.. body.References(symbol).Select(OfReference).OfType<ElementWrite>()];

    /// <summary>The writes to a field or property anywhere in the project.</summary>
    public static IReadOnlyList<ElementWrite> ToMember(ProjectModel project, ISymbol member) => project.Once(AllWrites, member);

    private static IReadOnlyList<ElementWrite> AllWrites(ProjectModel project, ISymbol member) => [.. FindWrites(project, member)];

    private static IEnumerable<ElementWrite> FindWrites(ProjectModel project, ISymbol member)
        => from tree in project.TreesThatMayUse(member, member.Name)
           let index = project.Index(tree)
           from node in index.IndexedWrites.Concat(AddMethods.Concat(RowSteps.WritingMembers).SelectMany(index.Invocations)).Concat(RowSteps.WritingMembers.SelectMany(index.Writes)).Where(node => Names(node, member.Name)).Concat(index.Writes(member.Name))
           let operation = project.Operation(node)
           where operation is not null
           from write in operation is IMemberInitializerOperation initializer ? In(initializer, member) : Of(operation, target => MemberWrites.IsReference(target, member)) is { } write ? [write] : []
           select write;

    /// <summary>The object whose member holds the collection that is written to; <see langword="null"/> where that isn't seen.</summary>
    public static IOperation? OwnerOf(ElementWrite write, ISymbol member)
    {
        var outer = write.Value.Parent;
        while (outer is IArgumentOperation or IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer switch
        {
            { Parent: IObjectOrCollectionInitializerOperation { Parent: IMemberInitializerOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: { } creation } } } } => creation,
            IInvocationOperation or ISimpleAssignmentOperation => outer.Descendants().OfType<IMemberReferenceOperation>().FirstOrDefault(reference => MemberWrites.IsReference(reference, member))?.Instance,
            _ => null,
        };
    }

    /// <summary>What one operation writes, as an element of an initializer does too.</summary>
    public static ElementWrite? Of(IOperation operation, Func<IOperation, bool> isTarget)
        => operation switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation or IInlineArrayAccessOperation } assignment => OfElement(assignment, isTarget),
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } holder } } assignment when isTarget(holder.Unwrapped()) => RowSteps.Write(assignment),
            IInvocationOperation { Instance: { } target, Arguments: [var value] } call when AddMethods.Contains(call.TargetMethod.Name) => To(target, isTarget) is { } keys ? new([.. keys, null], value.Value) : null,
            IInvocationOperation { Instance: { } target, Arguments: [var key, var value] } call when AddMethods.Contains(call.TargetMethod.Name) => To(target, isTarget) is { } keys ? new([.. keys, key.Value.ElementKey()], value.Value, key.Value) : null,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var target, var key, var value] } call when AddMethods.Contains(call.TargetMethod.Name) => To(target.Value, isTarget) is { } keys ? new([.. keys, key.Value.ElementKey()], value.Value, key.Value) : null,
            IInvocationOperation call when RowSteps.Receiver(call) is { } target && isTarget(target.Unwrapped()) => RowSteps.Write(call),
            IInvocationOperation call when call.Arguments.FirstOrDefault(argument => isTarget(argument.Value.Unwrapped())) is { } handed => RowSteps.WriteInto(handed),
            _ => null,
        };

    private static ElementWrite? OfElement(ISimpleAssignmentOperation assignment, Func<IOperation, bool> isTarget)
        => assignment.Target switch
        {
            IPropertyReferenceOperation { Instance: { } collection, Arguments: [var key, ..] } => To(collection, isTarget) is { } keys ? new([.. keys, key.Value.ElementKey()], assignment.Value, key.Value) : null,
            IArrayElementReferenceOperation { ArrayReference: var array, Indices: [var index] } => To(array, isTarget) is { } keys ? new([.. keys, index.ElementKey()], assignment.Value) : null,
            IInlineArrayAccessOperation { Instance: var array, Argument: var index } => To(array, isTarget) is { } keys ? new([.. keys, index.ElementKey()], assignment.Value) : null,
            _ => null,
        };

    /// <summary>The keys that lead from the collection to an element of it; <see langword="null"/> if it is another collection.</summary>
    private static List<string?>? To(IOperation element, Func<IOperation, bool> isTarget)
    {
        var keys = new List<string?>();
        for (element = element.Unwrapped(); !isTarget(element);)
        {
            switch (element)
            {
                case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection, Arguments: [var key, ..] }:
                    keys.Insert(0, key.Value.ElementKey());
                    element = collection.Unwrapped();
                    break;
                case IArrayElementReferenceOperation { Indices: [var index], ArrayReference: var array }:
                    keys.Insert(0, index.ElementKey());
                    element = array.Unwrapped();
                    break;
                default:
                    return null;
            }
        }

        return keys;
    }

    /// <summary>The write that a reference to the collection is the target of.</summary>
    private static ElementWrite? OfReference(IOperation reference)
    {
        for (var outer = reference.Parent; outer is IConversionOperation or IParenthesizedOperation or IMemberReferenceOperation or IArrayElementReferenceOperation or IInlineArrayAccessOperation or IArgumentOperation or IInvocationOperation or ISimpleAssignmentOperation; outer = outer.Parent)
        {
            if (outer is IInvocationOperation or ISimpleAssignmentOperation)
            {
                return Of(outer, target => target == reference);
            }
        }

        return null;
    }

    /// <summary>What <c>new X { Member = { … } }</c> writes.</summary>
    private static IEnumerable<ElementWrite> In(IMemberInitializerOperation initializer, ISymbol member)
        => MemberWrites.IsReference(initializer.InitializedMember, member) ? initializer.Initializer.Initializers.Select(element => Of(element, _ => true)).OfType<ElementWrite>() : [];

    private static bool Names(SyntaxNode write, string name)
    {
        var target = write switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => access.Expression,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            _ => null,
        };
        while (target is ElementAccessExpressionSyntax inner)
        {
            target = inner.Expression;
        }

        return SyntaxIndex.LastName(target) == name;
    }
}
