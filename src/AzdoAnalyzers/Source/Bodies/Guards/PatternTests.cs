using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Tries patterns on values, to know what a match or its absence says about a text.</summary>
internal static class PatternTests
{
    /// <summary>Stands for any text that isn't empty.</summary>
    public static readonly object SomeText = new();

    /// <summary>Whether the pattern matches: <see langword="null"/>, a number, the empty text or <see cref="SomeText"/>. A result of <see langword="null"/>: it depends.</summary>
    public static bool? Matches(IPatternOperation pattern, object? value)
        => pattern switch
        {
            IConstantPatternOperation constant => Equal(constant.Value.ConstantValue.Value, value),
            INegatedPatternOperation negated => !Matches(negated.Pattern, value),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Or(Matches(either.LeftPattern, value), Matches(either.RightPattern, value)),
            IBinaryPatternOperation both => And(Matches(both.LeftPattern, value), Matches(both.RightPattern, value)),
            IRelationalPatternOperation relation => value is int number && relation.Value.ConstantValue.Value is int limit ? Compare(relation.OperatorKind, number, limit) : false,
            IDeclarationPatternOperation declaration => declaration.MatchesNull || value is not null,
            IDiscardPatternOperation => true,
            ITypePatternOperation => value is not null,
            IRecursivePatternOperation recursive => value is null ? false : recursive.PropertySubpatterns.Aggregate((bool?)true, (all, next) => And(all, Matches(next, value))),
            _ => value is null ? false : null,
        };

    /// <summary>The result of a comparison of numbers.</summary>
    public static bool? Compare(BinaryOperatorKind comparison, int left, int right)
        => comparison switch
        {
            BinaryOperatorKind.Equals => left == right,
            BinaryOperatorKind.NotEquals => left != right,
            BinaryOperatorKind.GreaterThan => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => left >= right,
            BinaryOperatorKind.LessThan => left < right,
            BinaryOperatorKind.LessThanOrEqual => left <= right,
            _ => null,
        };

    private static bool? Matches(IPropertySubpatternOperation property, object value)
        => property.Member is IPropertyReferenceOperation { Property.Name: nameof(string.Length) } && value is "" ? Matches(property.Pattern, 0) : null;

    private static bool? Equal(object? constant, object? value)
        => ReferenceEquals(value, SomeText) ? (constant is null or "" ? false : null) : Equals(constant, value);

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;

    private static bool? Or(bool? left, bool? right) => !And(!left, !right);
}
