using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The constants that a pattern asks for, and nothing else: <c>A or B</c>.</summary>
internal static class ConstantPatterns
{
    /// <summary>The constants; <see langword="null"/> if the pattern asks for something else too.</summary>
    public static IReadOnlyList<object?>? Of(IPatternOperation pattern)
        => pattern switch
        {
            IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } => [constant],
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when Of(either.LeftPattern) is { } left && Of(either.RightPattern) is { } right => [.. left, .. right],
            _ => null,
        };
}
