using AzdoAnalyzers.Flow.Engine;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The arms of a <c>switch</c> expression that a call may come to: where it hands over a constant to choose by, those that match it.</summary>
internal static class SwitchArms
{
    public static IEnumerable<ISwitchExpressionArmOperation> Of(ISwitchExpressionOperation choice, CallContext? frame)
    {
        if (frame is null || CallContext.Resolve(choice.Value, frame).ConstantValue is not { HasValue: true, Value: var chosen })
        {
            return choice.Arms;
        }

        var arms = new List<ISwitchExpressionArmOperation>();
        foreach (var arm in choice.Arms)
        {
            var matches = Matches(arm.Pattern, chosen);
            if (matches != false)
            {
                arms.Add(arm);
            }

            if (matches == true && arm.Guard is null)
            {
                break;
            }
        }

        return arms;
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
