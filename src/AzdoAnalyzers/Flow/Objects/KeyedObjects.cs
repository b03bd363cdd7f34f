using System.Globalization;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>The objects that a collection of the project's holds under a key: of the settings of several services those of one.</summary>
internal static class KeyedObjects
{
    /// <summary>What is written under the key that an element is read by; empty if that isn't known.</summary>
    public static IReadOnlyList<IOperation> Of(ProjectModel project, IOperation element)
        => element switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection, Arguments: [var key] } indexed when !project.Declares(indexed.Property) && key.Value.ElementKey() is { } known => Of(project, collection.Unwrapped(), known),
            IArrayElementReferenceOperation { ArrayReference: var array, Indices: [var index] } when index.ElementKey() is { } known => Of(project, array.Unwrapped(), known),
            _ => [],
        };

    private static IReadOnlyList<IOperation> Of(ProjectModel project, IOperation collection, string key)
    {
        var (initial, later) = collection switch
        {
            ILocalReferenceOperation local => (LocalDefinitions.Reaching(project, local).Select(project.Operation).ToList(), ElementWrites.InBody(project, local, local.Local).ToList()),
            IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsVirtual: false, IsAbstract: false, IsOverride: false, IsIndexer: false } } reference when project.Declares(reference.Member) => project.Once(nameof(KeyedObjects), reference.Member.OriginalDefinition, () => (Written(project, reference.Member.OriginalDefinition), ElementWrites.ToMember(project, reference.Member.OriginalDefinition).ToList())),
            _ => ([], []),
        };
        var writes = initial.Select(value => Entries(project, value?.Unwrapped())).ToList();
        return initial.Count == 0 || writes.Contains(null) ? [] : [.. writes.SelectMany(entries => entries!).Concat(later).Where(write => write.Keys.Count == 1 && (write.Key ?? key) == key).Select(write => write.Value)];
    }

    private static List<IOperation?> Written(ProjectModel project, ISymbol member)
        => [.. MemberWrites.Initializers(project, member), .. MemberWrites.Assignments(project, member).Select(OperationFacts.Written)];

    /// <summary>The entries that a collection is created with; <see langword="null"/> if it comes from elsewhere.</summary>
    private static List<ElementWrite>? Entries(ProjectModel project, IOperation? creation)
        => creation switch
        {
            IObjectCreationOperation { Arguments: [], Initializer: null } => [],
            IObjectCreationOperation { Initializer: { } initializer } => [.. initializer.Initializers.Select((entry, index) => ElementWrites.Of(entry, _ => true) is { } write ? write.Key is null ? write with { Keys = [Number(index)] } : write : null).OfType<ElementWrite>()],
            { Syntax: CollectionExpressionSyntax { Elements: var elements } } => elements.All(element => element is ExpressionElementSyntax) ? Numbered(elements.Cast<ExpressionElementSyntax>().Select(element => project.Operation(element.Expression))) : null,
            not null when WrittenElements.Of(creation) is { } elements => Numbered(elements),
            _ => null,
        };

    private static List<ElementWrite> Numbered(IEnumerable<IOperation?> values)
        => [.. values.Select((value, index) => value is null ? null : new ElementWrite([Number(index)], value)).OfType<ElementWrite>()];

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
