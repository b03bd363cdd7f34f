namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>Writes the call that makes the parameter of a Basic header: Base64 of the ASCII bytes of a text.</summary>
internal static class Base64Call
{
    /// <summary>What stands before the text.</summary>
    public const string Open = $"{FrameworkType.Convert}.ToBase64String({FrameworkType.Encoding}.ASCII.GetBytes(";

    /// <summary>What stands behind it.</summary>
    public const string Close = "))";

    /// <summary>The call for a text, as code has it.</summary>
    public static string Of(string text) => Open + text + Close;
}
