using AzdoAnalyzers.Credentials;

namespace AzdoAnalyzers.Files;

/// <summary>Tells a literal secret from what stands in its place: a placeholder, a reference that a tool resolves, a description.</summary>
internal static class LiteralSecret
{
    /// <summary>How references start: to variables of shells, pipelines, Terraform, vaults.</summary>
    private static readonly string[] ReferenceStarts =
    [
        "$", "%", "@Microsoft.", "#{", "{{", "<", "!", "*", "var.", "local.", "module.", "data.", "env.", "env:", "file:", "secrets.", "secretref:",
        "keyvault:", "vault:", "op://", "ref+", "http://", "https://", "/", "./", "../", "~/", "\\",
    ];

    /// <summary>What stands in a value that is put together when it is used.</summary>
    private static readonly string[] References = ["$(", "${", "#{", "{{", "$[", "$env:", "%{"];

    private static readonly string[] Words = ["true", "false", "null", "none", "nil", "~", "undefined", "string", "env", "environment"];

    /// <summary>Whether the value of a credential's key is the credential itself.</summary>
    public static bool Is(KeyedValue value)
    {
        var text = value.Text.Trim();
        return value.IsLiteral
            && text.Length > 0
            && !text.Any(char.IsWhiteSpace)
            && !Placeholder.IsPlaceholder(text)
            && !Words.Contains(text, StringComparer.OrdinalIgnoreCase)
            && !ReferenceStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            && !References.Any(reference => text.IndexOf(reference, StringComparison.OrdinalIgnoreCase) >= 0)
            && !IsNameOfVariable(text)
            && !IsNameOfKey(text, value.Key)
            && !IsMacro(text);
    }

    /// <summary><c>%NAME%</c> anywhere in the text.</summary>
    private static bool IsMacro(string text)
    {
        var open = text.IndexOf('%');
        return open >= 0 && text.IndexOf('%', open + 1) > open + 1;
    }

    /// <summary>Whether a key's own name stands in the place of its value: <c>"VstsToken": "vsts-token"</c>.</summary>
    private static bool IsNameOfKey(string text, KeyPath key) => Letters(text).Equals(Letters(key.Name), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => name.Replace("_", "").Replace("-", "");

    /// <summary><c>System.AccessToken</c>, as pipelines name it.</summary>
    private static bool IsNameOfVariable(string text) => text.Equals("System.AccessToken", StringComparison.OrdinalIgnoreCase);
}
