using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Bodies.Guards;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The ends of traces at what a program is given when it runs: environment variables and the <see cref="InputKinds"/>.</summary>
internal static class Inputs
{
    /// <summary>Notes the origin if the request is for such a value; <see langword="false"/> if it isn't. A variable that is handed on as a variable is used by nobody here.</summary>
    public static bool Found(Tracer tracer, Request request)
    {
        var origin = EnvironmentReads.Name(tracer.Project, request.Value) is { } variable ? OfVariable(tracer.Project, request, variable)
            : InputKinds.Of(tracer.Project, request.Value) is { } kind ? Named(tracer.Project, request, request.Value.Syntax, InputKinds.Key(request.Value), kind)
            : InputKinds.IsOfDocument(tracer.Project, request.Value) ? Named(tracer.Project, request, request.Value.Syntax, name: null, FlowSourceKind.File)
            : null;
        if (origin is null)
        {
            return false;
        }

        Note(tracer, request, origin);
        RowSteps.FollowDefault(tracer, request);
        return true;
    }

    /// <summary>Notes a value that a library fills a member or parameter with: it is read where that is.</summary>
    /// <param name="tracer">The tracer.</param>
    /// <param name="request">The request for it.</param>
    /// <param name="key">What the value is called where it comes from.</param>
    /// <param name="kind">What it comes from.</param>
    /// <param name="harm">Why no fix can read it from elsewhere.</param>
    public static void FoundFilled(Tracer tracer, Request request, string key, FlowSourceKind kind, FixReason? harm = null)
        => Note(tracer, request, Named(tracer.Project, request, request.Value.Syntax, name: null, kind) with { Value = key, Length = key.Length, FixReason = harm });

    private static void Note(Tracer tracer, Request request, FlowSource origin)
    {
        request = request with { Service = ServiceOf(tracer, request, origin.Kind) };
        if (request.Service == Service.Other)
        {
            return;
        }

        origin = origin with { IsGuarded = request.Guarded.HasFlag(ValueStates.Null) || (origin.Kind == FlowSourceKind.EnvironmentVariable && tracer.Guards.Guard(request.Value, origin.Value)) };
        if (request.DeadGuard is null)
        {
            origin = origin with { IsGuarded = OwnStores.Follow(tracer, request, origin) || origin.IsGuarded };
        }

        if (request.DeadGuard is { } guard)
        {
            tracer.Found(request, origin with { Node = guard, IsDeadGuard = true });
        }

        // Which variable it is that is read is another mistake, which the guard has no part in once it stands where it was meant to be.
        if (request.DeadGuard is null || (origin is { Kind: FlowSourceKind.EnvironmentVariable, IsGuarded: false } && request.Role != ValueRole.TextBeforeFallback))
        {
            tracer.Found(request, request.DeadGuard is null ? origin : origin with { IsGuarded = true });
        }
    }

    /// <summary>
    /// A constant URL says itself whether it is one of Azure DevOps; of what comes at run time only the code around the sink can say it.
    /// What a path starts with, on a client that has a base address, is a project or a route; a variable of the environment needs a guard there too.
    /// </summary>
    private static Service ServiceOf(Tracer tracer, Request request, FlowSourceKind kind)
        => !request.Use.Row.IsGeneralPurpose || request.Role != ValueRole.Url ? request.Service
            : kind != FlowSourceKind.EnvironmentVariable && request.IsJoined && tracer.Scope.HasBase(request.Use) ? Service.Other
            : tracer.Scope.At(request.Use) is var service && service == Service.Unknown ? Service.Other : service;

    /// <summary>
    /// Where a method of the project reads the variable whose name it is handed, its call is the read: there the name is known, and a guard
    /// there concerns this variable and no other.
    /// </summary>
    private static FlowSource OfVariable(ProjectModel project, Request request, IOperation name)
    {
        var read = request.Value.Syntax;
        for (var frame = request.Frame; Handed(project, name, frame) is { } handed; frame = frame!.Caller)
        {
            name = handed;
            read = frame!.Call.Syntax;
        }

        return Named(project, request, read, name, FlowSourceKind.EnvironmentVariable);
    }

    /// <summary>What the call hands over for a name, which may be one of a tuple of names.</summary>
    private static IOperation? Handed(ProjectModel project, IOperation name, CallContext? frame)
        => ArgumentFor(name, frame) is { } argument ? argument.Value
            : TuplePart(project, name.Unwrapped()) is { } part && ArgumentFor(part.Tuple, frame)?.Value.Unwrapped() is ITupleOperation { Elements: var elements } && part.Index < elements.Length ? elements[part.Index]
            : null;

    /// <summary>The tuple and the number of its element that a name is; <see langword="null"/> if it is none.</summary>
    private static (IOperation Tuple, int Index)? TuplePart(ProjectModel project, IOperation name)
        => name switch
        {
            IFieldReferenceOperation { Instance: { } tuple } element when TupleElements.IndexOf(element) is >= 0 and var index => (tuple, index),
            ILocalReferenceOperation local when LocalDefinitions.Reaching(project, local).Select(project.Operation).ToList() is [IDeconstructionAssignmentOperation deconstruction]
                && TupleElements.IndexOf(deconstruction.Target, local.Local) is >= 0 and var index => (deconstruction.Value, index),
            _ => null,
        };

    private static CallArgument? ArgumentFor(IOperation name, CallContext? frame)
        => name.Unwrapped() is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } && frame is not null && frame.IsOf(method)
            ? frame.Arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)
            : null;

    private static FlowSource Named(ProjectModel project, Request request, SyntaxNode read, IOperation? name, FlowSourceKind kind)
        => new(read, name is null ? "" : SingleText.Of(project, name) ?? "", request.Role, request.Use)
        {
            Kind = kind,
            Name = name?.Syntax,
            IsJoined = request.IsJoined,
            LastVariable = request.LastVariable,
        };
}
