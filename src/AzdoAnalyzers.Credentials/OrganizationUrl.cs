namespace AzdoAnalyzers.Credentials;

/// <summary>
/// The URL of Azure DevOps that a text is or holds, taken apart: which part the environment variable replaces, whose
/// organization it is, and whether it carries a user name and a password. All positions count from the start of the text.
/// </summary>
public readonly struct OrganizationUrl
{
    /// <summary>Where the scheme starts.</summary>
    public int Start { get; internal init; }

    /// <summary>
    /// The length of scheme, user information, host and organization (behind visualstudio.com with
    /// <c>/DefaultCollection</c>), without a slash at its end: what the environment variable replaces.
    /// </summary>
    public int Length { get; internal init; }

    /// <summary>Where the host starts.</summary>
    public int HostStart { get; internal init; }

    /// <summary>The length of the host, without port.</summary>
    public int HostLength { get; internal init; }

    /// <summary>Where the organization's name starts, on premises the collection's; 0 where none is named.</summary>
    public int OrganizationStart { get; internal init; }

    /// <summary>The length of the organization's name; 0 where none is named.</summary>
    public int OrganizationLength { get; internal init; }

    /// <summary>Where the user information starts; 0 where there is none.</summary>
    public int UserInformationStart { get; internal init; }

    /// <summary>The length of the user information with its <c>@</c>; 0 where there is none.</summary>
    public int UserInformationLength { get; internal init; }

    /// <summary>Where the password starts; 0 where there is none.</summary>
    public int PasswordStart { get; internal init; }

    /// <summary>The length of the password; 0 where there is none, or an empty one.</summary>
    public int PasswordLength { get; internal init; }

    /// <summary>Whether it isn't on a host of Azure DevOps Services, but has the path of a server on premises: <c>/tfs/…</c> or <c>/DefaultCollection</c>.</summary>
    public bool IsOnPremises { get; internal init; }

    /// <summary>Whether the host is one service's (<c>vsrm.dev.azure.com</c>, <c>{org}.pkgs.visualstudio.com</c>), so that the organization URL can't take its place.</summary>
    public bool IsServiceHost { get; internal init; }

    /// <summary>Whether it names an organization at all: <c>https://dev.azure.com</c> and <c>https://app.vssps.visualstudio.com</c> don't.</summary>
    public bool NamesOrganization => OrganizationLength > 0;

    /// <summary>Takes apart the URL that <paramref name="text"/> starts with; it may go on with a path and a query. White space around it is no matter.</summary>
    public static bool TryParse(TextSlice text, out OrganizationUrl url)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return OrganizationUrlParser.TryParse(text, start, out url);
    }

    /// <summary>Takes apart the first URL of Azure DevOps in <paramref name="text"/> that starts at <paramref name="startIndex"/> or later.</summary>
    public static bool TryFind(TextSlice text, int startIndex, out OrganizationUrl url)
    {
        for (var colon = text.IndexOf("://", startIndex); colon >= 0; colon = text.IndexOf("://", colon + 1))
        {
            var start = OrganizationUrlParser.SchemeStart(text, colon);
            if (start >= startIndex && OrganizationUrlParser.TryParse(text, start, out url))
            {
                return true;
            }
        }

        url = default;
        return false;
    }
}
