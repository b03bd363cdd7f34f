using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;

namespace AzdoAnalyzers.Rules;

/// <summary>A text that says of itself that it stands in for a credential or an organization, as tests have them: nobody is to put one in its place.</summary>
internal static class StandIn
{
    /// <summary>Whether a value is one.</summary>
    public static bool Is(FlowSource origin)
        => origin.Role switch
        {
            ValueRole.OrganizationName => Placeholder.IsStandIn(origin.Part),
            ValueRole.Url => OrganizationUrl.TryParse(origin.Value, out var url) && url.NamesOrganization && Placeholder.IsStandIn(origin.Value.Substring(url.OrganizationStart, url.OrganizationLength)),
            _ => CredentialText.Of(origin) is { } credential && Placeholder.IsStandIn(credential),
        };
}
