using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of expressions whose value is that of an expression in them.</summary>
internal static class SameValueSteps
{
    public static bool FollowAwaited(Tracer tracer, Request request)
    {
        tracer.Follow(request with { Value = ((IAwaitOperation)request.Value).Operation });
        return true;
    }

    public static bool FollowAccessed(Tracer tracer, Request request)
    {
        tracer.Follow(request with { Value = ((IConditionalAccessOperation)request.Value).WhenNotNull });
        return true;
    }

    /// <summary>Goes on to what is assigned; <see langword="false"/> where a text is added to another one.</summary>
    public static bool FollowAssigned(Tracer tracer, Request request)
    {
        var assignment = (IAssignmentOperation)request.Value;
        if (assignment.IsTextAddition())
        {
            return false;
        }

        tracer.Follow(request with { Value = assignment.Value });
        return true;
    }
}
