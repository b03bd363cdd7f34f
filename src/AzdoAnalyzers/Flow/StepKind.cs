namespace AzdoAnalyzers.Flow;

/// <summary>What happens to a value at a <see cref="Step"/>.</summary>
internal enum StepKind
{
    /// <summary>A URL is what relative paths are resolved against: what stands behind its last slash gives way to them.</summary>
    BaseUrl,

    /// <summary>A path that starts with a slash is resolved against a URL: the whole path of the URL gives way to it.</summary>
    RootedPath,

    /// <summary>A URL starts with <c>http://</c>.</summary>
    PlainHttp,
}
