using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps through texts, characters and bytes: copies and views of the same ones, and calls that make another text of a text.</summary>
internal static class TextRows
{
    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string String = "System.String";

    private const string Convert = "System.Convert";

    private const string Encoding = "System.Text.*";

    private const string Linq = "System.Linq.Enumerable";

    public static readonly IReadOnlyList<StepRow> All =
    [
        // The same characters or bytes.
        new(TypePattern.Any, ["ToString"], "this", "return"),
        new(String, ["Trim", "TrimStart", "TrimEnd", "Clone", "ToCharArray"], "this", "return"),
        new(String, [Constructor], "value", "return"),
        new("System.MemoryExtensions", ["AsSpan", "AsMemory", "Trim", "TrimStart", "TrimEnd"], "this", "return"),
        new("System.Span", ["Slice", "ToArray"], "this", "return"),
        new("System.ReadOnlySpan", ["Slice", "ToArray"], "this", "return"),
        new("System.Memory", ["Slice", "ToArray", "Span"], "this", "return"),
        new("System.ReadOnlyMemory", ["Slice", "ToArray", "Span"], "this", "return"),

        new("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", ["ToStringAndClear"], "this", "return"),
        new("CliWrap.PipeSource", ["FromString"], "data", "return"),
        new("CliWrap.PipeSource", ["FromString"], "str", "return"),

        new("System.IO.StringReader", [Constructor], "s", "return"),
        new("System.IO.StringReader", ["ReadToEnd", "ReadToEndAsync"], "this", "return"),
        new("System.Uri", ["OriginalString"], "this", "return"),

        // Another text.
        new(String, ["Substring"], "this", "return") { IsChange = true, IsCut = true, Start = "startIndex" },
        new(String, ["Remove"], "this", "return") { IsChange = true, IsCut = true, Start = "" },
        new(String, ["Split"], "this", "return[]") { IsChange = true, IsCut = true },
        new(String, ["Replace", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "PadLeft", "PadRight", "Normalize", "ReplaceLineEndings", "Insert"], "this", "return") { IsChange = true },
        new(String, ["Insert"], "value", "return") { IsChange = true },
        new(String, ["Intern", "Copy"], "str", "return") { IsChange = true },
        new(Linq, ["Reverse", "Where", "Skip", "Take", "Select"], "this", "return") { IsChange = true },
        new(Convert, ["ToString"], "value", "return") { IsChange = true },
        new(Convert, ["FromBase64String", "FromHexString"], "s", "return") { IsChange = true },
        new("System.Uri", ["UnescapeDataString"], "stringToUnescape", "return") { IsChange = true },
        new("System.Uri", ["EscapeDataString"], "stringToEscape", "return") { IsChange = true },
        new("System.Net.WebUtility", ["UrlDecode", "UrlEncode", "HtmlDecode"], "encodedValue", "return") { IsChange = true },
        new("System.Net.WebUtility", ["UrlEncode", "HtmlDecode"], "value", "return") { IsChange = true },
        new("System.Web.HttpUtility", ["UrlDecode", "UrlEncode", "HtmlDecode"], "str", "return") { IsChange = true },
        new("System.Web.HttpUtility", ["HtmlDecode"], "s", "return") { IsChange = true },
        new(Encoding, ["GetString"], "bytes", "return") { IsChange = true },
        new(Encoding, ["GetBytes"], "s", "return") { IsChange = true },
        new(Encoding, ["GetBytes"], "chars", "return") { IsChange = true },
    ];
}
