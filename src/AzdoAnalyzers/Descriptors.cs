using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers;

/// <summary>
/// The descriptors of all rules. A message fits one line, says first what to do and then what is wrong; the description says the rest. No message
/// takes an argument that may hold a character of a secret. The last one of most is the file where the value is used, as <see cref="Rules.MessageLine"/>
/// says it.
/// </summary>
internal static class Descriptors
{
    private const string ConfigurationCategory = "Configuration";

    private const string SecurityCategory = "Security";

    private const string PortabilityCategory = "Portability";

    private const string ReliabilityCategory = "Reliability";

    /// <summary>The pages of the release that these rules are part of: what they say of a later one may be wrong here.</summary>
    private static readonly string Pages = $"https://github.com/AzdoAnalyzers/AzdoAnalyzers/blob/v{typeof(Descriptors).Assembly.GetName().Version.ToString(fieldCount: 3)}/docs/rules/";

    /// <summary>Arguments: the whole sentence, made from what is allowed, key and place.</summary>
    public static readonly DiagnosticDescriptor Configuration = Create(
        DiagnosticIds.Configuration,
        ConfigurationCategory,
        title: "Configuration of AzdoAnalyzers isn't understood",
        messageFormat: "{0}",
        description: "An option's value, or a line of a file that configures these analyzers, has no meaning to them and is ignored: correct it, or the rules don't do what the configuration says. A name of an environment variable has letters, digits and underscores, and no digit first. The rule's page says what each line may hold.",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>Arguments: " (created ...)" or nothing, what to do then ("read '...' instead" or "delete it"), why, the file of the use.</summary>
    public static readonly DiagnosticDescriptor HardCodedToken = Create(
        DiagnosticIds.HardCodedToken,
        SecurityCategory,
        title: "Hard-coded personal access token",
        messageFormat: "Revoke this personal access token{0} and {1}: {2}{3}",
        description: "The text's checksum proves that it is a personal access token. Whoever can read the source or its history can use it, and a fix takes it out of the source only: revoke it first, then read the new one from the environment.",
        cwe: 798);

    /// <summary>Arguments: what to do then ("read '...' instead", "set '...' from outside instead" or "delete it"), where it is ("reaches '...'"), the file of the use.</summary>
    public static readonly DiagnosticDescriptor HardCodedCredential = Create(
        DiagnosticIds.HardCodedCredential,
        SecurityCategory,
        title: "Hard-coded credential reaches an Azure DevOps client",
        messageFormat: "Revoke this hard-coded credential and {0}: it {1}{2}",
        description: "A credential in the source is known to whoever can read the source or its history, and can't be rotated without a release: revoke it if it is a real one.",
        cwe: 798);

    /// <summary>Arguments: what to do ("Read '...'" or "Set '...' from outside"), how the placeholder is told (" instead of" or ", since C# never expands"), what it reaches, the file of the use.</summary>
    public static readonly DiagnosticDescriptor PlaceholderCredential = Create(
        DiagnosticIds.PlaceholderCredential,
        SecurityCategory,
        title: "Placeholder reaches an Azure DevOps client as credential",
        messageFormat: "{0}{1} this placeholder: it reaches '{2}'{3}",
        description: "A placeholder invites to be replaced by a real token in the source, and until then the call is anonymous: it answers with a sign-in page instead of an error.");

    /// <summary>Arguments: the environment variable to read.</summary>
    public static readonly DiagnosticDescriptor EditedToken = Create(
        DiagnosticIds.EditedToken,
        SecurityCategory,
        title: "Text is shaped like a personal access token",
        messageFormat: "Revoke this if it is a token, and read '{0}' instead: it is shaped like a personal access token",
        description: "The text fails the checksum of a personal access token, as one that was edited or cut does: most of a real token is still a secret, and whoever wrote it here had one.",
        severity: DiagnosticSeverity.Info,
        cwe: 798);

    /// <summary>Arguments: "Revoke this personal access token" or "Remove this hard-coded credential", the environment variable, where it stands.</summary>
    public static readonly DiagnosticDescriptor TokenInProjectFile = Create(
        DiagnosticIds.TokenInProjectFile,
        SecurityCategory,
        title: "Token in a project file",
        messageFormat: "{0} and set '{1}' instead: it stands {2}",
        description: "A file of settings is committed, copied and published beside the code: whoever can read it, or its history, can use the credential in it.",
        cwe: 260);

    /// <summary>Arguments: what it is written to ("the console", "a log", ...), the file where it is.</summary>
    public static readonly DiagnosticDescriptor LeakedCredential = Create(
        DiagnosticIds.LeakedCredential,
        SecurityCategory,
        title: "Credential written where others can read it",
        messageFormat: "Leave this credential out or name its variable instead: it goes to {0}{1}",
        description: "Logs, messages and the output of a pipeline are kept, and read by more people than may use the credential. Pipelines mask the whole value at most: no part of it, and no encoding.",
        cwe: 532);

    /// <summary>Arguments: what to do ("Read '...'" or "Set '...' from outside"), what is hard-coded ("organization URL" or "organization name"), what it reaches, the file of the use.</summary>
    public static readonly DiagnosticDescriptor HardCodedOrganizationUrl = Create(
        DiagnosticIds.HardCodedOrganizationUrl,
        PortabilityCategory,
        title: "Hard-coded organization URL reaches an Azure DevOps client",
        messageFormat: "{0} instead of this hard-coded {1}: it reaches '{2}'{3}",
        description: "Code that names its organization runs against that organization only: read the URL from the environment, as the Terraform provider for Azure DevOps does. The variable holds the whole URL, also where the code names the organization alone.");

    /// <summary>Arguments: what to do to the slash, what is lost, the file of the use.</summary>
    public static readonly DiagnosticDescriptor DroppedOrganization = Create(
        DiagnosticIds.DroppedOrganization,
        ReliabilityCategory,
        title: "Relative path drops the organization from its base URL",
        messageFormat: "{0}: {1} gets lost{2}",
        description: "A relative path takes the place of what stands after the last slash of its base, and one that starts with a slash that of the whole path. The request then goes to another address, which answers with a sign-in page or 'not found'.");

    /// <summary>Arguments: what the URL reaches, the file of the use.</summary>
    public static readonly DiagnosticDescriptor CredentialOverHttp = Create(
        DiagnosticIds.CredentialOverHttp,
        SecurityCategory,
        title: "Credential sent over http",
        messageFormat: "Use 'https://' here: with 'http://' anybody on the way can read the credential for '{0}'{1}",
        description: "What is sent over http can be read, and changed, by whoever sits on the way. A redirect to https comes too late: the credential was sent by then.",
        cwe: 319);

    /// <summary>Arguments: the file of the use.</summary>
    public static readonly DiagnosticDescriptor TokenAsBearer = Create(
        DiagnosticIds.TokenAsBearer,
        ReliabilityCategory,
        title: "Personal access token sent as Bearer",
        messageFormat: "Send this personal access token as Basic: as Bearer the call is anonymous{0}",
        description: "The Bearer scheme takes access tokens of Entra and of pipeline jobs only. Azure DevOps doesn't know a personal access token after it: the call is anonymous, and answers with a sign-in page instead of an error.");

    /// <summary>Arguments: what to do, what is wrong with the header, the file of the use.</summary>
    public static readonly DiagnosticDescriptor MalformedBasicHeader = Create(
        DiagnosticIds.MalformedBasicHeader,
        ReliabilityCategory,
        title: "Basic header isn't Base64 of a colon and the token",
        messageFormat: "{0}: this Basic header {1}{2}",
        description: "A Basic header is Base64 of user name, colon and password. With anything else in it the call is anonymous, and answers with a sign-in page instead of an error.");

    /// <summary>Arguments: the variable, what reaches the client without a guard ("it" or "the URL with it"), what that reaches, the file of the use.</summary>
    public static readonly DiagnosticDescriptor UnguardedVariable = Create(
        DiagnosticIds.UnguardedVariable,
        ReliabilityCategory,
        title: "Environment variable reaches an Azure DevOps client without a guard",
        messageFormat: "Stop with an error if {0} is missing or empty: unguarded, {1} reaches '{2}'{3}",
        description: "A variable that isn't set, or is empty as secrets are in the pipelines of forks, makes an anonymous call: Azure DevOps answers it with status 203 and a sign-in page, which looks like success. One that is put into a URL makes another URL.",
        severity: DiagnosticSeverity.Info);

    /// <summary>Arguments: what the guard was meant for (the variable, or "the value"), the file of the use.</summary>
    public static readonly DiagnosticDescriptor DeadGuard = Create(
        DiagnosticIds.DeadGuard,
        ReliabilityCategory,
        title: "Guard of a credential or URL never fires",
        messageFormat: "Put {0} and its guard into parentheses: the text before '??' is never null{1}",
        description: "'+' binds more tightly than '??', so the guard is asked about the whole text, which is there even if the variable isn't: the call is made without a credential, or to another URL.");

    /// <summary>Arguments: the variable to read, the variable that is read, what it holds ("credential" or "organization URL"), the file of the use.</summary>
    public static readonly DiagnosticDescriptor OtherVariable = Create(
        DiagnosticIds.OtherVariable,
        PortabilityCategory,
        title: "Credential or organization URL is read from another environment variable",
        messageFormat: "Read '{0}' as others do, or list '{1}' in 'azdo_analyzers.accepted_variables': it holds the {2}{3}",
        description: "Programs that agree on the names of their variables run on each other's machines and pipelines without a table of names.",
        isEnabledByDefault: false);

    /// <summary>Arguments: what to read, where the value comes from, what it is ("credential", "organization URL" or "organization name"), what it reaches, the file of the use.</summary>
    public static readonly DiagnosticDescriptor NotFromEnvironment = Create(
        DiagnosticIds.NotFromEnvironment,
        PortabilityCategory,
        title: "Credential or organization URL doesn't come from the environment",
        messageFormat: "Read {0} instead of {1}: the {2} from there reaches '{3}'{4}",
        description: "An argument stands in the process list and the shell's history, a file and a configuration are committed or copied, and nobody types in a pipeline. An environment variable is what pipelines hand secrets over in.",
        isEnabledByDefault: false);

    /// <summary>Arguments: the variable to read, the name that is read, the file of the use.</summary>
    public static readonly DiagnosticDescriptor MisspelledVariable = Create(
        DiagnosticIds.MisspelledVariable,
        ReliabilityCategory,
        title: "Environment variable is read by a name that none has",
        messageFormat: "Read '{0}': no environment variable is called '{1}', so this is always null{2}",
        description: "Shells and pipelines put signs around the names of variables, and Azure Pipelines sets its own with underscores in the place of dots. In C# the name stands alone.");

    /// <summary>Arguments: what the token is for ("'...' and '...'" or "the profile service"), since when it isn't accepted, the file of the use.</summary>
    public static readonly DiagnosticDescriptor GlobalToken = Create(
        DiagnosticIds.GlobalToken,
        ReliabilityCategory,
        title: "Personal access token for all organizations",
        messageFormat: "Use one token per organization, or Entra: one for {0} is refused since {1}{2}",
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
            helpLinkUri: $"{Pages}{id}.md",
            [.. customTags ?? [], .. category == SecurityCategory ? ["security"] : Array.Empty<string>(), .. cwe is { } number ? [$"external/cwe/cwe-{number}"] : Array.Empty<string>()]);
}
