using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>The edges of locals, and of parameters that a method writes to itself: back to the definitions that reach the place.</summary>
internal static class LocalEdges
{
    public static void Follow(Tracer tracer, Request request, ILocalReferenceOperation local)
        => FollowDefinitions(tracer, request with { IsAlternative = request.IsAlternative || EmptyTests.Include(local, local.Local) }, local, local.Local);

    /// <summary>Goes on with what the method itself writes to the parameter; returns whether the caller's value may be there too.</summary>
    public static bool FollowParameter(Tracer tracer, Request request, IParameterReferenceOperation parameter)
    {
        FollowDefinitions(tracer, request, parameter, parameter.Parameter);
        return LocalDefinitions.IncludeCallers(parameter);
    }

    private static void FollowDefinitions(Tracer tracer, Request request, IOperation read, ISymbol symbol)
    {
        foreach (var definition in LocalDefinitions.Reaching(read, symbol))
        {
            if (tracer.Project.Operation(definition) is { } operation)
            {
                FollowDefinition(tracer, request, operation, symbol);
            }
        }

        if (request.Element is not null)
        {
            ElementEdges.FollowWrites(tracer, request, ElementWrites.InBody(read, symbol));
        }
    }

    private static void FollowDefinition(Tracer tracer, Request request, IOperation definition, ISymbol symbol)
    {
        switch (definition)
        {
            case IDeconstructionAssignmentOperation deconstruction:
                ElementEdges.FollowDeconstruction(tracer, request, deconstruction, target => LocalWrites.IsReference(target, symbol));
                break;
            case IArgumentOperation argument:
                OutEdges.Follow(tracer, request, argument);
                break;
            default:
                tracer.Follow(request with { Value = definition });
                break;
        }
    }
}
