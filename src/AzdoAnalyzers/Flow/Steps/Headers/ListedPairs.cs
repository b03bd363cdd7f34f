using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>Pairs of name and value that are tuples in a list, which a loop runs through.</summary>
internal static class ListedPairs
{
    /// <summary>The values that stand in the list beside a name, where the loop hands over the two together, each with the call in which it stands.</summary>
    public static IEnumerable<(IOperation Value, CallContext? In)> Values(ProjectModel project, IOperation name, IOperation value, string key)
        => Place(project, name) is { } named && Place(project, value) is { } given && named.Loop.Syntax == given.Loop.Syntax
            ? from list in Lists(project, named.Loop.Collection.Unwrapped())
              from element in Elements(project, list.Value)
              let pair = element.Unwrapped() as ITupleOperation
              where pair is not null && Math.Max(named.Index, given.Index) < pair.Elements.Length && key.Equals(PairNames.TextOf(project, pair.Elements[named.Index]), StringComparison.OrdinalIgnoreCase)
              select (pair.Elements[given.Index], list.In)
            : [];

    /// <summary>The list itself; of one that a method is handed those of its callers.</summary>
    private static IEnumerable<(IOperation Value, CallContext? In)> Lists(ProjectModel project, IOperation list)
        => list is not IParameterReferenceOperation ? [(list, null)]
            : from context in CallContexts.Around(project, list)
              let handed = CallContext.Resolve(list, context)
              where handed != list
              select (handed.Unwrapped(), context.ArgumentsIn);

    /// <summary>The loop, and the number of the element of its tuples that an expression is.</summary>
    private static (IForEachLoopOperation Loop, int Index)? Place(ProjectModel project, IOperation expression)
        => expression switch
        {
            ILocalReferenceOperation local when PairSteps.LoopOver(project, local) is { LoopControlVariable: not IVariableDeclaratorOperation } loop && TupleElements.IndexOf(loop.LoopControlVariable, local.Local) is >= 0 and var index => (loop, index),
            IFieldReferenceOperation { Instance: ILocalReferenceOperation tuple } element when TupleElements.IndexOf(element) is >= 0 and var index && PairSteps.LoopOver(project, tuple) is { } loop => (loop, index),
            _ => null,
        };

    private static IEnumerable<IOperation> Elements(ProjectModel project, IOperation list)
        => WrittenElements.Of(list) ?? list switch
        {
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } when project.Declares(field) => MemberWrites.Initializers(project, field.OriginalDefinition).SelectMany(initial => WrittenElements.Of(initial) ?? []),
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IOperation>().SelectMany(initial => WrittenElements.Of(initial) ?? []),
            _ => [],
        };
}
