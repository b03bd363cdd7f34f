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
    /// <summary>The values that stand in the list beside a name, where the loop hands over the two together.</summary>
    public static IEnumerable<IOperation> Values(ProjectModel project, IOperation name, IOperation value, string key)
        => Place(project, name) is { } named && Place(project, value) is { } given && named.Loop.Syntax == given.Loop.Syntax
            ? from element in Elements(project, named.Loop.Collection.Unwrapped())
              let pair = element.Unwrapped() as ITupleOperation
              where pair is not null && Math.Max(named.Index, given.Index) < pair.Elements.Length && key.Equals(PairNames.TextOf(project, pair.Elements[named.Index]), StringComparison.OrdinalIgnoreCase)
              select pair.Elements[given.Index]
            : [];

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
