namespace AzdoAnalyzers.Configuration;

/// <summary>The environment variables by which credentials and URLs of Azure DevOps reach a program.</summary>
internal static class EnvironmentVariables
{
    /// <summary>Holds the personal access token, by the convention of the Terraform provider for Azure DevOps.</summary>
    public const string PersonalAccessToken = "AZDO_PERSONAL_ACCESS_TOKEN";

    /// <summary>Holds the organization URL, by the same convention.</summary>
    public const string OrganizationUrl = "AZDO_ORG_SERVICE_URL";

    /// <summary>Holds the job access token where a pipeline maps <c>System.AccessToken</c> to it.</summary>
    public const string JobAccessToken = "SYSTEM_ACCESSTOKEN";

    /// <summary>Holds the personal access token of the Azure CLI's extension.</summary>
    public const string CommandLineToken = "AZURE_DEVOPS_EXT_PAT";

    /// <summary>Holds the organization URL in a pipeline, with a slash at its end.</summary>
    public const string CollectionUri = "SYSTEM_COLLECTIONURI";

    /// <summary>The same, by its older name.</summary>
    public const string TeamFoundationCollectionUri = "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI";

    /// <summary>The same on premises, and by a still older name.</summary>
    public const string TeamFoundationServerUri = "SYSTEM_TEAMFOUNDATIONSERVERURI";

    /// <summary>The same for the tasks of a pipeline.</summary>
    public const string TaskDefinitionsUri = "SYSTEM_TASKDEFINITIONSURI";

    /// <summary>How the names of the variables start that Azure Pipelines sets.</summary>
    private static readonly IReadOnlyList<string> PredefinedGroups =
    [
        "SYSTEM_", "AGENT_", "RELEASE_", "ENDPOINT_URL_", "BUILD_ARTIFACTSTAGINGDIRECTORY", "BUILD_BINARIESDIRECTORY", "BUILD_BUILD", "BUILD_CONTAINERID", "BUILD_CRONSCHEDULE_", "BUILD_DEFINITION",
        "BUILD_QUEUEDBY", "BUILD_REASON", "BUILD_REPOSITORY_", "BUILD_REQUESTEDFOR", "BUILD_SOURCEBRANCH", "BUILD_SOURCEVERSION", "BUILD_SOURCESDIRECTORY", "BUILD_STAGINGDIRECTORY", "BUILD_TRIGGEREDBY_",
    ];

    /// <summary>Whether Azure Pipelines sets a variable in each run: it is there, unlike the token, which a pipeline has to map.</summary>
    public static bool IsPredefined(string variable)
        => variable != JobAccessToken && PredefinedGroups.Any(group => variable.StartsWith(group, StringComparison.Ordinal));

    /// <summary>Whether a variable holds a personal access token by a convention other than the configured one.</summary>
    public static bool HoldsPersonalAccessToken(string variable) => variable is PersonalAccessToken or CommandLineToken || IsOwn(variable, PersonalAccessToken);

    /// <summary>All names that put Azure DevOps in play: those above, the Azure CLI's and those that Azure Pipelines sets.</summary>
    public static readonly ISet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        PersonalAccessToken, OrganizationUrl, JobAccessToken, CommandLineToken, CollectionUri, TeamFoundationCollectionUri, TeamFoundationServerUri, TaskDefinitionsUri,
    };

    /// <summary>The variable for one of several organizations: its name behind the first <c>_</c> of the variable's, as in <c>AZDO_SOURCE_ORG_SERVICE_URL</c>.</summary>
    public static string Own(string variable, string name)
        => variable.IndexOf('_') is >= 0 and var end ? variable.Insert(end + 1, name + "_") : $"{name}_{variable}";

    /// <summary>The variable for what the convention has none for: a name behind the first <c>_</c> of one that it has, as in <c>AZDO_PASSWORD</c>.</summary>
    public static string Beside(string variable, string name) => variable.Substring(0, variable.IndexOf('_') + 1) + name;

    /// <summary>Whether a name is that of one of several organizations for a variable, as <see cref="Own"/> makes it.</summary>
    public static bool IsOwn(string name, string variable)
        => variable.IndexOf('_') is >= 0 and var end
            && name.Length > variable.Length + 1
            && name.StartsWith(variable.Substring(0, end + 1), StringComparison.Ordinal)
            && name.EndsWith(variable.Substring(end), StringComparison.Ordinal);
}
