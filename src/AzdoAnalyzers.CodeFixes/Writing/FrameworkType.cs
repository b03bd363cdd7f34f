namespace AzdoAnalyzers.CodeFixes.Writing;

/// <summary>
/// The types that fixes write. They are written whole, which binds whatever else is called <c>Environment</c> or
/// <c>System</c>, and shortened where that binds the same.
/// </summary>
internal static class FrameworkType
{
    public const string Environment = Global + "System.Environment";

    public const string InvalidOperationException = Global + "System.InvalidOperationException";

    public const string Convert = Global + "System.Convert";

    public const string Encoding = Global + "System.Text.Encoding";

    public const string Uri = Global + "System.Uri";

    public const string String = Global + "System.String";

    public const string Task = Global + "System.Threading.Tasks.Task";

    /// <summary>Of the client library, not of the framework: no directive is added for it.</summary>
    public const string VssBasicCredential = Global + "Microsoft.VisualStudio.Services.Common.VssBasicCredential";

    public const string VssAzureIdentityCredential = Global + "Microsoft.VisualStudio.Services.Client.VssAzureIdentityCredential";

    public const string DefaultAzureCredential = Global + "Azure.Identity.DefaultAzureCredential";

    public const string TokenRequestContext = Global + "Azure.Core.TokenRequestContext";

    private const string Global = "global::";

    /// <summary>Whether a text is the whole name of one of them.</summary>
    public static bool IsName(string text) => text is Environment or InvalidOperationException or Convert or Encoding or Uri or String or Task or VssBasicCredential or VssAzureIdentityCredential or DefaultAzureCredential or TokenRequestContext;

    /// <summary>Whether a text may hold the whole name of one of them.</summary>
    public static bool MayHaveName(string text) => text.Contains(Global);

    /// <summary>Whether two pieces of code differ in nothing but white space and how the names of types are shortened.</summary>
    public static bool IsSameCode(string code, string other) => Essential(code) == Essential(other);

    /// <summary>The name with its namespace, but without the <c>global::</c> before it.</summary>
    public static string Qualified(string name) => name.Substring(Global.Length);

    public static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);

    public static string Namespace(string name) => name.Substring(Global.Length, name.LastIndexOf('.') - Global.Length);

    private static string Essential(string code)
        => string.Concat(code.Where(character => !char.IsWhiteSpace(character))).Replace(Global, "").Replace(nameof(System) + ".", "");
}
