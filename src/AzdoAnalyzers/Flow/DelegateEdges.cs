using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow;

/// <summary>The edges of values that a function hands back which is a value itself: a called delegate, a <c>Lazy&lt;T&gt;</c>.</summary>
internal static class DelegateEdges
{
    /// <summary>Goes on from a request for such a value; <see langword="false"/> if it is none.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        switch (request.Value)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function }:
                tracer.Follow(request with { Value = function });
                return true;
            case IPropertyReferenceOperation { Property: { Name: nameof(Lazy<object>.Value), ContainingType.Name: nameof(Lazy<object>) }, Instance: { } lazy }:
                tracer.Follow(request with { Value = lazy });
                return true;
            case IObjectCreationOperation { Type.Name: nameof(Lazy<object>) } creation when creation.Arguments.Argument("valueFactory") is { } factory:
                tracer.Follow(request with { Value = factory });
                return true;
            case IAnonymousFunctionOperation function:
                FollowAll(tracer, request, MemberWrites.Returns(function.Body));
                return true;
            case IMethodReferenceOperation { Method: var method } when tracer.Project.Declares(method):
                FollowAll(tracer, request, MemberWrites.Returns(tracer.Project, method.OriginalDefinition));
                return true;
            default:
                return false;
        }
    }

    private static void FollowAll(Tracer tracer, Request request, IEnumerable<IOperation> values)
    {
        foreach (var value in values)
        {
            tracer.Follow(request with { Value = value, IsAlternative = true });
        }
    }
}
