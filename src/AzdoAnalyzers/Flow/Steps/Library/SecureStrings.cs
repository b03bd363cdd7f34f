using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>What a <c>SecureString</c> is filled with, character by character, in the body that makes it.</summary>
internal static class SecureStrings
{
    private const string AppendChar = nameof(System.Security.SecureString.AppendChar);

    /// <summary>The text whose characters a loop puts into the new object; <see langword="null"/> if the operation makes none, or it isn't known.</summary>
    public static IOperation? Characters(IOperation operation)
    {
        if (operation is not IObjectCreationOperation creation || !creation.Type.Is("SecureString", "System.Security") || LocalWrites.Holder(creation) is not { } local)
        {
            return null;
        }

        return creation.Root().Descendants().Select(candidate => candidate switch
        {
            IInvocationOperation { TargetMethod.Name: AppendChar, Instance: { } target, Arguments: [var character] } when LocalWrites.IsReference(target, local)
                => LoopOver(character.Value.Unwrapped()),
            IInvocationOperation { TargetMethod.Name: "ForEach" } call when call.Descendants().Any(inner => inner is IMethodReferenceOperation { Method.Name: AppendChar, Instance: { } target } && LocalWrites.IsReference(target, local))
                => TextOf(call.Instance ?? call.Arguments[0].Value),
            _ => null,
        }).FirstOrDefault(text => text is not null);
    }

    /// <summary>The text that a loop takes the character from.</summary>
    private static IOperation? LoopOver(IOperation character)
        => character switch
        {
            ILocalReferenceOperation local => local.Root().Descendants().OfType<IForEachLoopOperation>()
                .FirstOrDefault(loop => loop.LoopControlVariable is IVariableDeclaratorOperation variable && LocalWrites.IsReference(character, variable.Symbol))
                ?.Collection is { } collection ? TextOf(collection) : null,
            IPropertyReferenceOperation { Instance: { } text, Property.ContainingType.SpecialType: SpecialType.System_String } => text,
            _ => null,
        };

    private static IOperation TextOf(IOperation characters)
    {
        characters = characters.Unwrapped();
        return characters is IInvocationOperation { TargetMethod.Name: "ToCharArray" or "ToList" or "ToArray" } copy && (copy.Instance ?? copy.Arguments.FirstOrDefault()?.Value) is { } text ? TextOf(text) : characters;
    }
}
