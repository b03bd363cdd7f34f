using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of tuples, arrays and collections: from an element to where it is put in.</summary>
internal static class ElementSteps
{
    /// <summary>Beyond it, a method is called for all kinds of elements.</summary>
    private const int MaxKeyedCalls = 64;

    /// <summary>Goes on from a request for an element; <see langword="false"/> if it isn't one.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        switch (request.Value)
        {
            case IFieldReferenceOperation { Instance: { } tuple, Field: { ContainingType.IsTupleType: true } field }:
                tracer.Follow(request with { Value = tuple, Element = new AccessPath(TupleKey(field), request.Element) { Flag = TupleFlags.Of(tracer.Project, request.Value, tuple) } });
                return true;
            case IArrayElementReferenceOperation { Indices: [IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int number } }] } element:
                Ask(tracer, request, element.ArrayReference, AccessPath.FromEnd(number));
                return true;
            case IArrayElementReferenceOperation { Indices: [var index] } element:
                Ask(tracer, request, element.ArrayReference, ElementKeys.Of(index, request.Frame));
                return true;
            case IInlineArrayAccessOperation element:
                Ask(tracer, request, element.Instance, ElementKeys.Of(element.Argument, request.Frame));
                return true;
            case IPropertyReferenceOperation { Instance: { } collection, Property.IsIndexer: true, Arguments: [var key] } property when !tracer.Project.Declares(property.Property):
                Ask(tracer, request, collection, ElementKeys.Of(key.Value, request.Frame));
                return true;
            case IPropertyReferenceOperation { Instance: { } owner, Property: { ContainingType: { IsAnonymousType: true } or { Name: nameof(Tuple) } } property }:
                Ask(tracer, request, owner, property.ContainingType.IsAnonymousType ? property.Name : TupleKey(property.Name));
                return true;
            case IImplicitIndexerReferenceOperation { Instance: { Type.SpecialType: not SpecialType.System_String } list, Argument.Type.Name: nameof(Index) }:
                Ask(tracer, request, list, key: null);
                return true;
            case IForEachLoopOperation loop:
                Ask(tracer, request, loop.Collection, key: null);
                return true;
            default:
                return request.Element is { } asked && FollowInto(tracer, request, asked);
        }
    }

    /// <summary>Goes on with the part of a deconstructed value that the target gets.</summary>
    public static void FollowDeconstruction(Tracer tracer, Request request, IDeconstructionAssignmentOperation deconstruction, Func<IOperation, bool> isTarget)
        => FollowParts(tracer, request with { Value = deconstruction.Value }, deconstruction.Target, isTarget, Deconstructions.Of(tracer.Project, deconstruction));

    /// <summary>The same for the elements that a loop deconstructs.</summary>
    public static void FollowDeconstruction(Tracer tracer, Request request, IForEachLoopOperation loop, Func<IOperation, bool> isTarget)
        => FollowParts(tracer, request with { Value = loop }, loop.LoopControlVariable, isTarget, Deconstructions.Of(tracer.Project, loop));

    private static void FollowParts(Tracer tracer, Request request, IOperation targets, Func<IOperation, bool> isTarget, DeconstructionInfo? by)
    {
        // Where a target stands there twice, what it is given last is there.
        if (Paths(targets, isTarget).LastOrDefault()?.Reverse().ToList() is not { Count: > 0 } path)
        {
            return;
        }

        if (path.Count == 1 && request.Value is not IForEachLoopOperation && by?.Method is { IsImplicitlyDeclared: false } method && tracer.Project.Declares(method))
        {
            OutSteps.FollowMethod(tracer, request with { Frame = null }, method, method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).ElementAt(path[0]).Ordinal);
            return;
        }

        var element = Deconstructions.Keys(by, path).Reverse().Aggregate(request.Element, (inner, key) => new AccessPath(key, inner));
        tracer.Follow(request with { Element = path.Count == 1 && element is not null ? element with { Flag = TupleFlags.Of(targets, request.Branch) } : element });
    }

    /// <summary>Goes on with the values that are written for the element, or with their keys if those are asked for.</summary>
    public static void FollowWrites(Tracer tracer, Request request, IEnumerable<ElementWrite> writes)
    {
        foreach (var write in writes)
        {
            if (write is { Key: null, Keys.Count: > 0 } && KeyedCalls(tracer.Project, request, write) is { } calls)
            {
                FollowCalls(tracer, request, write, calls);
            }
            else if (Rest(request.Element, write.Keys, out var rest))
            {
                var isKey = rest?.Key == AccessPath.KeyOfEntry && write.KeyValue is not null;
                tracer.Follow(isKey ? request with { Value = write.KeyValue!, Element = rest!.Inner } : request with { Value = write.Value, Element = Behind(write.Part, rest) });
            }
        }
    }

    /// <summary>The same for a write in a method, as each of the calls has it.</summary>
    public static void FollowCalls(Tracer tracer, Request request, ElementWrite write, IEnumerable<CallContext?> calls)
    {
        foreach (var call in calls)
        {
            var key = write.Key ?? (write.KeyValue is { } value ? ElementKeys.Of(value, call) : null);
            if (Rest(request.Element, write.Keys.Count == 0 ? [] : [.. write.Keys.Take(write.Keys.Count - 1), key], out var rest))
            {
                var isKey = rest?.Key == AccessPath.KeyOfEntry && write.KeyValue is not null;
                tracer.Follow(request with { Value = isKey ? write.KeyValue! : write.Value, Element = isKey ? rest!.Inner : Behind(write.Part, rest), Frame = call, Branch = null });
            }
        }
    }

    /// <summary>The calls of a method that writes the element whose key it is handed; <see langword="null"/> where they don't say which element that is.</summary>
    private static List<CallContext>? KeyedCalls(ProjectModel project, Request request, ElementWrite write)
    {
        if (request is not { Frame: null, Element.Key: { } asked } || asked == AccessPath.KeyOfEntry
            || write.KeyValue?.Unwrapped() is not IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method })
        {
            return null;
        }

        var calls = Callers.Calls(project, method.OriginalDefinition).OfType<IInvocationOperation>().Take(MaxKeyedCalls + 1).Select(call => CallContext.Into(call, caller: null)).OfType<CallContext>().ToList();
        return calls.Count is > 0 and <= MaxKeyedCalls && calls.TrueForAll(call => ElementKeys.Of(write.KeyValue, call) is not null) ? calls : null;
    }

    /// <summary>What is asked for of an element, if it may be the one that these keys lead to.</summary>
    private static bool Rest(AccessPath? asked, IReadOnlyList<string?> keys, out AccessPath? rest)
    {
        rest = asked;
        foreach (var key in keys)
        {
            if (rest?.MayBe(key) != true)
            {
                return false;
            }

            rest = rest.Inner;
        }

        return true;
    }

    private static AccessPath? Behind(AccessPath? part, AccessPath? rest) => part is null ? rest : new AccessPath(part.Key, Behind(part.Inner, rest));

    private static void Ask(Tracer tracer, Request request, IOperation container, string? key)
        => tracer.Follow(request with { Value = container, Element = new AccessPath(key, request.Element) });

    /// <summary>Into the expression that makes the tuple, array or collection.</summary>
    private static bool FollowInto(Tracer tracer, Request request, AccessPath asked)
    {
        switch (request.Value)
        {
            case ITupleOperation tuple:
                FollowElements(tracer, request, asked, TupleFlags.Allow(asked, tuple.Elements) ? tuple.Elements : ImmutableArray<IOperation>.Empty);
                return true;
            case IArrayCreationOperation { Initializer: { } initializer }:
                FollowElements(tracer, request, asked.FromStart(initializer.ElementValues.Length), initializer.ElementValues);
                return true;
            case IArrayInitializerOperation initializer:
                FollowElements(tracer, request, asked.FromStart(initializer.ElementValues.Length), initializer.ElementValues);
                return true;
            case IAnonymousObjectCreationOperation { Initializers: var members }:
                FollowWrites(tracer, request, members.OfType<ISimpleAssignmentOperation>().Select(member => new ElementWrite([(member.Target as IPropertyReferenceOperation)?.Property.Name], member.Value)));
                return true;
            case IWithOperation { Operand.Type.IsAnonymousType: true } copy:
                FollowCopy(tracer, request, asked, copy);
                return true;
            case IInvocationOperation { TargetMethod: { Name: nameof(Tuple.Create), ContainingType.Name: nameof(Tuple) } } tuple:
                FollowElements(tracer, request, asked, tuple.Arguments.Select(argument => argument.Value));
                return true;
            case IInvocationOperation call when ConfigurationSections.Of(call, asked, request.Frame) is { } setting:
                tracer.Follow(request with { Value = setting.Configuration, Element = setting.Element });
                return true;
            case IObjectCreationOperation creation:
                FollowCreation(tracer, request, asked, creation);
                return true;
            case { Syntax: CollectionExpressionSyntax collection }:
                FollowCollection(tracer, request, asked, collection);
                return true;
            case { Kind: OperationFacts.CollectionExpression } arguments:
                FollowElements(tracer, request, asked.FromStart(arguments.ChildOperations.Count), arguments.ChildOperations);
                return true;
            default:
                return RowSteps.FollowChange(tracer, request);
        }
    }

    /// <summary>The key of an entry in a list of entries, which are asked for by their keys as those of a dictionary are.</summary>
    private static string? EntryKey(IOperation element)
        => element.Unwrapped() switch
        {
            IObjectCreationOperation { Type.Name: nameof(KeyValuePair<string, string>) } entry => entry.Arguments.Argument("key")?.ElementKey(),
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: nameof(KeyValuePair<string, string>) } } entry => entry.Arguments.Argument("key")?.ElementKey(),
            _ => null,
        };

    /// <summary>To what a copy of an anonymous object is given, or else to the object that is copied.</summary>
    private static void FollowCopy(Tracer tracer, Request request, AccessPath asked, IWithOperation copy)
    {
        var written = copy.Initializer.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(member => (member.Target as IPropertyReferenceOperation)?.Property.Name == asked.Key);
        tracer.Follow(written is null ? request with { Value = copy.Operand } : request with { Value = written.Value, Element = asked.Inner });
    }

    private static void FollowElements(Tracer tracer, Request request, AccessPath asked, IEnumerable<IOperation?> elements)
    {
        var meant = elements.Where((element, index) => element is not null && asked.MayBe(EntryKey(element) ?? Number(index))).ToList();
        foreach (var element in meant)
        {
            tracer.Follow(request with { Value = element!, Element = asked.Inner, IsAlternative = request.IsAlternative || meant.Count > 1 });
        }
    }

    /// <summary>Into the elements of a collection expression and those of what is spread there, behind which the numbers aren't known.</summary>
    private static void FollowCollection(Tracer tracer, Request request, AccessPath asked, CollectionExpressionSyntax collection)
    {
        asked = collection.Elements.Any(element => element is SpreadElementSyntax) ? asked : asked.FromStart(collection.Elements.Count);
        FollowElements(tracer, request, asked, collection.Elements.TakeWhile(element => element is ExpressionElementSyntax).Select(element => tracer.Project.Operation(((ExpressionElementSyntax)element).Expression)));
        foreach (var element in collection.Elements.SkipWhile(element => element is ExpressionElementSyntax))
        {
            if (element is SpreadElementSyntax spread)
            {
                tracer.FollowSyntax(request with { Element = new AccessPath(Key: null, asked.Inner) }, spread.Expression);
            }
            else if (element is ExpressionElementSyntax single)
            {
                tracer.FollowSyntax(request with { Element = asked.Inner }, single.Expression);
            }
        }
    }

    /// <summary>Into a collection initializer, or into the arguments of a record that is deconstructed.</summary>
    private static void FollowCreation(Tracer tracer, Request request, AccessPath asked, IObjectCreationOperation creation)
    {
        if (creation.Type is { IsRecord: true } or { Name: nameof(Tuple) } && creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal is { } ordinal && Number(ordinal) == asked.Key) is { } positional && TupleFlags.Allow(asked, [.. creation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value)]))
        {
            tracer.Follow(request with { Value = positional.Value, Element = asked.Inner });
        }

        FollowMembers(tracer, request, asked, creation);
        var position = 0;
        foreach (var element in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (ElementWrites.Of(element, _ => true) is { } write)
            {
                FollowWrites(tracer, request, [write.Key is null ? write with { Keys = [Number(position)] } : write]);
            }

            position++;
        }
    }

    /// <summary>Into what a member of an object of the project is given that a library reads by its name: in the initializer, or for the parameter that a record makes it of.</summary>
    private static void FollowMembers(Tracer tracer, Request request, AccessPath asked, IObjectCreationOperation creation)
    {
        if (asked.Key is not { } name || creation.Type is not { } type || !tracer.Project.Declares(type))
        {
            return;
        }

        var written = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(member => member.Target is IPropertyReferenceOperation { Property.IsIndexer: false, Property.Name: var own } && own == name)?.Value;
        if ((written ?? (type.IsRecord ? creation.Arguments.Argument(name) : null)) is { } value)
        {
            tracer.Follow(request with { Value = value, Element = asked.Inner });
        }
    }

    /// <summary>The number of an element of a tuple, which may have a name too.</summary>
    public static string? TupleKey(IFieldSymbol field) => TupleKey((field.CorrespondingTupleField ?? field).Name);

    private static string? TupleKey(string name)
        => int.TryParse(name.Replace("Item", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Number(number - 1) : null;

    /// <summary>The indexes by which targets stand in a tuple, the innermost first.</summary>
    private static IEnumerable<IEnumerable<int>> Paths(IOperation target, Func<IOperation, bool> isTarget)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        return target is ITupleOperation tuple ? tuple.Elements.SelectMany((element, index) => Paths(element, isTarget).Select(path => path.Append(index)))
            : isTarget(target) ? [[]]
            : [];
    }

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
