using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Commands;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Flow.Steps.Urls;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Steps;

/// <summary>All steps. Of a line's steps the first one that knows a value has it; where the order decides, it says why.</summary>
internal static class StepTable
{
    /// <summary>Of sinks that take several values in one: the sink's grammar says which part is which, so it goes before what the value is in the language.</summary>
    private static readonly Step[] OfSinks = [AttributedParameters.Follow, CredentialSteps.FollowHeaderParameter, PairSteps.Follow, CommandLineSteps.Follow, FillSteps.FollowFunction];

    /// <summary>What is found beside the value, and what settles the state that a trace is in, wherever the value comes from.</summary>
    private static readonly Step[] First = [ClientSteps.FollowBases, BaseUrlSteps.EndAtSlash, BasicSteps.EndAtColon, JsonTexts.FollowElement];

    /// <summary>By what the value is in the language.</summary>
    private static readonly Dictionary<OperationKind, Step[]> ByKind = new()
    {
        // A builder that stands for its text isn't what the local is made with.
        [OperationKind.LocalReference] = [FilledBuilders.Follow, LocalSteps.Follow],
        [OperationKind.FieldReference] = [MemberSteps.FollowField],
        // A property of the project's own class has writes of its own; the creations of an object count for all others.
        [OperationKind.PropertyReference] = [MemberSteps.FollowProperty, MemberSteps.FollowPropertyOfLibrary],
        [OperationKind.ParameterReference] = [ParameterSteps.Follow],
        [OperationKind.Coalesce] = [FallbackSteps.FollowCoalesce],
        [OperationKind.Conditional] = [FallbackSteps.FollowConditional],
        [OperationKind.SwitchExpression] = [FallbackSteps.FollowSwitch],
        [OperationKind.Binary] = [CallSteps.FollowOperator],
        [OperationKind.Unary] = [CallSteps.FollowOperator],
        // An operator of the project makes something else of what is assigned.
        [OperationKind.CompoundAssignment] = [CallSteps.FollowOperator, SameValueSteps.FollowAssigned],
        [OperationKind.SimpleAssignment] = [SameValueSteps.FollowAssigned],
        [OperationKind.CoalesceAssignment] = [SameValueSteps.FollowAssigned],
        [OperationKind.DeconstructionAssignment] = [SameValueSteps.FollowAssigned],
        [OperationKind.Await] = [SameValueSteps.FollowAwaited],
        [OperationKind.ConditionalAccess] = [SameValueSteps.FollowAccessed],
        // A method of the project that is called Trim does what its body says.
        [OperationKind.Invocation] = [CallSteps.Follow, BaseUrlSteps.FollowTrimmed, FilledBuilders.Follow, OwnStores.FollowData],
        [OperationKind.ObjectCreation] = [CallSteps.FollowSpoken],
        [OperationKind.Invalid] = [SameValueSteps.FollowUnbound, BoundMembers.FollowUnbound],
    };

    /// <summary>Of values that none of the steps above has. Where a value is read at run time goes before the rows: what is read is no part of what it is read from. Which element of an array a query hands back is known better than the rows say.</summary>
    private static readonly Step[] Others = [FallbackSteps.FollowDefault, Inputs.Found, PositionSteps.Follow, RowSteps.Follow, DelegateSteps.Follow, ElementSteps.Follow];

    /// <summary>The same where the whole value is asked for: by its role, so that at most one of them has it.</summary>
    private static readonly Step[] OthersByRole = [FallbackSteps.FollowText, CredentialSteps.Follow, UrlSteps.Follow, EndpointSteps.Follow, BaseUrlSteps.Follow, ClientSteps.Follow];

    /// <summary>Goes on from a value of which the sink says how it is read; <see langword="false"/> if it is another one.</summary>
    public static bool FollowOfSink(Tracer tracer, Request request) => Follow(OfSinks, tracer, request);

    /// <summary>Goes on from any other value, as far as there is a step for it.</summary>
    public static void Follow(Tracer tracer, Request request)
    {
        _ = Follow(First, tracer, request)
            || (ByKind.TryGetValue(request.Value.Kind, out var steps) && Follow(steps, tracer, request))
            || Follow(Others, tracer, request)
            || (request.Element is null && Follow(OthersByRole, tracer, request));
    }

    private static bool Follow(Step[] steps, Tracer tracer, Request request)
    {
        foreach (var step in steps)
        {
            if (step(tracer, request))
            {
                return true;
            }
        }

        return false;
    }
}
