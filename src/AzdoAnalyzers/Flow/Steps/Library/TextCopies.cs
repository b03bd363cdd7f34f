using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Copies and views of the same characters or bytes: an array of them, a span over them, the part of a buffer that is filled.</summary>
internal static class TextCopies
{
    /// <summary>What is copied or viewed; <see langword="null"/> if the operation does neither.</summary>
    public static IOperation? Source(IOperation operation)
        => operation switch
        {
            // Extension methods of arrays and texts have the receiver as argument.
            IInvocationOperation { TargetMethod.Name: "ToCharArray" or "AsSpan" or "AsMemory" or "Slice" or "ToArray" } copy => copy.Instance ?? copy.Arguments.FirstOrDefault()?.Value,
            IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [var characters, ..] } => characters.Value,
            IPropertyReferenceOperation { Property.Name: "Span", Instance: { } memory } => memory,
            IImplicitIndexerReferenceOperation range => range.Instance,
            _ => null,
        };
}
