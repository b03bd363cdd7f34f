using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The elements of a list whose order means something, as that of arguments does: where it is written out, filled by calls, or handed back by a method.</summary>
internal static class ListedElements
{
    private const int MaxDepth = 4;

    /// <summary>The elements of a list, in the order in which they are put in; none where that isn't seen.</summary>
    public static IReadOnlyList<IOperation> Of(ProjectModel project, IOperation list) => [.. Of(project, list.Unwrapped(), MaxDepth)];

    /// <summary>What calls and initializers put into a list, in their order.</summary>
    public static List<IOperation> Written(ProjectModel project, IEnumerable<IOperation> writes) => [.. Written(project, writes, MaxDepth)];

    /// <summary>The loop whose elements a value is.</summary>
    public static IForEachLoopOperation? LoopOf(ProjectModel project, IOperation value)
        => value.Unwrapped() is ILocalReferenceOperation local ? LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IForEachLoopOperation>().FirstOrDefault() : null;

    private static IEnumerable<IOperation> Written(ProjectModel project, IEnumerable<IOperation> writes, int depth)
        => writes.Select(write => ElementWrites.Of(write, _ => true)).OfType<ElementWrite>().SelectMany(write => write.Part is null ? Spread(project, write.Value, depth) : Of(project, write.Value.Unwrapped(), depth - 1));

    /// <summary>The elements that a loop adds one by one; the value itself where none does.</summary>
    private static List<IOperation> Spread(ProjectModel project, IOperation value, int depth)
        => LoopOf(project, value) is { } loop && Of(project, loop.Collection.Unwrapped(), depth - 1).ToList() is { Count: > 0 } elements ? elements : [value];

    private static IEnumerable<IOperation> Of(ProjectModel project, IOperation list, int depth)
        => depth == 0 ? [] : list switch
        {
            IArrayCreationOperation { Initializer.ElementValues: var values } => values,
            { Syntax: CollectionExpressionSyntax collection } => collection.Elements.SelectMany(element => InCollection(project, element, depth)),
            IObjectCreationOperation { Initializer.Initializers: var entries } => Written(project, entries, depth),
            IAnonymousFunctionOperation { Body: var builder } => builder.Descendants().OfType<IInvocationOperation>().OrderBy(call => call.Syntax.Span.End).SelectMany(call => Built(project, call, depth)),
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IOperation>().Take(1).SelectMany(value => Of(project, value.Unwrapped(), depth - 1)).Concat(Added(project, local, depth)),
            IFieldReferenceOperation { Field: var field } when project.Declares(field) => MemberWrites.Initializers(project, field).SelectMany(value => Of(project, value.Unwrapped(), depth - 1)),
            IPropertyReferenceOperation { Property: var property } when project.Declares(property) => OfProperty(project, property.OriginalDefinition, depth),
            IPropertyReferenceOperation { Property.Name: "Values", Instance: { } dictionary } => Of(project, dictionary.Unwrapped(), depth - 1),
            IInvocationOperation { TargetMethod: var method } when project.Declares(method) => Returned(project, method.OriginalDefinition, depth),
            IInvocationOperation { Instance: { } copied } => Of(project, copied.Unwrapped(), depth - 1),
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: var copied }, ..] } => Of(project, copied.Unwrapped(), depth - 1),
            _ => [],
        };

    private static IEnumerable<IOperation> OfProperty(ProjectModel project, IPropertySymbol property, int depth)
        => property.GetMethod is { } getter && MemberWrites.Returns(project, getter).Count > 0 ? Returned(project, getter, depth) : MemberWrites.Initializers(project, property).SelectMany(value => Of(project, value.Unwrapped(), depth - 1));

    /// <summary>The elements of what a method hands back, or those that it hands back one by one.</summary>
    private static IEnumerable<IOperation> Returned(ProjectModel project, IMethodSymbol method, int depth)
        => MemberWrites.Returns(project, method).SelectMany(value => value.Parent?.Kind == OperationKind.YieldReturn ? Spread(project, value, depth) : Of(project, value.Unwrapped(), depth - 1));

    /// <summary>What a call of a builder adds: one argument, or all of a list.</summary>
    private static IEnumerable<IOperation> Built(ProjectModel project, IInvocationOperation call, int depth)
        => call is not { Instance: not null, TargetMethod.Name: "Add", Arguments: [{ Value: var added }, ..] } ? []
            : added.Unwrapped() is { Type: null or { SpecialType: SpecialType.System_String } } and not IAnonymousFunctionOperation ? [added]
            : Of(project, added.Unwrapped(), depth - 1);

    private static IEnumerable<IOperation> InCollection(ProjectModel project, CollectionElementSyntax element, int depth)
        => element switch
        {
            ExpressionElementSyntax { Expression: var expression } when project.Operation(expression) is { } value => [value],
            SpreadElementSyntax { Expression: var expression } when project.Operation(expression) is { } list => Of(project, list.Unwrapped(), depth - 1),
            _ => [],
        };

    /// <summary>What calls add to a list before it is handed over.</summary>
    private static IEnumerable<IOperation> Added(ProjectModel project, ILocalReferenceOperation list, int depth)
        => list.Root().Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.Syntax.SpanStart < list.Syntax.SpanStart && call.Instance?.Unwrapped() is ILocalReferenceOperation { Local: var filled } && SymbolEqualityComparer.Default.Equals(filled, list.Local))
            .SelectMany(call => Written(project, [call], depth));
}
