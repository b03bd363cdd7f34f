using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The values that stand in a sequence which is spelled out: an array, a list, a dictionary, where it is used or where a local or field is initialized with it.</summary>
internal static class SequenceElements
{
    /// <summary>The member of a dictionary that has all values of its entries.</summary>
    private const string Values = nameof(Dictionary<int, int>.Values);

    public static IEnumerable<SequenceElement> Of(ProjectModel project, IOperation sequence)
    {
        sequence = sequence.Unwrapped();
        if (sequence is IPropertyReferenceOperation { Property.Name: Values, Instance: { } dictionary })
        {
            return Of(project, dictionary).Where(element => element.Part == SequenceElement.EntryValue).Select(element => element with { Part = null });
        }

        var definition = sequence switch
        {
            ILocalReferenceOperation when project.Operation(sequence.Syntax) is ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).ToList() is [var only] ? project.Operation(only)?.Unwrapped() : null,
            IFieldReferenceOperation { Field: var field } when project.Declares(field) => MemberWrites.Initializers(project, field.OriginalDefinition) is [var initial, ..] ? initial.Unwrapped() : null,
            _ => sequence,
        };
        return definition switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => Elements(initializer),
            IArrayInitializerOperation initializer => Elements(initializer),
            { Kind: OperationFacts.CollectionExpression } collection => collection.ChildOperations.SelectMany(Parts),
            IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.SelectMany(Entry),
            _ => [],
        };
    }

    private static IEnumerable<SequenceElement> Elements(IArrayInitializerOperation initializer) => initializer.ElementValues.SelectMany(Parts);

    private static IEnumerable<SequenceElement> Parts(IOperation element)
        => element.Unwrapped() is ITupleOperation tuple
            ? tuple.Elements.Select((part, index) => new SequenceElement(part, SequenceElement.TuplePart(index)))
            : [new SequenceElement(element)];

    private static IEnumerable<SequenceElement> Entry(IOperation initializer)
        => initializer switch
        {
            IInvocationOperation { Arguments: [var element] } => Parts(element.Value),
            IInvocationOperation { Arguments: [var key, var value] } => [new SequenceElement(value.Value, SequenceElement.EntryValue) { Key = key.Value.ElementKey() }],
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] }, Value: var value } => [new SequenceElement(value, SequenceElement.EntryValue) { Key = key.Value.ElementKey() }],
            _ => [],
        };
}
