using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The arms of a <c>switch</c> expression that the program may come to: where what it chooses by is known, by the call or by the branch, those that match it.</summary>
internal static class SwitchArms
{
    public static IEnumerable<ISwitchExpressionArmOperation> Of(ISwitchExpressionOperation choice, Request request)
        => Chosen(choice, request) is { HasValue: true, Value: var chosen } ? Matching(choice, chosen)
            : request.Branch is { } branch ? choice.Arms.Where(arm => ConstantPatterns.Of(arm.Pattern) is not { } constants || constants.Any(constant => branch.MayBe(choice.Value, constant)))
            : choice.Arms;

    private static Optional<object?> Chosen(ISwitchExpressionOperation choice, Request request)
        => request.Frame is { } frame && CallContext.Resolve(choice.Value, frame).ConstantValue is { HasValue: true } handed ? handed : request.Branch?.ValueOf(choice.Value) ?? default;

    private static IEnumerable<ISwitchExpressionArmOperation> Matching(ISwitchExpressionOperation choice, object? chosen)
    {
        foreach (var arm in choice.Arms)
        {
            var matches = Matches(arm.Pattern, chosen);
            if (matches != false)
            {
                yield return arm;
            }

            if (matches == true && arm.Guard is null)
            {
                break;
            }
        }
    }

    /// <summary>Whether a pattern matches a constant; <see langword="null"/> where that isn't seen.</summary>
    private static bool? Matches(IPatternOperation pattern, object? chosen)
        => pattern switch
        {
            IDiscardPatternOperation => true,
            IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var expected } } => Equals(expected, chosen),
            INegatedPatternOperation { Pattern: var negated } => !Matches(negated, chosen),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => (Matches(either.LeftPattern, chosen), Matches(either.RightPattern, chosen)) switch
            {
                (true, _) or (_, true) => true,
                (false, false) => false,
                _ => null,
            },
            _ => null,
        };
}
