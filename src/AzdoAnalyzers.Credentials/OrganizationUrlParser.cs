namespace AzdoAnalyzers.Credentials;

/// <summary>
/// Reads the forms of URLs that the client library, Git and the documentation use. A name in brackets counts as a name,
/// whatever it is made of, so that templates are read as what they stand for.
/// </summary>
internal static class OrganizationUrlParser
{
    private const string DefaultCollection = "DefaultCollection";

    private static readonly string[] Schemes = ["https", "http", "wss", "ws"];

    /// <summary>First labels of hosts under visualstudio.com that stand for a service and not for an organization.</summary>
    private static readonly string[] OldServices =
        ["app", "vssps", "vsrm", "vsaex", "aex", "vs-ssh", "pkgs", "feeds", "analytics", "almsearch", "auditservice", "vsblob"];

    /// <summary>The labels before dev.azure.com of services whose paths start with the organization; download sites and others don't.</summary>
    private static readonly string[] CurrentServices =
    [
        "vssps", "vsrm", "vsaex", "feeds", "pkgs", "analytics", "almsearch", "auditservice", "extmgmt", "vstmr", "advsec", "governance",
    ];

    /// <summary>Where the scheme starts that ends before <paramref name="colon"/>; -1 where it is neither that of a request nor that of a web socket.</summary>
    public static int SchemeStart(TextSlice text, int colon)
    {
        foreach (var scheme in Schemes)
        {
            var start = colon - scheme.Length;
            if (text.HasAt(start, scheme, ignoreCase: true) && (start == 0 || !Ascii.IsLetterOrDigit(text[start - 1])))
            {
                return start;
            }
        }

        return -1;
    }

    public static bool TryParse(TextSlice text, int start, out OrganizationUrl url)
    {
        url = default;
        var colon = text.IndexOf("://", start);
        if (colon < 0 || SchemeStart(text, colon) != start)
        {
            return false;
        }

        var authority = UrlAuthority.Read(text, colon + 3);
        return TryParseCurrent(text, start, authority, out url)
            || TryParseOld(text, start, authority, out url)
            || TryParseOnPremises(text, start, authority, out url);
    }

    private static bool TryParseCurrent(TextSlice text, int start, UrlAuthority authority, out OrganizationUrl url)
    {
        url = default;
        var host = authority.Host(text);
        if (!AzureDevOpsHost.IsCurrent(host))
        {
            return false;
        }

        var service = host.Slice(0, host.Length - AzureDevOpsHost.Current.Length);
        var organization = NamesOrganization(service) ? UrlName.ReadSegment(text, authority.End) : default;
        url = Create(text, start, authority, organization, end: organization.IsEmpty ? authority.End : organization.End, isServiceHost: host.Length > AzureDevOpsHost.Current.Length);
        return true;
    }

    /// <summary>Whether a path behind these labels of a host, with the dot after them, starts with an organization.</summary>
    private static bool NamesOrganization(TextSlice labels)
    {
        if (labels.IsEmpty)
        {
            return true;
        }

        foreach (var service in CurrentServices)
        {
            if (labels.Slice(0, labels.Length - 1).Equals(service, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryParseOld(TextSlice text, int start, UrlAuthority authority, out OrganizationUrl url)
    {
        url = default;
        var host = authority.Host(text);
        if (!AzureDevOpsHost.IsOld(host) || !AzureDevOpsHost.Matches(host))
        {
            return false;
        }

        var label = UrlName.ReadLabel(text, authority.HostStart);
        var isServiceHost = label.Length < host.Length - AzureDevOpsHost.OldSuffix.Length;
        var collection = UrlName.ReadSegment(text, authority.End);
        var hasCollection = collection.Of(text).Equals(DefaultCollection, ignoreCase: true);
        url = Create(text, start, authority, IsOldService(text, label) ? default : label, hasCollection ? collection.End : authority.End, isServiceHost);
        return !label.IsEmpty;
    }

    private static bool IsOldService(TextSlice text, UrlName label)
    {
        var name = label.Of(text);
        foreach (var service in OldServices)
        {
            if (name.Equals(service, ignoreCase: true))
            {
                return true;
            }
        }

        return name.StartsWith("spsprod", ignoreCase: true) || text.HasAt(label.End, ".vsblob.", ignoreCase: true);
    }

    private static bool TryParseOnPremises(TextSlice text, int start, UrlAuthority authority, out OrganizationUrl url)
    {
        url = default;
        var first = UrlName.ReadSegment(text, authority.End);
        if (AzureDevOpsHost.IsOld(authority.Host(text)) || authority.HostEnd == authority.HostStart)
        {
            return false;
        }

        if (first.Of(text).Equals(DefaultCollection, ignoreCase: true))
        {
            url = Create(text, start, authority, first, first.End, isOnPremises: true);
            return true;
        }

        if (first.Of(text).Equals("tfs", ignoreCase: true))
        {
            var collection = UrlName.ReadSegment(text, first.End);
            url = Create(text, start, authority, collection, collection.IsEmpty ? first.End : collection.End, isOnPremises: true);
            return true;
        }

        return false;
    }

    private static OrganizationUrl Create(
        TextSlice text,
        int start,
        UrlAuthority authority,
        UrlName organization,
        int end,
        bool isServiceHost = false,
        bool isOnPremises = false) => new()
        {
            Start = start,
            Length = end - start,
            HostStart = authority.HostStart,
            HostLength = authority.HostEnd - authority.HostStart,
            OrganizationStart = organization.Start,
            OrganizationLength = organization.Length,
            UserInformationStart = authority.HasUserInformation ? authority.Start : 0,
            UserInformationLength = authority.HostStart - authority.Start,
            PasswordStart = authority.PasswordStart,
            PasswordLength = authority.PasswordLength,
            IsOnPremises = isOnPremises,
            IsServiceHost = isServiceHost,
        };
}
