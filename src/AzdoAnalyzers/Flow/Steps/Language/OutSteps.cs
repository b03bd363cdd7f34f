using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Flow.Steps.Urls;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of <c>out</c> and <c>ref</c> arguments: to what the called method writes.</summary>
internal static class OutSteps
{
    public static void Follow(Tracer tracer, Request request, IArgumentOperation argument)
    {
        if (argument is not { Parameter: { } parameter, Parent: IInvocationOperation call })
        {
            return;
        }

        if (tracer.Project.Declares(call.TargetMethod))
        {
            FollowBody(tracer, request, call, parameter.Ordinal);
        }
        else if (request.Role == ValueRole.Url && call.IsCallOf("Uri", "System", nameof(Uri.TryCreate)))
        {
            UrlSteps.FollowUri(tracer, request, call, call.Arguments);
        }
        else
        {
            RowSteps.FollowOut(tracer, request, argument);
        }
    }

    private static void FollowBody(Tracer tracer, Request request, IInvocationOperation call, int ordinal)
    {
        if (CallContext.Into(call, request.Frame) is not { } frame)
        {
            return;
        }

        foreach (var method in Implementations.Of(tracer.Project, call.TargetMethod).OfType<IMethodSymbol>())
        {
            FollowMethod(tracer, request with { Frame = frame }, method, ordinal, request.Branch?.Answer(call));
        }
    }

    /// <summary>To what a method writes to one of its parameters.</summary>
    public static void FollowMethod(Tracer tracer, Request request, IMethodSymbol method, int ordinal, bool? answer = null)
    {
        foreach (var value in CalleeWrites.Of(tracer.Project, method.OriginalDefinition, ordinal, answer))
        {
            if (tracer.Project.Operation(value) is IArgumentOperation handedOn)
            {
                Follow(tracer, request with { IsAlternative = true, Branch = null }, handedOn);
            }
            else
            {
                tracer.FollowSyntax(request with { IsAlternative = true, Branch = null }, value);
            }
        }
    }
}
