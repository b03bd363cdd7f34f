using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of calls of the project's methods, operators and conversions: to what their bodies hand back.</summary>
internal static class CallSteps
{
    /// <summary>Goes on into all methods that a call may come to; <see langword="false"/> if none is in the project.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        var call = (IInvocationOperation)request.Value;
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke || !Implementations.AreIn(tracer.Project, call.TargetMethod))
        {
            return false;
        }

        if (CallContext.Into(call, request.Frame) is { } frame)
        {
            foreach (var method in Dispatch.Of(tracer.Project, call.TargetMethod, call.Instance, request.Frame).OfType<IMethodSymbol>().Where(method => request.Receiver?.MayRun(method, call.Instance) != false))
            {
                if (tracer.Scope.Within(request, call.TargetMethod, method) is { } service)
                {
                    FollowReturns(tracer, request with { Service = service }, method, frame);
                }
            }
        }

        RowSteps.FollowCopyOfLibrary(tracer, request);
        return true;
    }

    /// <summary>Goes on into an operator of the project; <see langword="false"/> if it is the language's.</summary>
    public static bool FollowOperator(Tracer tracer, Request request)
    {
        if (OperatorCalls.Method(request.Value) is not { } method || !tracer.Project.Declares(method))
        {
            return false;
        }

        FollowOperator(tracer, request, request.Value);
        return true;
    }

    /// <summary>Goes on to what an operator or a conversion of the project makes of its operands.</summary>
    public static void FollowOperator(Tracer tracer, Request request, IOperation operation)
    {
        if (tracer.IsNewOperator(operation, request) && OperatorCalls.Method(operation) is { } method && CallContext.IntoOperator(operation, request.Frame) is { } frame)
        {
            foreach (var run in Implementations.Of(tracer.Project, method).OfType<IMethodSymbol>())
            {
                FollowReturns(tracer, request, run, frame);
            }
        }
    }

    /// <summary>Goes on to what a new object says of itself; <see langword="false"/> if the object itself is meant.</summary>
    public static bool FollowSpoken(Tracer tracer, Request request)
    {
        var creation = (IObjectCreationOperation)request.Value;
        if (request.Element is not null || SpokenObjects.Spoken(tracer.Project, creation, request.Role) is not { } spoken)
        {
            return false;
        }

        FollowReturns(tracer, request, spoken, CallContext.Into(creation));
        return true;
    }

    /// <summary>To what a method hands back, as far as the flags of the call let it come there.</summary>
    private static void FollowReturns(Tracer tracer, Request request, IMethodSymbol method, CallContext frame)
    {
        foreach (var value in FlagArguments.Returned(tracer.Project, request, method, frame.Arguments))
        {
            var element = value.Parent?.Kind == OperationKind.YieldReturn ? request.Element?.Inner : request.Element;
            tracer.Follow(request with { Value = value, Frame = frame, Element = element, IsAlternative = true, Branch = null, Receiver = request.Receiver is { Holder: IParameterSymbol } receiver ? receiver : null });
        }
    }
}
