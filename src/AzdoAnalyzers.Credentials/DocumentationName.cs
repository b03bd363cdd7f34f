namespace AzdoAnalyzers.Credentials;

/// <summary>Names of organizations that documentation uses and nobody's own code should.</summary>
internal static class DocumentationName
{
    private static readonly string[] Prefixes = ["fabrikam", "contoso", "your", "northwind", "adventureworks", "adventure-works"];

    private static readonly string[] Names =
    [
        "account", "accountname", "example", "org", "organization", "organisation", "orgname", "org-name", "organizationname",
        "organization-name", "someorg", "some-org", "testorg", "test-org", "xxx",
    ];

    private static readonly string[] NounsAfterMy = ["account", "org", "organization", "organisation", "company", "collection", "project", "tenant", "instance", "azuredevopsorg"];

    public static bool Matches(TextSlice name)
        => Placeholder.IsPlaceholder(name)
            || Names.Any(word => name.Equals(word, ignoreCase: true))
            || Prefixes.Any(word => name.StartsWith(word, ignoreCase: true))
            || IsMine(name);

    private static bool IsMine(TextSlice name)
    {
        if (!name.StartsWith("my", ignoreCase: true))
        {
            return false;
        }

        var start = name.Length > 2 && name[2] is '-' or '_' ? 3 : 2;
        var noun = name.Slice(start);
        return NounsAfterMy.Any(word => noun.StartsWith(word, ignoreCase: true));
    }
}
