namespace AzdoAnalyzers;

/// <summary>What stands at the location of a diagnostic, and so what a fix puts in its place.</summary>
internal enum FixKind
{
    /// <summary>A secret: becomes a guarded read of the variable.</summary>
    Credential,

    /// <summary>Base64 of <c>user:secret</c>, as in a Basic header: becomes the expression that builds it from the variable.</summary>
    BasicParameter,

    /// <summary>An organization URL without trailing slash: becomes a guarded read of the variable; what follows it in the text stays.</summary>
    OrganizationUrl,

    /// <summary>The bare name of an organization: what makes a URL of it, or a call that takes it, becomes what takes the URL of the variable.</summary>
    OrganizationName,

    /// <summary>The user information of a URL, up to and with its <c>@</c>: is removed.</summary>
    UserInformation,

    /// <summary>A URL, as text or <c>Uri</c>, that lacks the slash at its end: is given one.</summary>
    TrailingSlash,

    /// <summary>A path that starts with a slash: loses it.</summary>
    RootedPath,

    /// <summary>A path that takes the place of the one of a URL: is put behind the URL.</summary>
    ReplacedPath,

    /// <summary>A URL that starts with <c>http://</c>: is given an <c>s</c>.</summary>
    PlainHttp,

    /// <summary>What sends a token with the Bearer scheme: sends it with the Basic scheme.</summary>
    Bearer,

    /// <summary>Base64 of a token: becomes Base64 of a colon and the token.</summary>
    MissingColon,

    /// <summary>A token: becomes Base64 of a colon and the token.</summary>
    RawToken,

    /// <summary>Base64 of what is Base64-encoded: becomes what it encodes.</summary>
    Base64Twice,

    /// <summary>What sends a Base64 text with the Bearer scheme: sends it with the Basic scheme.</summary>
    BearerOfBase64,

    /// <summary>A text with a colon that isn't encoded: becomes Base64 of it.</summary>
    Unencoded,

    /// <summary>A whole header, in which a text with a colon stands behind the scheme: that text becomes Base64 of it.</summary>
    UnencodedHeader,

    /// <summary>A whole header, in which a token stands behind the scheme: that becomes Base64 of a colon and the token.</summary>
    RawTokenHeader,

    /// <summary>Base64 that is broken into lines: becomes one line.</summary>
    LineBreaks,

    /// <summary>Base64 of the bytes of UTF-16 or UTF-32: becomes that of ASCII's.</summary>
    WideBytes,

    /// <summary>A read of an environment variable: stays, and gets a guard.</summary>
    UnguardedRead,

    /// <summary>A text before <c>??</c>: what stands behind that becomes the guard of the value that the text ends with.</summary>
    DeadGuard,

    /// <summary>A read of an environment variable: its name becomes another one where it is written.</summary>
    VariableName,

    /// <summary>A credential in what is written for others: becomes the name of its variable.</summary>
    NameOfVariable,
}
