namespace AzdoAnalyzers.Flow.Engine;

/// <summary>What happens to a value at a <see cref="FlowState"/>.</summary>
internal enum FlowStateKind
{
    /// <summary>A URL is what relative paths are resolved against: what stands behind its last slash gives way to them.</summary>
    BaseUrl,

    /// <summary>A path that starts with a slash is resolved against a URL: the whole path of the URL gives way to it.</summary>
    RootedPath,

    /// <summary>The path of a URL is set anew, so that the old one is gone.</summary>
    ReplacedPath,

    /// <summary>A URL starts with <c>http://</c>.</summary>
    PlainHttp,

    /// <summary>A token has to be valid in all organizations: it goes to several, or to the service that knows them all.</summary>
    AllOrganizations,

    /// <summary>A credential is sent with the Bearer scheme.</summary>
    Bearer,

    /// <summary>A text is sent with the Basic scheme.</summary>
    Basic,

    /// <summary>A text is Base64-encoded for the Basic scheme.</summary>
    Base64,

    /// <summary>The same, where the value is what stands behind the colon.</summary>
    Base64Password,

    /// <summary>A text is Base64-encoded for the Basic scheme, and is encoded already.</summary>
    Base64Twice,

    /// <summary>A Base64 text is sent with the Bearer scheme.</summary>
    BearerOfBase64,

    /// <summary>A text <c>user:secret</c> is sent with the Basic scheme as it is.</summary>
    Unencoded,

    /// <summary>The same, where the text is a whole header, with its scheme.</summary>
    UnencodedHeader,

    /// <summary>A text <c>user:secret</c> is sent as it is, where the secret is, or may be, a Base64 text.</summary>
    UnencodedBase64,

    /// <summary>The Base64 text for the Basic scheme is broken into lines.</summary>
    LineBreaks,

    /// <summary>What is Base64-encoded for the Basic scheme are the bytes of an encoding with more than one byte a letter.</summary>
    WideBytes,
}
