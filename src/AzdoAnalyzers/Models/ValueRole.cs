namespace AzdoAnalyzers.Models;

/// <summary>What a value means to the one who takes it. A sink row gives the first role; the tracer changes it where an expression wraps the value.</summary>
internal enum ValueRole
{
    /// <summary>The secret itself.</summary>
    Secret,

    /// <summary>The user name beside a secret; the secret itself where the password is empty.</summary>
    UserName,

    /// <summary>An <c>ICredentials</c> that holds user name and password.</summary>
    NetworkCredential,

    /// <summary>The scheme of an Authorization header.</summary>
    HeaderScheme,

    /// <summary>What follows the scheme in an Authorization header.</summary>
    HeaderParameter,

    /// <summary>A whole Authorization header: scheme, space, parameter.</summary>
    Header,

    /// <summary>A header with its name: <c>Authorization: Basic …</c>.</summary>
    HeaderLine,

    /// <summary>The value of a pair whose name isn't known where the sink takes it, and decides what the value is.</summary>
    NamedValue,

    /// <summary>The Base64 text of a Basic header.</summary>
    BasicParameter,

    /// <summary>The bytes of <c>user:secret</c>.</summary>
    BasicBytes,

    /// <summary>The text <c>user:secret</c>.</summary>
    BasicText,

    /// <summary>The program that a command line is for.</summary>
    Program,

    /// <summary>The command line of a child process, or one argument of it.</summary>
    CommandLine,

    /// <summary>A script of a shell.</summary>
    Script,

    /// <summary>What a child process reads from its standard input.</summary>
    StandardInput,

    /// <summary>The endpoints and credentials of feeds as JSON, as the credential provider for feeds takes them.</summary>
    FeedEndpoints,

    /// <summary>A URL that starts with the organization URL, as text or as <c>Uri</c>.</summary>
    Url,

    /// <summary>A URL, all of it, that relative paths are resolved against.</summary>
    BaseUrl,

    /// <summary>A URL of which is asked only whose it is.</summary>
    Endpoint,

    /// <summary>A client of plain HTTP, whose base address is sought.</summary>
    Client,

    /// <summary>The bare name of an organization.</summary>
    OrganizationName,

    /// <summary>A text that stands before <c>??</c> and is never null, whatever becomes of it.</summary>
    TextBeforeFallback,
}
