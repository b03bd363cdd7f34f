using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>An attribute that says what a parameter of a method takes, of which a library makes a request.</summary>
/// <param name="Row">The attribute's type, the parameter of its constructor, and what the value is that callers hand over.</param>
/// <param name="Says">What the attribute is given for that parameter.</param>
internal sealed record AttributeSink(SinkRow Row, string Says)
{
    /// <summary>The name by which source code spells the attribute.</summary>
    public string Name { get; } = Row.SimpleTypeName.Substring(0, Row.SimpleTypeName.Length - nameof(Attribute).Length);
}

/// <summary>The attributes of Refit 14 by which the argument of a call becomes an Authorization header.</summary>
internal static class AttributeSinks
{
    private const string Refit = nameof(Refit) + ".";

    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    public static readonly IReadOnlyList<AttributeSink> All =
    [
        new(new SinkRow(Refit + "HeaderAttribute", Constructor, "header", ValueRole.Header) { IsGeneralPurpose = true }, "Authorization"),
        new(new SinkRow(Refit + "AuthorizeAttribute", Constructor, "scheme", ValueRole.BasicParameter) { IsGeneralPurpose = true }, "Basic"),
        new(new SinkRow(Refit + "AuthorizeAttribute", Constructor, "scheme", ValueRole.Secret, CredentialKind.AccessToken) { IsGeneralPurpose = true }, "Bearer"),
    ];
}
