using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Whether patterns match, if a value is in one state: on the value itself, on a member of anything, on an element of a tuple.</summary>
/// <param name="evaluation">Says what expressions are.</param>
/// <param name="value">The value.</param>
internal sealed class PatternEvaluation(Evaluation evaluation, GuardedValue value)
{
    /// <summary>Whether a pattern matches an expression.</summary>
    public ValueStates Matches(IPatternOperation pattern, IOperation input)
    {
        input = value.Original(input);
        return Matches(pattern, input is ITupleOperation ? ValueStates.Some : evaluation.Of(input), input as ITupleOperation);
    }

    /// <summary>Whether a pattern matches what may be in some states.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="input">What it is tried on.</param>
    /// <param name="tuple">The tuple that this is, where it is one that stands there.</param>
    public ValueStates Matches(IPatternOperation pattern, ValueStates input, ITupleOperation? tuple = null)
        => input == ValueStates.None ? ValueStates.None : pattern switch
        {
            IConstantPatternOperation constant => StateRules.Equal(input, evaluation.Of(constant.Value)),
            INegatedPatternOperation negated => StateRules.Not(Matches(negated.Pattern, input, tuple)),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => StateRules.Or(Matches(either.LeftPattern, input, tuple), Matches(either.RightPattern, input, tuple)),
            IBinaryPatternOperation both => StateRules.And(Matches(both.LeftPattern, input, tuple), Matches(both.RightPattern, input, tuple)),
            IRelationalPatternOperation relation => relation.Value.ConstantValue.Value is int limit ? StateRules.Compare(relation.OperatorKind, input, limit) : ValueStates.Truth,
            IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => ValueStates.True,
            IDeclarationPatternOperation or ITypePatternOperation => WhereThere(input, IsOfInputType(pattern) ? ValueStates.True : ValueStates.Truth),
            IRecursivePatternOperation recursive => WhereThere(input, Parts(recursive, input & ~ValueStates.Null, tuple)),
            IListPatternOperation list => WhereThere(input, List(list, input & ~ValueStates.Null)),
            _ => WhereThere(input, ValueStates.Truth),
        };

    /// <summary>The same for a pattern or a constant that stands as a case.</summary>
    public ValueStates Matches(IOperation tried, ValueStates input)
        => tried is IPatternOperation pattern ? Matches(pattern, input) : StateRules.Equal(input, evaluation.Of(tried));

    private static bool IsOfInputType(IPatternOperation pattern) => SymbolEqualityComparer.Default.Equals(pattern.InputType, pattern.NarrowedType);

    /// <summary>A pattern that asks for an object never matches <see langword="null"/>.</summary>
    private static ValueStates WhereThere(ValueStates input, ValueStates matches)
        => ((input & ValueStates.Null) != 0 ? ValueStates.False : ValueStates.None) | ((input & ~ValueStates.Null) != 0 ? matches : ValueStates.None);

    private ValueStates Parts(IRecursivePatternOperation recursive, ValueStates input, ITupleOperation? tuple)
    {
        var matches = IsOfInputType(recursive) ? ValueStates.True : ValueStates.Truth;
        foreach (var part in recursive.PropertySubpatterns)
        {
            matches = StateRules.And(matches, Part(part, input));
        }

        for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            var element = recursive.DeconstructionSubpatterns[i];
            matches = StateRules.And(matches, tuple?.Elements.Length == recursive.DeconstructionSubpatterns.Length ? Matches(element, tuple.Elements[i]) : Matches(element, ValueStates.All));
        }

        return matches;
    }

    private ValueStates Part(IPropertySubpatternOperation part, ValueStates input)
        => part.Member switch
        {
            IPropertyReferenceOperation { Property.Name: nameof(string.Length) or "Count" } => Matches(part.Pattern, input),
            { } member when value.Is(member) => Matches(part.Pattern, value.State),
            _ => Matches(part.Pattern, ValueStates.All),
        };

    /// <summary>How many elements a pattern asks for.</summary>
    private static ValueStates List(IListPatternOperation list, ValueStates input)
    {
        var elements = list.Patterns.Count(element => element is not ISlicePatternOperation);
        return elements < list.Patterns.Length ? elements == 0 ? ValueStates.True : StateRules.Compare(BinaryOperatorKind.GreaterThanOrEqual, input, elements)
            : elements == 0 ? StateRules.Equal(input, ValueStates.Empty)
            : input == ValueStates.Empty ? ValueStates.False : ValueStates.Truth;
    }
}
