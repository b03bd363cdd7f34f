using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>How operators go from what their operands may be to what their result may be.</summary>
internal static class StateRules
{
    /// <summary>An answer as a set.</summary>
    public static ValueStates Of(bool truth) => truth ? ValueStates.True : ValueStates.False;

    /// <summary>What a constant is.</summary>
    public static ValueStates OfConstant(object? constant)
        => constant switch
        {
            null => ValueStates.Null,
            bool truth => Of(truth),
            string text => text.Length == 0 ? ValueStates.Empty : ValueStates.Some,
            char => ValueStates.Some,
            int number and >= 0 => number == 0 ? ValueStates.Empty : ValueStates.Some,
            _ => ValueStates.All,
        };

    /// <summary>What a value may be of which only the type is known.</summary>
    public static ValueStates Unknown(ITypeSymbol? type)
        => type switch
        {
            { SpecialType: SpecialType.System_Boolean } => ValueStates.Truth,
            { IsReferenceType: true } and not { SpecialType: SpecialType.System_Object } => ValueStates.Any,
            _ => ValueStates.All,
        };

    public static ValueStates Not(ValueStates states)
        => (states & ValueStates.Any) | (Has(states, ValueStates.True) ? ValueStates.False : 0) | (Has(states, ValueStates.False) ? ValueStates.True : 0);

    public static ValueStates And(ValueStates left, ValueStates right)
        => (Has(left, ValueStates.False) || Has(right, ValueStates.False) ? ValueStates.False : 0) | (Has(left, ValueStates.True) && Has(right, ValueStates.True) ? ValueStates.True : 0);

    public static ValueStates Or(ValueStates left, ValueStates right) => Not(And(Not(left), Not(right)));

    /// <summary>Two texts that are there may be the same or not; all else is one value each.</summary>
    public static ValueStates Equal(ValueStates left, ValueStates right)
        => left == 0 || right == 0 ? ValueStates.None
            : (Has(left, right) ? ValueStates.True : 0) | (left == right && left is (ValueStates.Null or ValueStates.Empty or ValueStates.Text or ValueStates.False or ValueStates.True) ? 0 : ValueStates.False);

    /// <summary>The answer of a comparison of a number with a constant one. A number that may be anything may be below 0.</summary>
    public static ValueStates Compare(BinaryOperatorKind comparison, ValueStates number, int limit)
        => number switch
        {
            ValueStates.None => ValueStates.None,
            ValueStates.Null => ValueStates.False,
            ValueStates.Empty => Of(Holds(comparison, 0, limit)),
            ValueStates.Missing => ValueStates.False | Of(Holds(comparison, 0, limit)),
            ValueStates.Some => Holds(comparison, 1, limit) == Holds(comparison, int.MaxValue, limit) ? Of(Holds(comparison, 1, limit)) : ValueStates.Truth,
            _ => ValueStates.Truth,
        };

    /// <summary>The other way round: <c>0 &lt; x</c> for <c>x &gt; 0</c>.</summary>
    public static BinaryOperatorKind Swapped(BinaryOperatorKind kind)
        => kind switch
        {
            BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
            BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
            BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
            BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
            _ => kind,
        };

    private static bool Holds(BinaryOperatorKind comparison, int left, int right)
        => comparison switch
        {
            BinaryOperatorKind.GreaterThan => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => left >= right,
            BinaryOperatorKind.LessThan => left < right,
            _ => left <= right,
        };

    private static bool Has(ValueStates states, ValueStates one) => (states & one) != 0;
}
