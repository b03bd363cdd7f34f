using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of the project's parameters: to the arguments of the calls, and to default values.</summary>
internal static class ParameterSteps
{
    public static bool Follow(Tracer tracer, Request request)
    {
        var reference = (IParameterReferenceOperation)request.Value;
        request = request with { IsAlternative = request.IsAlternative || EmptyTests.Include(tracer.Project, reference, reference.Parameter) };
        if (LocalSteps.FollowParameter(tracer, request, reference))
        {
            FollowCallers(tracer, request with { Guarded = request.Guarded | tracer.Guards.Guarded(reference, reference.Parameter, request.Constants) }, reference.Parameter.OriginalDefinition);
        }

        return true;
    }

    /// <summary>To what callers hand over for a parameter: the one that the trace came from, or else all.</summary>
    public static void FollowCallers(Tracer tracer, Request request, IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            FollowReceivers(tracer, request, parameter);
            return;
        }

        if (request.Frame?.Around(method) is { } frame)
        {
            FollowFrame(tracer, request, parameter, frame);
        }
        else if (method.MethodKind == MethodKind.Constructor && MemberSteps.FramesOfThis(tracer, request, method) is { } frames)
        {
            foreach (var creation in frames)
            {
                FollowFrame(tracer, request, parameter, creation);
            }
        }
        else if (method.AssociatedSymbol is IPropertySymbol property)
        {
            MemberSteps.FollowSetter(tracer, request, Implementations.Declared(property));
        }
        else if ((method.MethodKind == MethodKind.AnonymousFunction && request.Frame is not null) || tracer.IsNew(parameter, request))
        {
            FollowAllCallers(tracer, request, parameter, method);
        }
    }

    /// <summary>From the parameter of a block of extensions to what its members are used on.</summary>
    private static void FollowReceivers(Tracer tracer, Request request, IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is INamedTypeSymbol block && request.Frame?.Around(block) is { } frame)
        {
            if (frame.Receiver is { } receiver)
            {
                tracer.Follow(request with { Value = receiver, Frame = frame.Caller, Branch = null });
            }
        }
        else if (Extensions.MemberAround(tracer.Project, request.Value) is { } member && tracer.IsNew(member, request))
        {
            foreach (var receiver in Extensions.Receivers(tracer.Project, member))
            {
                tracer.Follow(request with { Value = receiver, Frame = null, Branch = null });
            }
        }
    }

    /// <summary>Whoever creates an object says by the values beside it which service it is for.</summary>
    private static void FollowFrame(Tracer tracer, Request request, IParameterSymbol parameter, CallContext frame)
    {
        if (frame.Call is IArgumentOperation function)
        {
            RowSteps.FollowParameter(tracer, request with { Frame = frame.ArgumentsIn, Branch = null }, function, parameter.Ordinal);
            return;
        }

        var arguments = frame.Arguments;
        if ((frame.IsCreation ? tracer.Scope.Beside(arguments, parameter.Ordinal, request) : request.Service) is { } service)
        {
            FollowArgument(tracer, request with { Frame = frame.ArgumentsIn, Service = service }, parameter, arguments);
        }
    }

    private static void FollowAllCallers(Tracer tracer, Request request, IParameterSymbol parameter, IMethodSymbol method)
    {
        FollowDefault(tracer, request, parameter);
        DelegateSteps.FollowParameter(tracer, request, parameter, method);
        TestData.Follow(tracer, request, parameter, method);
        if (InputKinds.IsCommandLine(parameter) || InputKinds.IsUnboundHandler(tracer.Project, method))
        {
            Inputs.FoundFilled(tracer, request, parameter.Name, FlowSourceKind.Argument);
            AttributeDefaults.Follow(tracer, request, parameter);
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return;
        }

        request = request with { Frame = null };
        foreach (var arguments in Callers.Of(tracer.Project, method))
        {
            if (tracer.Scope.Beside(arguments, parameter.Ordinal, request) is { } service)
            {
                FollowArgument(tracer, request with { Service = service }, parameter, arguments);
            }
        }
    }

    private static void FollowArgument(Tracer tracer, Request request, IParameterSymbol parameter, ImmutableArray<CallArgument> arguments)
    {
        if (arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal) is not { } argument
            || (request.Branch is { } branch && !FlagArguments.Allow(tracer.Project, branch, (IMethodSymbol)parameter.ContainingSymbol, arguments))
            || !ObjectTypes.MayBeMadeBy(request.ObjectType, argument.Value)
            || !MayRun(tracer.Project, request.Receiver, parameter, arguments))
        {
            return;
        }

        if (argument.IsDefault)
        {
            FollowDefault(tracer, request, argument.Parameter);
        }
        else
        {
            tracer.Follow(request with { Value = argument.Value, Branch = null, ObjectType = ObjectTypes.Behind(request.ObjectType, argument.Value), Receiver = ReceiverOf(tracer.Project, request.Receiver, parameter, argument, arguments), Companion = CompanionAtCall(request.Companion, parameter, arguments) });
        }
    }

    /// <summary>Whether the object that a call hands over for the receiver runs the method that the trace came out of.</summary>
    private static bool MayRun(ProjectModel project, KnownReceiver? receiver, IParameterSymbol parameter, ImmutableArray<CallArgument> arguments)
        => HandedOver(receiver, parameter, arguments) is not { } handed || Dispatch.MayRun(project, receiver!.Runs, handed);

    /// <summary>What the call is made on; or the parameter that it hands over for such a parameter of the method.</summary>
    private static KnownReceiver? ReceiverOf(ProjectModel project, KnownReceiver? receiver, IParameterSymbol parameter, CallArgument argument, ImmutableArray<CallArgument> arguments)
        => HandedOver(receiver, parameter, arguments) is { } handed ? Unwritten(project, handed) is { } outer ? receiver! with { Holder = outer, Body = handed.Root().Syntax } : null
            : parameter.ContainingSymbol is IMethodSymbol method && CallArgument.CallOf(argument.Value) is IInvocationOperation { TargetMethod: var called, Instance: { } instance } && Dispatch.IsOneOfSeveral(method, called) && HolderOf(project, instance) is { } own
                ? new KnownReceiver(own, method.OriginalDefinition, instance.Root().Syntax)
                : null;

    /// <summary>What holds the object that a call is made on, where it is the same throughout the body.</summary>
    private static ISymbol? HolderOf(ProjectModel project, IOperation instance)
        => KnownReceiver.HolderOf(instance) switch
        {
            IParameterSymbol => Unwritten(project, instance),
            ILocalSymbol local => project.Bodies.Of(instance).Writes(local).Skip(1).Any() ? null : local,
            IFieldSymbol { IsReadOnly: false } => null,
            IPropertySymbol => null,
            var holder => holder,
        };

    /// <summary>The parameter that an expression is, where it is what callers hand over.</summary>
    private static IParameterSymbol? Unwritten(ProjectModel project, IOperation value)
        => value.Unwrapped() is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol } parameter } read && !project.Bodies.Of(read).Writes(parameter).Any() ? parameter : null;

    private static IOperation? HandedOver(KnownReceiver? receiver, IParameterSymbol parameter, ImmutableArray<CallArgument> arguments)
        => receiver?.Holder is IParameterSymbol held && SymbolEqualityComparer.Default.Equals(held.ContainingSymbol.OriginalDefinition, parameter.ContainingSymbol.OriginalDefinition)
            ? arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == held.Ordinal && !argument.IsDefault)?.Value
            : null;

    /// <summary>To a parameter's default value, which a caller outside of the project may take.</summary>
    private static void FollowDefault(Tracer tracer, Request request, IParameterSymbol parameter)
    {
        foreach (var declaration in tracer.Project.Declarations(parameter).OfType<ParameterSyntax>())
        {
            if (declaration.Default is { Value: var value })
            {
                tracer.FollowSyntax(request with { IsAlternative = true }, value);
            }
        }
    }

    /// <summary>A companion that is a parameter of the same method is the argument beside the value at the call.</summary>
    private static IOperation? CompanionAtCall(IOperation? companion, IParameterSymbol parameter, ImmutableArray<CallArgument> arguments)
        => companion?.Unwrapped() is IParameterReferenceOperation { Parameter: var beside } && SymbolEqualityComparer.Default.Equals(beside.ContainingSymbol.OriginalDefinition, parameter.ContainingSymbol)
            ? arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == beside.Ordinal)?.Value
            : companion;
}
