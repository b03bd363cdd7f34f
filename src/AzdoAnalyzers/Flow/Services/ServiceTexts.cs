using AzdoAnalyzers.Credentials;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Says of a text, or of the name of a setting, whose service it speaks of.</summary>
internal sealed class ServiceTexts(ProjectModel project)
{
    /// <summary>What the path of each URL of the REST API holds, on premises too.</summary>
    public const string RestRoute = "_apis/";

    /// <summary>Azure DevOps as Entra knows it, the beginning of the scope of its access tokens.</summary>
    private const string EntraApplication = "499b84ac-1321-427f-aa17-267ca6975798";

    /// <summary>What a URL starts with that names a host.</summary>
    private static readonly IReadOnlyList<string> Schemes = ["https://", "http://", "wss://", "ws://"];

    /// <summary>Of a text that may mean anything.</summary>
    public ServiceEvidence InText(string text)
        => AzureDevOpsHost.IsMentionedIn(text) || project.Options.ServiceVariables.Contains(text) || HasRestRoute(text) || text.Contains(EntraApplication) || IsOnPremises(text) ? ServiceEvidence.AzureDevOps
            : Schemes.Any(scheme => StartsWithHost(text, scheme)) ? ServiceEvidence.OtherService
            : ServiceEvidence.None;

    /// <summary>
    /// Of a text that is requested: a rooted path that isn't one of the REST API would leave the organization out. What another host is told in the
    /// query of its URL is nobody's: only an access token is asked for there.
    /// </summary>
    public ServiceEvidence InUrl(string url)
        => InText(url.IndexOf('?') is > 0 and var query && !url.Contains(EntraApplication) ? url.Substring(0, query) : url) is var evidence && evidence == ServiceEvidence.None && url is ['/', _, ..] ? ServiceEvidence.OtherService : evidence;

    /// <summary>Of where a URL comes from.</summary>
    public ServiceEvidence OfSource(FlowSource source)
        => source.Kind switch
        {
            FlowSourceKind.Constant => InUrl(source.Value),
            FlowSourceKind.EnvironmentVariable or FlowSourceKind.Configuration => InName(source.Value),
            _ => ServiceEvidence.None,
        };

    /// <summary>Of the name of a setting or variable.</summary>
    public ServiceEvidence InName(string name)
        => project.Options.ServiceVariables.Contains(name) ? ServiceEvidence.AzureDevOps
            : (AzureDevOpsName.IsInWords(name), OtherServiceName.IsIn(name)) switch
            {
                (true, false) => ServiceEvidence.NamedAfterAzureDevOps,
                (false, true) => ServiceEvidence.OtherService,
                _ => ServiceEvidence.None,
            };

    /// <summary>Whether a URL names its host: a scheme alone, or one with the beginning of user information, may be joined to any.</summary>
    private static bool StartsWithHost(string text, string scheme)
        => text.Length > scheme.Length && text[text.Length - 1] != ':' && text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the route stands there as a part of a path, and not as the end of another word.</summary>
    private static bool HasRestRoute(string text)
        => text.IndexOf(RestRoute, StringComparison.Ordinal) is >= 0 and var start && (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'));

    private static bool IsOnPremises(string text) => OrganizationUrl.TryParse(text, out var url) && url.IsOnPremises;
}
