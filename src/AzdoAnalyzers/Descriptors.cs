using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers;

/// <summary>The descriptors of all rules. No message takes an argument that may hold a character of a secret.</summary>
internal static class Descriptors
{
    private const string ConfigurationCategory = "Configuration";

    private const string SecurityCategory = "Security";

    private const string PortabilityCategory = "Portability";

    private const string ReliabilityCategory = "Reliability";

    /// <summary>Arguments: the whole sentence, made from key, place and what is allowed.</summary>
    public static readonly DiagnosticDescriptor Configuration = Create(
        DiagnosticIds.Configuration,
        ConfigurationCategory,
        title: "Configuration of AzdoAnalyzers isn't understood",
        messageFormat: "{0}",
        description: "An option's value, or a line of a file that configures these analyzers, has no meaning to them and is ignored: correct it, or the rules don't do what the configuration says.",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>Arguments: the environment variable to read, " (created ...)" or nothing.</summary>
    public static readonly DiagnosticDescriptor HardCodedToken = Create(
        DiagnosticIds.HardCodedToken,
        SecurityCategory,
        title: "Hard-coded personal access token",
        messageFormat: "A personal access token for Azure DevOps{1} stands in the source: revoke it, since a fix doesn't take it out of the history, and read the environment variable '{0}' instead",
        description: "The text's checksum proves that it is a personal access token. Whoever can read the source or its history can use it: revoke it first, then read the new one from the environment.",
        cwe: 798);

    /// <summary>Arguments: what the credential reaches, where to read it from ("the environment variable ..." or "it from the environment").</summary>
    public static readonly DiagnosticDescriptor HardCodedCredential = Create(
        DiagnosticIds.HardCodedCredential,
        SecurityCategory,
        title: "Hard-coded credential reaches an Azure DevOps client",
        messageFormat: "A hard-coded credential reaches '{0}': revoke it if it is real, and read {1} instead",
        description: "A credential in the source is known to whoever can read the source or its history, and can't be rotated without a release.",
        cwe: 798);

    /// <summary>Arguments: what the placeholder reaches, a further clause or nothing, where to read the credential from.</summary>
    public static readonly DiagnosticDescriptor PlaceholderCredential = Create(
        DiagnosticIds.PlaceholderCredential,
        SecurityCategory,
        title: "Placeholder reaches an Azure DevOps client as credential",
        messageFormat: "A placeholder reaches '{0}' as credential{1}: read {2} instead",
        description: "A placeholder invites to be replaced by a real token in the source, and until then the call is anonymous: it answers with a sign-in page instead of an error.");

    /// <summary>Arguments: the environment variable to read.</summary>
    public static readonly DiagnosticDescriptor EditedToken = Create(
        DiagnosticIds.EditedToken,
        SecurityCategory,
        title: "Text is shaped like a personal access token",
        messageFormat: "A text shaped like a personal access token stands here: revoke it if it is one, and read '{0}' instead",
        description: "The text fails the checksum of a personal access token, as one that was edited or cut does: most of a real token is still a secret, and whoever wrote it here had one.",
        severity: DiagnosticSeverity.Info,
        cwe: 798);

    /// <summary>Arguments: "personal access token" or "hard-coded credential", where it stands, "revoke" or "remove", the environment variable.</summary>
    public static readonly DiagnosticDescriptor TokenInProjectFile = Create(
        DiagnosticIds.TokenInProjectFile,
        SecurityCategory,
        title: "Token in a project file",
        messageFormat: "A {0} stands {1}: {2} it, and set the environment variable '{3}' instead",
        description: "A file of settings is committed, copied and published beside the code: whoever can read it, or its history, can use the credential in it.",
        cwe: 260);

    /// <summary>Arguments: what it is written to ("the console", "a log", ...).</summary>
    public static readonly DiagnosticDescriptor LeakedCredential = Create(
        DiagnosticIds.LeakedCredential,
        SecurityCategory,
        title: "Credential written where others can read it",
        messageFormat: "A credential is written to {0}: leave it out, or name its variable instead",
        description: "Logs, messages and the output of a pipeline are kept, and read by more people than may use the credential. Pipelines mask the whole value at most: no part of it, and no encoding.",
        cwe: 532);

    /// <summary>Arguments: what is hard-coded ("organization URL" or "organization name"), what it reaches, the environment variable to read.</summary>
    public static readonly DiagnosticDescriptor HardCodedOrganizationUrl = Create(
        DiagnosticIds.HardCodedOrganizationUrl,
        PortabilityCategory,
        title: "Hard-coded organization URL reaches an Azure DevOps client",
        messageFormat: "A hard-coded {0} reaches '{1}': read the organization URL from the environment variable '{2}' instead",
        description: "Code that names its organization runs against that organization only: read the URL from the environment, as the Terraform provider for Azure DevOps does.");

    /// <summary>Arguments: "base URL doesn't end" or "path starts", what is lost, "add" or "remove".</summary>
    public static readonly DiagnosticDescriptor DroppedOrganization = Create(
        DiagnosticIds.DroppedOrganization,
        ReliabilityCategory,
        title: "Relative path drops the organization from its base URL",
        messageFormat: "This {0} with a slash, so {1} is dropped from the address of the request: {2} the slash",
        description: "A relative path takes the place of what stands behind the last slash of its base, and one that starts with a slash that of the whole path. The request then goes to another address, which answers with a sign-in page or 'not found'.");

    /// <summary>Arguments: what the URL reaches.</summary>
    public static readonly DiagnosticDescriptor CredentialOverHttp = Create(
        DiagnosticIds.CredentialOverHttp,
        SecurityCategory,
        title: "Credential sent over http",
        messageFormat: "The URL that reaches '{0}' starts with 'http://', so the credential can be read by anybody on the way: use 'https://'",
        description: "What is sent over http can be read, and changed, by whoever sits on the way. A redirect to https comes too late: the credential was sent by then.",
        cwe: 319);

    public static readonly DiagnosticDescriptor TokenAsBearer = Create(
        DiagnosticIds.TokenAsBearer,
        ReliabilityCategory,
        title: "Personal access token sent as Bearer",
        messageFormat: "A personal access token is sent with the Bearer scheme, which takes access tokens of Entra and of pipeline jobs only: send it with Basic authentication",
        description: "Azure DevOps doesn't know a personal access token behind 'Bearer': the call is anonymous, and answers with a sign-in page instead of an error.");

    /// <summary>Arguments: what is wrong with the header, what to do.</summary>
    public static readonly DiagnosticDescriptor MalformedBasicHeader = Create(
        DiagnosticIds.MalformedBasicHeader,
        ReliabilityCategory,
        title: "Basic header isn't Base64 of a colon and the token",
        messageFormat: "This Basic header {0}: {1}",
        description: "A Basic header is Base64 of user name, colon and password. With anything else in it the call is anonymous, and answers with a sign-in page instead of an error.");

    /// <summary>Arguments: the variable ("The environment variable '...'"), where it goes ("reaches '...' as credential"), what is sent without it.</summary>
    public static readonly DiagnosticDescriptor UnguardedVariable = Create(
        DiagnosticIds.UnguardedVariable,
        ReliabilityCategory,
        title: "Environment variable reaches an Azure DevOps client without a guard",
        messageFormat: "{0} {1} without a guard: stop with an error where it is missing or empty, or {2}",
        description: "A variable that isn't set, or is empty as secrets are in the pipelines of forks, makes an anonymous call: Azure DevOps answers it with status 203 and a sign-in page, which looks like success.",
        severity: DiagnosticSeverity.Info);

    /// <summary>Arguments: what the guard was meant for ("the environment variable '...'", "the value").</summary>
    public static readonly DiagnosticDescriptor DeadGuard = Create(
        DiagnosticIds.DeadGuard,
        ReliabilityCategory,
        title: "Guard of a credential or URL never fires",
        messageFormat: "What stands behind '??' never happens, since the text before it is never null: put {0} and its guard into parentheses",
        description: "'+' binds more tightly than '??', so the guard is asked about the whole text, which is there even if the variable isn't: the call is made without a credential, or to another URL.");

    /// <summary>Arguments: the variable that is read, what it holds ("credential" or "organization URL"), the variable to read.</summary>
    public static readonly DiagnosticDescriptor OtherVariable = Create(
        DiagnosticIds.OtherVariable,
        PortabilityCategory,
        title: "Credential or organization URL is read from another environment variable",
        messageFormat: "The environment variable '{0}' holds the {1}: read '{2}' as the other programs do, or list the name in 'azdo_analyzers.accepted_variables'",
        description: "Programs that agree on the names of their variables run on each other's machines and pipelines without a table of names.",
        isEnabledByDefault: false);

    /// <summary>Arguments: what comes from elsewhere ("credential", "organization URL" or "organization name"), what it reaches, where it comes from, where to read it from.</summary>
    public static readonly DiagnosticDescriptor NotFromEnvironment = Create(
        DiagnosticIds.NotFromEnvironment,
        PortabilityCategory,
        title: "Credential or organization URL doesn't come from the environment",
        messageFormat: "The {0} that reaches '{1}' comes from {2}: read {3} instead",
        description: "An argument stands in the process list and the shell's history, a file and a configuration are committed or copied, and nobody types in a pipeline. An environment variable is what pipelines hand secrets over in.",
        isEnabledByDefault: false);

    /// <summary>Arguments: the name that is read, the variable to read.</summary>
    public static readonly DiagnosticDescriptor MisspelledVariable = Create(
        DiagnosticIds.MisspelledVariable,
        ReliabilityCategory,
        title: "Environment variable is read by a name that none has",
        messageFormat: "No environment variable is called '{0}', so this is always null: read '{1}'",
        description: "Shells and pipelines put signs around the names of variables, and Azure Pipelines sets its own with underscores in the place of dots. In C# the name stands alone.");

    /// <summary>Arguments: what the token is for ("A token for '...' and '...' isn't"), since when it isn't accepted.</summary>
    public static readonly DiagnosticDescriptor GlobalToken = Create(
        DiagnosticIds.GlobalToken,
        ReliabilityCategory,
        title: "Personal access token for all organizations",
        messageFormat: "{0} accepted since {1}: use one for each organization, or Entra",
        description: "Azure DevOps has retired tokens that are valid in all organizations that their owner has access to. Use a token for each organization, or an access token of Entra.");

    private static DiagnosticDescriptor Create(
        string id,
        string category,
        string title,
        string messageFormat,
        string description,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning,
        bool isEnabledByDefault = true,
        int? cwe = null,
        string[]? customTags = null)
        => new(
            id,
            title,
            messageFormat,
            category,
            severity,
            isEnabledByDefault,
            description,
            helpLinkUri: $"https://github.com/AzdoAnalyzers/AzdoAnalyzers/blob/main/docs/rules/{id}.md",
            [.. customTags ?? [], .. category == SecurityCategory ? ["security"] : Array.Empty<string>(), .. cwe is { } number ? [$"external/cwe/cwe-{number}"] : Array.Empty<string>()]);
}
