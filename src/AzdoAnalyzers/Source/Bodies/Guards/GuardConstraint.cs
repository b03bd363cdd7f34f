using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>The constraint beside a value in <c>Assert.That(value, Is.Not.Null.And.Not.Empty)</c>: read off the names of its properties.</summary>
internal static class GuardConstraint
{
    private const string Not = nameof(Not);

    /// <summary>What the call does where the value is missing; <see langword="null"/> if the constraint says nothing of that.</summary>
    public static GuardKind? Of(IInvocationOperation call)
        => Names(call) is var names && !names.Contains(Not) ? null
            : names.Contains("Empty") ? GuardKind.StopsWhereMissing
            : names.Contains("Null") ? GuardKind.StopsWhereNull
            : null;

    /// <summary>The outcome that a condition needs; <see langword="null"/> if the constraint is another one.</summary>
    public static bool? Outcome(IInvocationOperation call)
        => Names(call) switch
        {
            [] => true,
            ["True"] => true,
            ["False"] => false,
            ["True", Not] => false,
            ["False", Not] => true,
            _ => null,
        };

    /// <summary>The names of the constraint, the last one first; none if there is no constraint.</summary>
    private static List<string> Names(IInvocationOperation call)
    {
        var names = new List<string>();
        for (var constraint = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 1 && argument.Value.Unwrapped() is IPropertyReferenceOperation)?.Value.Unwrapped() as IPropertyReferenceOperation; constraint is not null; constraint = constraint.Instance?.Unwrapped() as IPropertyReferenceOperation)
        {
            names.Add(constraint.Property.Name);
        }

        return names;
    }
}
