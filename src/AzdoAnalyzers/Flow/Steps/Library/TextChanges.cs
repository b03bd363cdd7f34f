using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Calls that make another text of a text or of bytes: cut, replaced, padded, decoded. What comes out is hard-coded where what goes in is.</summary>
internal static class TextChanges
{
    /// <summary>The kind of <c>ICollectionExpressionOperation</c>, which the Roslyn compiled against lacks.</summary>
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>The parameters that the text or bytes are handed over for.</summary>
    private static readonly IReadOnlyList<string> Parameters = ["s", "str", "value", "bytes", "stringToUnescape", "stringToEscape", "encodedValue"];

    /// <summary>The text or bytes that another text is made of; <see langword="null"/> if the operation makes none.</summary>
    public static IOperation? Source(ProjectModel project, IOperation operation)
        => operation switch
        {
            IInvocationOperation { Instance: { } text, TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, ReturnType.SpecialType: SpecialType.System_String } } call
                => IsCut(call) && !IsKnown(project, call, text) ? null : text,
            IInvocationOperation call when IsStatic(call) || IsOfEncoding(call) => Parameters.Select(name => call.Arguments.Argument(name)).FirstOrDefault(value => value is not null),
            _ => null,
        };

    /// <summary>The text that <c>string.Split</c> cuts into pieces; <see langword="null"/> if the operation is another one, or the text isn't known.</summary>
    public static IOperation? Split(ProjectModel project, IOperation operation)
        => operation is IInvocationOperation { Instance: { } text, TargetMethod: { Name: nameof(string.Split), ContainingType.SpecialType: SpecialType.System_String } } call && IsKnown(project, call, text) ? text : null;

    /// <summary>The text that an array or collection of constant characters or bytes spells; <see langword="null"/> if it is none.</summary>
    public static string? Spelled(IOperation operation)
    {
        IEnumerable<IOperation>? elements = operation switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            { Kind: CollectionExpression } collection => collection.ChildOperations,
            _ => null,
        };
        var characters = elements?.Select(Character).ToArray();
        return characters is { Length: > 0 } && !characters.Contains(null) ? string.Concat(characters) : null;
    }

    private static bool IsCut(IInvocationOperation call) => call.TargetMethod.Name is nameof(string.Substring) or nameof(string.Remove);

    /// <summary>Whether it is known what is cut out of which text: else it may be read out of a line of settings.</summary>
    private static bool IsKnown(ProjectModel project, IInvocationOperation call, IOperation text)
        => SingleText.Of(project, text) is not null && call.Arguments.All(argument => argument.Value.ConstantValue.HasValue);

    private static char? Character(IOperation element)
        => element.Unwrapped().ConstantValue switch
        {
            { HasValue: true, Value: char character } => character,
            { HasValue: true, Value: byte value } => (char)value,
            { HasValue: true, Value: int value and > 0 and <= char.MaxValue } => (char)value,
            _ => null,
        };

    private static bool IsStatic(IInvocationOperation call)
        => (call.TargetMethod.Name, call.TargetMethod.ContainingType.Name) is
            (nameof(string.Intern) or nameof(string.Copy), nameof(String))
            or (nameof(Convert.ToString) or nameof(Convert.FromBase64String) or "FromHexString", nameof(Convert))
            or (nameof(Uri.UnescapeDataString) or nameof(Uri.EscapeDataString), nameof(Uri))
            or (nameof(System.Net.WebUtility.UrlDecode), nameof(System.Net.WebUtility) or "HttpUtility");

    private static bool IsOfEncoding(IInvocationOperation call)
        => call.TargetMethod is { Name: nameof(System.Text.Encoding.GetString) or nameof(System.Text.Encoding.GetBytes), ContainingNamespace: var space } && space?.ToDisplayString() == "System.Text";
}
