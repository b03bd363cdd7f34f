using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>What queries over several values answer, if one of them is in one state: <c>new[] { a, b }.Any(string.IsNullOrEmpty)</c>.</summary>
/// <param name="evaluation">Says what expressions are.</param>
/// <param name="methods">Knows what the methods of the project say.</param>
/// <param name="value">The value.</param>
internal sealed class SequenceEvaluation(Evaluation evaluation, GuardMethods methods, GuardedValue value)
{
    /// <summary>What a method of LINQ answers; <see langword="null"/> if it is none that is known.</summary>
    public ValueStates? Of(IInvocationOperation call)
        => call.Arguments.Length == 0 ? null : (call.TargetMethod.Name, call.Arguments.Length) switch
        {
            (nameof(Enumerable.Any), 1) => StateRules.Not(StateRules.Equal(Source(call), ValueStates.Empty)),
            (nameof(Enumerable.Count), 1) => Source(call),
            (nameof(Enumerable.Any), 2) => Answer(call) == ValueStates.True ? ValueStates.True : ValueStates.Truth,
            (nameof(Enumerable.All), 2) => Answer(call) == ValueStates.False ? ValueStates.False : ValueStates.Truth,
            (nameof(Enumerable.Where) or nameof(Enumerable.Count) or nameof(Enumerable.First) or nameof(Enumerable.FirstOrDefault), 2) => Answer(call) == ValueStates.True ? ValueStates.Some : ValueStates.All,
            (nameof(Enumerable.Select) or nameof(Enumerable.ToList) or nameof(Enumerable.ToArray) or nameof(Enumerable.Distinct) or nameof(Enumerable.OrderBy), _) => Source(call),
            _ => null,
        };

    /// <summary>A query of <see langword="null"/> never comes back.</summary>
    private ValueStates Source(IInvocationOperation call) => evaluation.Of(call.Arguments[0].Value) & ValueStates.Any & ~ValueStates.Null;

    /// <summary>What the predicate says of the element that the value is in; nothing definite if it is in none.</summary>
    private ValueStates Answer(IInvocationOperation call)
    {
        foreach (var element in SequenceElements.Of(value.Project, call.Arguments[0].Value))
        {
            if (value.Original(call.Arguments[1].Value) switch
            {
                IMethodReferenceOperation { Method: var method } when value.Is(element.Value) && element.Part is null => Answer(method),
                IAnonymousFunctionOperation { Symbol.Parameters: [var parameter] } lambda when Inside(element, parameter, lambda) is { } inside => Answer(lambda, inside),
                _ => null,
            } is { } answer)
            {
                return answer;
            }
        }

        return ValueStates.Truth;
    }

    private ValueStates? Answer(IMethodSymbol method)
        => method.Name is nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace) ? StateRules.Of((value.State & ValueStates.Missing) != 0)
            : method.Parameters is [var parameter] && value.Project.Declares(method) && methods.ProveByResult(method.OriginalDefinition, value.As(parameter.OriginalDefinition), outcome: false) ? ValueStates.True
            : null;

    private ValueStates? Answer(IAnonymousFunctionOperation lambda, GuardedValue inside)
        => MemberWrites.Returns(lambda.Body).ToList() is [var result] ? new Evaluation(methods, inside).Of(result) : null;

    /// <summary>The value as the lambda sees it that is called with the element; <see langword="null"/> if the element doesn't hold it.</summary>
    private GuardedValue? Inside(SequenceElement element, IParameterSymbol parameter, IAnonymousFunctionOperation lambda)
        => value.IsNamedBy(element.Value) ? value.Named(parameter)
            : !value.Is(element.Value) ? null
            : element.Part is null ? value.As(parameter)
            : element.MemberIn(lambda.Body, parameter) is { } member ? value.As(member)
            : null;
}
