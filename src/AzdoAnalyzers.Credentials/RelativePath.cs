namespace AzdoAnalyzers.Credentials;

/// <summary>
/// What the path of a URL loses when a relative path is resolved against it (RFC 3986, 5.2.2; <c>new Uri(baseUri, path)</c> does the same).
/// Names in braces stand for what isn't known.
/// </summary>
public static class RelativePath
{
    /// <summary>Endings of the names of variables that hold whole URLs.</summary>
    private static readonly string[] UrlNames = ["url", "uri", "address", "endpoint"];

    /// <summary>Whether a path starts with a slash, and so takes the place of the whole path of a URL.</summary>
    public static bool IsRooted(string path) => path.Length > 0 && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Whether a path takes the place of what stands behind the last slash of a URL, or of more; not so if it brings the same along.</summary>
    public static bool TakesPlaceIn(string url, string path)
        => IsRooted(path)
            ? TakesPlaceOfPath(url, path)
            : IsRelative(url, path) && (LastSegment(url) is not { Length: > 0 } segment || !StartsWithSegment(path, segment));

    /// <summary>
    /// Whether a path that starts with a slash takes the place of a URL's path, and begins with something else. What isn't known at its
    /// beginning may be the same, unless it is called a project.
    /// </summary>
    public static bool TakesPlaceOfPath(string url, string path)
        => IsRooted(path)
            && FirstSegment(path) is { Length: > 0 } first
            && !first.Equals(FirstSegmentOfUrl(url), StringComparison.OrdinalIgnoreCase)
            && (first[0] != '{' || first.IndexOf("project", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>What stands behind the last slash of a URL's path; empty for a URL without path, and for what is none.</summary>
    public static string LastSegment(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var text = (end < 0 ? url : url.Substring(0, end)).Trim();
        var slash = text.LastIndexOf('/');
        return slash > 0 && text[slash - 1] != '/' ? text.Substring(slash + 1) : "";
    }

    private static string FirstSegmentOfUrl(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = authority < 3 ? -1 : url.IndexOf('/', authority);
        return path < 0 ? "" : FirstSegment(url.Substring(path));
    }

    /// <summary>The first name in a path that starts with a slash.</summary>
    private static string FirstSegment(string path)
    {
        var end = path.IndexOfAny(['/', '?', '#'], 1);
        return end < 0 ? path.Substring(1) : path.Substring(1, end - 1);
    }

    private static bool IsRelative(string url, string path)
        => path.Length > 0
            && path[0] is not ('/' or '?' or '#')
            && path.IndexOf("://", StringComparison.Ordinal) is var scheme && (scheme < 0 || path.IndexOf('/') < scheme)
            && !StartsWithUrl(url, path);

    /// <summary>Whether a path starts with something that isn't known, but is a URL: the one that it would be resolved against, or one by its name.</summary>
    private static bool StartsWithUrl(string url, string path)
    {
        if (path[0] != '{')
        {
            return false;
        }

        var name = path.Substring(0, path.IndexOf('}') + 1);
        var isJoined = path.Length > name.Length && path[name.Length] is '/' or '_';
        return url.StartsWith(name, StringComparison.Ordinal)
            || name.EndsWith(".BaseAddress}", StringComparison.Ordinal)
            || (isJoined && UrlNames.Any(ending => name.EndsWith(ending + "}", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool StartsWithSegment(string path, string segment)
        => path.StartsWith(segment, StringComparison.OrdinalIgnoreCase) && (path.Length == segment.Length || path[segment.Length] is '/' or '?');
}
