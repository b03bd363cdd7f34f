using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Leaks;

/// <summary>
/// The members of libraries that put all they are handed into what they hand back: texts that are put together, and encodings that anybody can
/// undo. What one value goes through as it is, or as a part of itself, are the rows of <see cref="Steps.StepCatalog"/>.
/// </summary>
internal static class TextMakers
{
    private static readonly IReadOnlyList<(string Type, IReadOnlyList<string> Members)> Rows =
    [
        ("System.String", ["Concat", "Join", "Format", "Create"]),
        ("System.FormattableString", ["Invariant", "CurrentCulture"]),
        ("System.Convert", ["ToBase64String", "ToHexString", "ToHexStringLower"]),
        ("System.BitConverter", ["ToString"]),
        ("System.Text.StringBuilder", [WellKnownMemberNames.InstanceConstructorName]),
        ("System.Text.Json.JsonSerializer", ["Serialize"]),
        ("Newtonsoft.Json.JsonConvert", ["SerializeObject", "ToString"]),
    ];

    private static readonly TypePattern Builder = new("System.Text.StringBuilder");

    private static readonly ILookup<string, TypePattern> ByMember = Rows.SelectMany(row => row.Members.Select(member => (member, Type: new TypePattern(row.Type)))).ToLookup(row => row.member, row => row.Type);

    /// <summary>Whether a method or constructor is one of them.</summary>
    public static bool Include(ISymbol member) => member.ContainingType is { } type && ByMember[member.Name].Any(pattern => pattern.Includes(type));

    /// <summary>Whether a method puts what it is handed at the end of the text that its object is.</summary>
    public static bool IsAddition(ISymbol member)
        => member is { Name: "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert", ContainingType: { } type } && Builder.Includes(type);
}
