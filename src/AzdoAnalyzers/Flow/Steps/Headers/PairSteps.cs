using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Headers;

/// <summary>
/// The steps of values whose name decides what they are, where it isn't known at the sink: to the callers of a method that takes both, to the
/// entries of a dictionary that is copied.
/// </summary>
internal static class PairSteps
{
    private const string Key = nameof(KeyValuePair<string, string>.Key);

    private const string Value = nameof(KeyValuePair<string, string>.Value);

    private const string Keys = nameof(Dictionary<string, string>.Keys);

    /// <summary>Goes on from a request for such a value; <see langword="false"/> where only its way is known here, as for one that a method is handed with its name.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        if (request.Role != ValueRole.NamedValue || request.Companion is not { } name || request.Use.Row.Key is not { } key)
        {
            return false;
        }

        var named = request with { Role = request.Use.Row.Role, Companion = null };
        if (PairNames.TextOf(tracer.Project, name) is { } text)
        {
            if (text.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                tracer.Follow(named);
            }
        }
        else if (ListedPairs.Values(tracer.Project, name.Unwrapped(), request.Value, key).ToList() is { Count: > 0 } values)
        {
            values.ForEach(value => tracer.Follow(named with { Value = value.Value, Frame = value.In }));
        }
        else if (Copied(tracer.Project, name.Unwrapped(), request.Value) is { } entries)
        {
            tracer.Follow(named with { Value = entries, Element = new AccessPath(key, request.Element) { NeedsKnownKey = true } });
        }

        return request.Value is not IParameterReferenceOperation || name.Unwrapped() is not IParameterReferenceOperation;
    }

    /// <summary>The dictionary or list of pairs that a loop runs through, handing each name with its value to the sink.</summary>
    private static IOperation? Copied(ProjectModel project, IOperation name, IOperation value)
        => (name, value) switch
        {
            (IPropertyReferenceOperation { Property.Name: Key, Instance: ILocalReferenceOperation pair }, IPropertyReferenceOperation { Property.Name: Value, Instance: ILocalReferenceOperation same }) when AreSame(pair.Local, same.Local)
                => LoopOver(project, pair)?.Collection,
            (ILocalReferenceOperation local, ILocalReferenceOperation other) when LoopOver(project, local) is { LoopControlVariable: not IVariableDeclaratorOperation } loop && LoopOver(project, other)?.Syntax == loop.Syntax
                => loop.Collection,
            (ILocalReferenceOperation local, IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } entries, Arguments: [var index] })
                when LoopOver(project, local)?.Collection.Unwrapped() is IPropertyReferenceOperation { Property.Name: Keys } && index.Value.Unwrapped() is ILocalReferenceOperation { Local: var key } && AreSame(key, local.Local)
                => entries,
            _ => null,
        };

    /// <summary>The loop that gives a local its value.</summary>
    public static IForEachLoopOperation? LoopOver(ProjectModel project, ILocalReferenceOperation local)
        => LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IForEachLoopOperation>().FirstOrDefault();

    private static bool AreSame(ISymbol symbol, ISymbol other) => SymbolEqualityComparer.Default.Equals(symbol, other);
}
