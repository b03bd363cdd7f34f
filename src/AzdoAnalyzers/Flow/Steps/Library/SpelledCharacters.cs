using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Texts that are written as their characters or bytes, one by one.</summary>
internal static class SpelledCharacters
{
    /// <summary>The text that an array or collection of constant characters or bytes spells; <see langword="null"/> if it is none.</summary>
    public static string? Of(IOperation operation)
    {
        IEnumerable<IOperation>? elements = operation switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            { Kind: OperationFacts.CollectionExpression } collection => collection.ChildOperations,
            _ => null,
        };
        var characters = elements?.Select(Character).ToArray();
        return characters is { Length: > 0 } && !characters.Contains(null) ? string.Concat(characters) : null;
    }

    private static char? Character(IOperation element)
        => element.Unwrapped().ConstantValue switch
        {
            { HasValue: true, Value: char character } => character,
            { HasValue: true, Value: byte value } => (char)value,
            { HasValue: true, Value: int value and > 0 and <= char.MaxValue } => (char)value,
            _ => null,
        };
}
