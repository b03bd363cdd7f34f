using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of collections that a method of the project fills which is handed them: to what it writes for the element.</summary>
internal static class FillSteps
{
    /// <summary>How many methods hand a collection on to each other.</summary>
    private const int MaxDepth = 4;

    /// <summary>Goes on with what the methods write that the body around a read hands the local or parameter to.</summary>
    public static void Follow(Tracer tracer, Request request, IOperation read, ISymbol symbol) => Follow(tracer, request, read, symbol, depth: 0);

    /// <summary>Goes on with what a function writes into the collection that a sink hands it; <see langword="false"/> if the value is none.</summary>
    public static bool FollowFunction(Tracer tracer, Request request)
    {
        if (!request.Use.Row.IsFilled || request.Element is null)
        {
            return false;
        }

        switch (request.Value)
        {
            case IAnonymousFunctionOperation { Symbol.Parameters: [var filled, ..] } function:
                ElementSteps.FollowWrites(tracer, request, ElementWrites.InBody(tracer.Project, function.Body, filled));
                Follow(tracer, request, function.Body, filled);
                return true;
            case IMethodReferenceOperation { Method: { Parameters.IsEmpty: false } method } when tracer.Project.Declares(method):
                FollowBody(tracer, request, method.OriginalDefinition, method.OriginalDefinition.Parameters[0], depth: 0);
                return true;
            default:
                return false;
        }
    }

    private static void Follow(Tracer tracer, Request request, IOperation place, ISymbol symbol, int depth)
    {
        // Nobody fills a text, and most of what is handed on is one.
        if (symbol is IParameterSymbol { Type.SpecialType: SpecialType.System_String } or ILocalSymbol { Type.SpecialType: SpecialType.System_String })
        {
            return;
        }

        foreach (var argument in depth < MaxDepth ? tracer.Project.Bodies.Of(place).References(symbol).Select(Argument).OfType<IArgumentOperation>() : [])
        {
            if (argument is { Parameter: { RefKind: RefKind.None } parameter, Parent: IInvocationOperation call } && tracer.Project.Declares(call.TargetMethod) && CallContext.Into(call, request.Frame) is { } frame)
            {
                foreach (var method in Implementations.Of(tracer.Project, call.TargetMethod).OfType<IMethodSymbol>())
                {
                    FollowBody(tracer, request with { Frame = frame, Branch = null }, method, method.Parameters[parameter.Ordinal], depth);
                }
            }
        }
    }

    private static void FollowBody(Tracer tracer, Request request, IMethodSymbol method, IParameterSymbol filled, int depth)
    {
        foreach (var body in MemberWrites.Bodies(tracer.Project, method))
        {
            ElementSteps.FollowWrites(tracer, request, ElementWrites.InBody(tracer.Project, body, filled));
            Follow(tracer, request, body, filled, depth + 1);
        }
    }

    private static IArgumentOperation? Argument(IOperation reference)
    {
        var holder = reference.Parent;
        while (holder is IConversionOperation or IParenthesizedOperation)
        {
            holder = holder.Parent;
        }

        return holder as IArgumentOperation;
    }
}
