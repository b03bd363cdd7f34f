namespace AzdoAnalyzers;

/// <summary>The ids of the rules. They are a contract with users' suppressions and configuration: never renumber one.</summary>
internal static class DiagnosticIds
{
    /// <summary>Configuration of these analyzers isn't understood.</summary>
    public const string Configuration = "AZDO0001";

    /// <summary>No rule runs in a build. The package's targets say it, no analyzer.</summary>
    public const string RulesDoNotRun = "AZDO0002";

    /// <summary>A personal access token proven by its checksum, anywhere in a C# file.</summary>
    public const string HardCodedToken = "AZDO1001";

    /// <summary>A constant that is no placeholder reaches an Azure DevOps client as credential.</summary>
    public const string HardCodedCredential = "AZDO1002";

    /// <summary>A placeholder or empty text reaches an Azure DevOps client as credential.</summary>
    public const string PlaceholderCredential = "AZDO1003";

    /// <summary>A text is shaped like a personal access token and fails its checksum, where one is expected.</summary>
    public const string EditedToken = "AZDO1004";

    /// <summary>A credential of Azure DevOps stands in a file that isn't code.</summary>
    public const string TokenInProjectFile = "AZDO1005";

    /// <summary>A credential is written where others can read it: to a log, the console, an exception's message, and others.</summary>
    public const string LeakedCredential = "AZDO1006";

    /// <summary>A constant organization URL or organization name reaches an Azure DevOps client.</summary>
    public const string HardCodedOrganizationUrl = "AZDO2001";

    /// <summary>A relative path drops the organization from the URL that it is resolved against.</summary>
    public const string DroppedOrganization = "AZDO2002";

    /// <summary>A credential goes to Azure DevOps over http.</summary>
    public const string CredentialOverHttp = "AZDO2003";

    /// <summary>A personal access token is sent with the Bearer scheme.</summary>
    public const string TokenAsBearer = "AZDO4001";

    /// <summary>A Basic header isn't Base64 of <c>user:token</c>.</summary>
    public const string MalformedBasicHeader = "AZDO4002";

    /// <summary>A personal access token for all organizations.</summary>
    public const string GlobalToken = "AZDO4003";

    /// <summary>An environment variable reaches an Azure DevOps client, or is joined into its URL, without a guard.</summary>
    public const string UnguardedVariable = "AZDO3001";

    /// <summary>A guard behind <c>??</c> never fires, since what stands before it is never null.</summary>
    public const string DeadGuard = "AZDO3002";

    /// <summary>A credential or URL is read from another environment variable than the ones that are configured or accepted.</summary>
    public const string OtherVariable = "AZDO3003";

    /// <summary>A credential or URL comes from somewhere else than the environment.</summary>
    public const string NotFromEnvironment = "AZDO3004";

    /// <summary>An environment variable is read by a name that none has.</summary>
    public const string MisspelledVariable = "AZDO3005";
}
