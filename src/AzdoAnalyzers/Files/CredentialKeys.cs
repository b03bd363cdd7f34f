using AzdoAnalyzers.Tokens;

namespace AzdoAnalyzers.Files;

/// <summary>
/// Which keys stand for a credential of Azure DevOps, as rows of data: variables that nothing else uses, and the names of credentials
/// together with the names of the service around them. Names are compared by their words, in lower case and without what separates them.
/// </summary>
internal static class CredentialKeys
{
    /// <summary>
    /// Words one of which stands in every file that holds such a key, or the evidence for one: all others aren't read. Each has a rare letter,
    /// z, v or k, by which it is looked for.
    /// </summary>
    public static readonly string[] FileWords =
    [
        "azdo", "vsts", "devops", "azp_", "dev.azure.com", "visualstudio.com", "_packaging/",
        "accesstoken", "access_token", "access-token",
    ];

    /// <summary>The names under which a value of a pair, or the default of a variable, stands: the name around it is the key.</summary>
    private static readonly string[] Unnamed = ["", "value", "default", "defaultvalue", "secretvalue"];

    /// <summary>Variables that are the credential, whatever stands around them.</summary>
    private static readonly string[] Variables =
    [
        "azdopersonalaccesstoken", "azuredevopsextpat", "systemaccesstoken", "azptoken", "vssnugetaccesstoken",
    ];

    /// <summary>Names of the service, the longer ones first.</summary>
    private static readonly string[] Services =
    [
        "azuredevopsserver", "azuredevopsservices", "azuredevops", "azdo", "vsts", "visualstudioteamservices", "teamfoundation", "devazurecom", "visualstudiocom",
    ];

    /// <summary>Names of the service that are too short to be looked for inside of words.</summary>
    private static readonly string[] ServiceWords = [" ado ", " tfs ", " devops "];

    private static readonly string[] OtherServices =
    [
        "github", "gitlab", "bitbucket", "gitea", "jira", "atlassian", "confluence", "sonar", "slack", "octopus", "artifactory", "docker", "snyk", "pulumi",
    ];

    /// <summary>Parts of Azure DevOps that hold credentials of anything: only a personal access token is ours there.</summary>
    private static readonly string[] StoresOfOthers = ["serviceendpoint", "serviceconnection", "variablegroup", "servicehook"];

    /// <summary>Names that say which kind of credential it is.</summary>
    private static readonly string[] PersonalAccessTokens = ["personalaccesstoken", "patoken"];

    /// <summary>Names of any credential: ours where they are all that the key says beside the service.</summary>
    private static readonly string[] Credentials =
    [
        "token", "accesstoken", "apitoken", "authtoken", "authenticationtoken", "password", "secret", "apikey", "accesskey", "personaltoken",
    ];

    /// <summary>Names of a credential that a URL of Azure DevOps beside it makes ours.</summary>
    private static readonly string[] TokensBesideUrl = ["token", "accesstoken", "apitoken", "personaltoken"];

    /// <summary>Whether the key by itself, or with the names around it, stands for a credential of Azure DevOps.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hasUrlBeside">Whether a URL of Azure DevOps stands beside it.</param>
    public static bool Matches(KeyPath key, bool hasUrlBeside)
    {
        var (around, leaf) = Split(key);
        var name = NameWords.Joined(leaf);
        if (Variables.Contains(name))
        {
            return true;
        }

        var whole = NameWords.Joined(around) + name;
        if (HoldsAny(whole, OtherServices))
        {
            return false;
        }

        var isPersonal = IsPersonalAccessToken(leaf, name);
        var isOurs = HoldsAny(whole, Services) || HoldsAny(NameWords.Of(around + ":" + leaf), ServiceWords);
        return isOurs
            ? isPersonal || (Credentials.Contains(WithoutService(leaf)) && !HoldsAny(whole, StoresOfOthers))
            : hasUrlBeside && (isPersonal || TokensBesideUrl.Contains(name));
    }

    /// <summary>Whether the key is one that a project names: the whole of it, or its end at a separator.</summary>
    public static bool Matches(KeyPath key, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return false;
        }

        var (around, leaf) = Split(key);
        var whole = NameWords.Of(around + ":" + leaf);
        return names.Any(name => whole.EndsWith(NameWords.Of(name), StringComparison.Ordinal));
    }

    /// <summary>Whether the key is that of a password in a file of NuGet's, which stands under the name of a feed.</summary>
    public static bool IsFeedPassword(KeyPath key) => key.Name.Equals("ClearTextPassword", StringComparison.OrdinalIgnoreCase);

    private static bool IsPersonalAccessToken(string leaf, string name)
        => PersonalAccessTokens.Any(token => name.EndsWith(token, StringComparison.Ordinal))
            || NameWords.Of(leaf).EndsWith(" pat ", StringComparison.Ordinal)
            || WithoutService(leaf) is "pat" or "extpat";

    private static string WithoutService(string leaf)
    {
        var words = NameWords.Of(leaf);
        foreach (var service in ServiceWords)
        {
            words = words.Replace(service, " ");
        }

        var name = words.Replace(" ", "");
        foreach (var service in Services)
        {
            name = name.Replace(service, "");
        }

        return name;
    }

    private static bool HoldsAny(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name that counts, and those around it; a path may be written into one name.</summary>
    private static (string Around, string Leaf) Split(KeyPath key)
    {
        KeyPath? named = key;
        while (named.Parent is { } parent && Unnamed.Contains(NameWords.Joined(named.Name)))
        {
            named = parent;
        }

        var name = named.Name.Replace("__", ":");
        var end = name.LastIndexOfAny([':', '/', '.']);
        var around = named.Parent is { } outer ? outer.ToString() : "";
        return end < 0 ? (around, name) : (around + ":" + name.Substring(0, end), name.Substring(end + 1));
    }
}
