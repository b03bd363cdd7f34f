namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>Where a checkout comes from, as git's own files say: several repositories' logs are told apart by it.</summary>
/// <param name="Repository">The address of the repository; without user information, which can hold a token.</param>
/// <param name="Revision">The commit that is checked out; null where git's files don't name one.</param>
internal sealed record CheckoutOrigin(Uri Repository, string? Revision)
{
    private const string LinkPrefix = "gitdir:";

    private const string ReferencePrefix = "ref:";

    /// <summary>The origin of a checkout; null for a folder that is none, or whose repository has no address.</summary>
    /// <param name="folder">The full path of its root.</param>
    public static CheckoutOrigin? Of(string folder)
    {
        try
        {
            return GitFolderOf(folder) is { } git && AddressIn(Path.Combine(CommonFolderOf(git), "config")) is { } address ? new(address, RevisionIn(git)) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A log without it is as right.
            return null;
        }
    }

    /// <summary>Another working tree and a submodule have a file that names the folder.</summary>
    private static string? GitFolderOf(string folder)
    {
        var path = Path.Combine(folder, ".git");
        return Directory.Exists(path) ? path
            : File.Exists(path) && File.ReadAllText(path).Trim() is var link && link.StartsWith(LinkPrefix, StringComparison.Ordinal) ? Path.GetFullPath(link[LinkPrefix.Length..].Trim(), folder)
            : null;
    }

    private static string CommonFolderOf(string git)
        => Path.Combine(git, "commondir") is var file && File.Exists(file) ? Path.GetFullPath(File.ReadAllText(file).Trim(), git) : git;

    private static Uri? AddressIn(string configuration)
    {
        var isOrigin = false;
        foreach (var line in File.Exists(configuration) ? File.ReadLines(configuration).Select(line => line.Trim()) : [])
        {
            isOrigin = line.StartsWith('[') ? line == "[remote \"origin\"]" : isOrigin;
            if (isOrigin && line.Split('=', 2, StringSplitOptions.TrimEntries) is ["url", var url])
            {
                return Address(url);
            }
        }

        return null;
    }

    /// <summary>An address as git takes it, "git@host:path" too.</summary>
    private static Uri? Address(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) && text.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon)
        {
            text = $"ssh://{text[..colon]}/{text[(colon + 1)..]}";
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && !address.IsFile
            ? new UriBuilder(address) { UserName = "", Password = "", Query = "", Fragment = "" }.Uri
            : null;
    }

    private static string? RevisionIn(string git)
    {
        var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
        if (!head.StartsWith(ReferencePrefix, StringComparison.Ordinal))
        {
            return head;
        }

        var name = head[ReferencePrefix.Length..].Trim();
        var common = CommonFolderOf(git);
        return Path.Combine(common, name) is var file && File.Exists(file) ? File.ReadAllText(file).Trim()
            : Path.Combine(common, "packed-refs") is var packed && File.Exists(packed) ? File.ReadLines(packed).FirstOrDefault(line => line.EndsWith(" " + name, StringComparison.Ordinal))?.Split(' ')[0]
            : null;
    }
}
