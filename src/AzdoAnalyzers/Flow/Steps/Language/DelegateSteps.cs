using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of values that a function hands back which is a value itself: a called delegate.</summary>
internal static class DelegateSteps
{
    /// <summary>Goes on from a request for such a value; <see langword="false"/> if it is none.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        switch (request.Value)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function } call:
                tracer.Follow(request with { Value = function, Function = new FunctionUse(call, request.Frame) });
                return true;
            case IAnonymousFunctionOperation function:
                FollowInto(tracer, request, function.Symbol, receiver: null, MemberWrites.Returns(function.Body));
                return true;
            case IMethodReferenceOperation { Method: var method } reference when tracer.Project.Declares(method):
                FollowInto(tracer, request, method, reference.Instance, Implementations.Of(tracer.Project, method).OfType<IMethodSymbol>().SelectMany(run => MemberWrites.Returns(tracer.Project, run)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>From a parameter of a lambda, or of a method that is named where a delegate is asked for, to the arguments of its calls, and to the elements that a library runs it on.</summary>
    public static void FollowParameter(Tracer tracer, Request request, IParameterSymbol parameter, IMethodSymbol function)
    {
        foreach (var use in FunctionUses.Of(tracer.Project, function, request.Frame))
        {
            switch (use.Place)
            {
                case IInvocationOperation call when call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { ArgumentKind: not ArgumentKind.DefaultValue } argument:
                    tracer.Follow(request with { Value = argument.Value, Frame = use.Frame });
                    break;
                case IArgumentOperation argument when InputKinds.IsCommandLineHandler(argument):
                    Inputs.FoundFilled(tracer, request, parameter.Name, FlowSourceKind.Argument);
                    RowSteps.FollowParameter(tracer, request with { Frame = use.Frame, IsAlternative = true }, argument, parameter.Ordinal);
                    break;
                case IArgumentOperation argument:
                    RowSteps.FollowParameter(tracer, request with { Frame = use.Frame }, argument, parameter.Ordinal);
                    break;
            }
        }
    }

    /// <summary>To what a function hands back: in the call that is asked about, if that is known.</summary>
    private static void FollowInto(Tracer tracer, Request request, IMethodSymbol function, IOperation? receiver, IEnumerable<IOperation> values)
    {
        var frame = request.Function is { } use ? CallContext.IntoFunction(function, use, receiver, request.Frame) : request.Frame;
        if (request.Function is not null && frame is null)
        {
            return;
        }

        foreach (var value in values)
        {
            tracer.Follow(request with { Value = value, Frame = frame, Function = null, IsAlternative = true, Branch = null });
        }
    }
}
