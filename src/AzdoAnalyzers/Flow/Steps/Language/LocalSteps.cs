using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of locals, and of parameters that a method writes to itself: back to the definitions that reach the place.</summary>
internal static class LocalSteps
{
    public static bool Follow(Tracer tracer, Request request)
    {
        var local = (ILocalReferenceOperation)request.Value;
        FollowDefinitions(tracer, request with { IsAlternative = request.IsAlternative || EmptyTests.Include(tracer.Project, local, local.Local) }, local, local.Local);
        return true;
    }

    /// <summary>Goes on with what the method itself writes to the parameter; returns whether the caller's value may be there too.</summary>
    public static bool FollowParameter(Tracer tracer, Request request, IParameterReferenceOperation parameter)
    {
        FollowDefinitions(tracer, request, parameter, parameter.Parameter);
        return LocalDefinitions.IncludeCallers(tracer.Project, parameter)
            && (request.Element is not { Inner: null, Key: var key } || !new ReplacedElements(tracer.Project, parameter, parameter.Parameter).IncludeAtStart([key]));
    }

    private static void FollowDefinitions(Tracer tracer, Request request, IOperation read, ISymbol symbol)
    {
        var definitions = CalleeWrites.Left(tracer.Project, [.. LocalDefinitions.Reaching(tracer.Project, read, symbol).Concat(CapturedWrites.Of(tracer.Project, read, symbol)).Distinct()], read);

        // What a loop adds to is there by itself only where the loop doesn't run; so is what a lambda or a branch writes anew.
        request = request with { IsAlternative = request.IsAlternative || definitions.Any(definition => definition.IsKind(SyntaxKind.AddAssignmentExpression)) || definitions.Count > 1 };
        var last = definitions.Count > 1 && tracer.Project.Operation(definitions[definitions.Count - 1]) is { } lastValue ? EnvironmentReads.LastVariable(tracer.Project, lastValue) : null;
        var replaced = new ReplacedElements(tracer.Project, read, symbol);
        foreach (var definition in definitions)
        {
            if (tracer.Project.Operation(definition) is { } operation && (request.Branch is null || BranchConditions.Of(tracer.Project, operation) is not { } branch || request.Branch.Allow(branch)))
            {
                var defined = Defined(tracer, request, read, symbol, definition) with { LastVariable = request.LastVariable ?? last };
                foreach (var element in replaced.Left(operation, request.Element))
                {
                    FollowDefinition(tracer, defined with { Element = element }, operation, symbol);
                }
            }
        }

        if (request.Element is not null)
        {
            request = request with { IsAlternative = true };
            ElementSteps.FollowWrites(tracer, request, ElementWrites.InBody(tracer.Project, read, symbol).Where(write => !replaced.Include(write)));
            FillSteps.Follow(tracer, request, read, symbol);
        }
    }

    private static Request Defined(Tracer tracer, Request request, IOperation read, ISymbol symbol, SyntaxNode definition)
        => request with
        {
            IsAlternative = request.IsAlternative || definition.Parent.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            Guarded = request.Guarded | (request.Element is { Key: { } key, Inner: null } ? tracer.Guards.GuardedEntry(read, symbol, key, definition) : tracer.Guards.Guarded(read, symbol, request.Constants, definition)),
        };

    private static void FollowPattern(Tracer tracer, Request request, IPatternOperation pattern)
    {
        if (PatternInputs.Of(pattern) is { } input)
        {
            var element = input.Positions.Aggregate(request.Element, (inner, position) => new AccessPath(position, inner));
            tracer.Follow(request with { Value = input.Value, Element = element is { Flag: null } && TupleFlags.Of(pattern) is { } flag ? element with { Flag = flag } : element });
        }
    }

    private static void FollowDefinition(Tracer tracer, Request request, IOperation definition, ISymbol symbol)
    {
        switch (definition)
        {
            case IDeconstructionAssignmentOperation deconstruction:
                ElementSteps.FollowDeconstruction(tracer, request, deconstruction, target => LocalWrites.IsReference(target, symbol));
                break;
            case IForEachLoopOperation { LoopControlVariable: not IVariableDeclaratorOperation } loop:
                ElementSteps.FollowDeconstruction(tracer, request, loop, target => LocalWrites.IsReference(target, symbol));
                break;
            case IPatternOperation pattern:
                FollowPattern(tracer, request, pattern);
                break;
            case IArgumentOperation argument:
                OutSteps.Follow(tracer, request, argument);
                break;
            default:
                tracer.Follow(request with { Value = definition.Converted() });
                break;
        }
    }
}
