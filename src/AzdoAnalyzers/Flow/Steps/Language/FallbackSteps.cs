using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies.Guards;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of values of which one stands in for another: <c>??</c>, <c>?:</c>, <c>switch</c>.</summary>
internal static class FallbackSteps
{
    /// <summary>What stands behind <c>??</c> guards what stands before it, unless that is never null: <c>+</c> binds more tightly.</summary>
    public static bool FollowCoalesce(Tracer tracer, Request request)
    {
        var coalesce = (ICoalesceOperation)request.Value;
        var before = request with { Value = coalesce.Value, LastVariable = request.LastVariable ?? EnvironmentReads.LastVariable(tracer.Project, coalesce.WhenNull) };
        tracer.FollowPart(coalesce.Value.IsNeverNull()
            ? before with { DeadGuard = coalesce.Syntax }
            : before with { Guarded = Guarded(request.Guarded, coalesce.WhenNull) });
        tracer.FollowPart(request with { Value = coalesce.WhenNull, IsAlternative = true });
        return true;
    }

    /// <summary>Another value guards what stands before it; the empty text hands it on to whoever asks for that, and to nobody else: behind it nothing is <see langword="null"/>.</summary>
    private static ValueStates Guarded(ValueStates behind, IOperation fallback)
        => !fallback.IsNothing() ? behind | ValueStates.Null
            : fallback.ConstantText() is null ? behind
            : behind.HasFlag(ValueStates.Empty) ? ValueStates.Missing
            : ValueStates.None;

    /// <summary>Each of two values is there where the other one isn't; if the branch that needs it says which one it is, only that one.</summary>
    public static bool FollowConditional(Tracer tracer, Request request)
    {
        if (request.Value is not IConditionalOperation { Condition: var condition, WhenTrue: var whenTrue, WhenFalse: { } whenFalse })
        {
            return false;
        }

        if (request.Branch?.Outcome(condition) is { } outcome)
        {
            tracer.FollowPart(request with { Value = outcome ? whenTrue : whenFalse });
            return true;
        }

        tracer.FollowPart(request with { Value = whenTrue, IsAlternative = true, LastVariable = request.LastVariable ?? EnvironmentReads.LastVariable(tracer.Project, whenFalse) });
        tracer.FollowPart(request with { Value = whenFalse, IsAlternative = true, LastVariable = request.LastVariable ?? EnvironmentReads.LastVariable(tracer.Project, whenTrue) });
        return true;
    }

    /// <summary>Each arm that the program may come to hands back a value.</summary>
    public static bool FollowSwitch(Tracer tracer, Request request)
    {
        foreach (var arm in SwitchArms.Of((ISwitchExpressionOperation)request.Value, request))
        {
            tracer.FollowPart(request with { Value = arm.Value, IsAlternative = true });
        }

        return true;
    }

    /// <summary>To what a call of a library hands back where it has nothing else: a setting that isn't there, a key that no dictionary holds.</summary>
    /// <returns><see langword="false"/>: what the call finds is there too.</returns>
    public static bool FollowDefault(Tracer tracer, Request request)
    {
        if (request.Value is IInvocationOperation call && call.Arguments.Argument("defaultValue") is { } value)
        {
            tracer.Follow(request with { Value = value, IsAlternative = true });
        }

        return false;
    }

    /// <summary>Goes on to all that is put into a text that stands before <c>??</c>; <see langword="false"/> if the request is for something else.</summary>
    public static bool FollowText(Tracer tracer, Request request)
    {
        if (request.Role != ValueRole.TextBeforeFallback)
        {
            return false;
        }

        foreach (var piece in TextPieces.Of(request.Value).Where(piece => piece.IsOwnValue && piece.Text is null))
        {
            if (piece.Operation != request.Value)
            {
                tracer.Follow(request with { Value = piece.Operation });
            }
            else if (piece.Operation is IInvocationOperation call)
            {
                FollowCall(tracer, request, call);
            }
        }

        return true;
    }

    private static void FollowCall(Tracer tracer, Request request, IInvocationOperation call)
    {
        foreach (var value in call.Arguments.Select(argument => argument.Value))
        {
            tracer.Follow(request with { Value = value });
        }
    }
}
