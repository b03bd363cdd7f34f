using System.Globalization;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps of queries that ask an array for the element in one place: the first, the last, the one behind those that are skipped.</summary>
internal static class PositionSteps
{
    /// <summary>Goes on to the element of the array; <see langword="false"/> where the place isn't known, as in a collection that has no order.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        if (request.Value is not IInvocationOperation call || !IsOfLinq(call) || Position(call) is not { } position)
        {
            return false;
        }

        var source = RowSteps.Receiver(call)?.Unwrapped();
        while (source is IInvocationOperation inner && IsOfLinq(inner) && Skipped(inner) is { } skipped && !(skipped > 0 && position < 0))
        {
            position += skipped;
            source = RowSteps.Receiver(inner)?.Unwrapped();
        }

        if (source is not { Type: IArrayTypeSymbol { Rank: 1 } })
        {
            return false;
        }

        tracer.Follow(request with { Value = source, Element = new AccessPath(position < 0 ? AccessPath.FromEnd(-position) : position.ToString(CultureInfo.InvariantCulture), request.Element) });
        return true;
    }

    private static bool IsOfLinq(IInvocationOperation call) => call.TargetMethod.ContainingType is { Name: nameof(Enumerable) or nameof(Queryable), ContainingNamespace: { Name: nameof(System.Linq), ContainingNamespace.Name: nameof(System) } };

    /// <summary>The place of the element that a query hands back; counted from the end, it is negative.</summary>
    private static int? Position(IInvocationOperation call)
        => call switch
        {
            { TargetMethod.Name: nameof(Enumerable.First) or nameof(Enumerable.FirstOrDefault) or nameof(Enumerable.Single) or nameof(Enumerable.SingleOrDefault), Arguments.Length: 1 } => 0,
            { TargetMethod.Name: nameof(Enumerable.Last) or nameof(Enumerable.LastOrDefault), Arguments.Length: 1 } => -1,
            { TargetMethod.Name: nameof(Enumerable.ElementAt) or nameof(Enumerable.ElementAtOrDefault), Arguments: [_, { Value.ConstantValue: { HasValue: true, Value: int index } }] } => index,
            _ => null,
        };

    /// <summary>How many elements a query leaves out before the others; <see langword="null"/> if it does something else.</summary>
    private static int? Skipped(IInvocationOperation call)
        => call switch
        {
            { TargetMethod.Name: nameof(Enumerable.Skip), Arguments: [_, { Value.ConstantValue: { HasValue: true, Value: int count } }] } => count,
            { TargetMethod.Name: nameof(Enumerable.ToList) or nameof(Enumerable.ToArray) or nameof(Enumerable.AsEnumerable) or nameof(Queryable.AsQueryable) } => 0,
            _ => null,
        };
}
