using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>Goes on to what a text is asked for that doesn't bind, as where its package isn't restored: <c>settings["Pat"].ToString().Trim()</c>; <see langword="false"/> if it is another expression.</summary>
    public static bool FollowUnbound(Tracer tracer, Request request)
    {
        if (request.Value.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(ToString) or nameof(string.Trim), Expression: var text }, ArgumentList.Arguments.Count: 0 })
        {
            return false;
        }

        tracer.FollowSyntax(request, text);
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
