namespace AzdoAnalyzers.Credentials;

/// <summary>The hosts of Azure DevOps Services, today's and the older ones of an organization's own.</summary>
public static class AzureDevOpsHost
{
    internal const string Current = "dev.azure.com";

    internal const string OldSuffix = ".visualstudio.com";

    private static readonly WordSearch Mentions = new(Current, OldSuffix);

    /// <summary>The last label before <see cref="OldSuffix"/> of sites that are no organization's and no service's.</summary>
    private static readonly string[] PublicSites =
    [
        "www", "docs", "my", "go", "aka", "code", "marketplace", "services", "support", "developercommunity", "login", "blogs", "beta",
        "download", "downloads", "feedback", "learn", "msdn", "status", "gallery", "portal", "online", "vsengsaas", "updates", "schemas",
    ];

    /// <summary>Whether <paramref name="host"/>, without port, belongs to Azure DevOps: not so the public sites under visualstudio.com.</summary>
    public static bool Matches(TextSlice host)
    {
        if (IsCurrent(host))
        {
            return true;
        }

        if (!IsOld(host))
        {
            return false;
        }

        var label = LastLabel(host.Slice(0, host.Length - OldSuffix.Length));
        foreach (var site in PublicSites)
        {
            if (label.Equals(site, ignoreCase: true))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a host of Azure DevOps stands anywhere in <paramref name="text"/>, also one whose organization is formatted into it.</summary>
    public static bool IsMentionedIn(TextSlice text)
    {
        for (var index = Mentions.IndexIn(text, 0); index >= 0; index = Mentions.IndexIn(text, index + 1))
        {
            var end = index + (text[index] == '.' ? OldSuffix.Length : Current.Length);
            if (IsEndOfHost(text, end) && IsHostEndingAt(text, index, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is dev.azure.com, or a service's host under it.</summary>
    internal static bool IsCurrent(TextSlice host)
        => host.EndsWith(Current, ignoreCase: true) && (host.Length == Current.Length || host[host.Length - Current.Length - 1] == '.');

    /// <summary>Whether it has at least one label before visualstudio.com.</summary>
    internal static bool IsOld(TextSlice host) => host.Length > OldSuffix.Length && host.EndsWith(OldSuffix, ignoreCase: true);

    private static bool IsHostEndingAt(TextSlice text, int index, int end)
    {
        var start = index;
        while (start > 0 && IsHostCharacter(text[start - 1]))
        {
            start--;
        }

        var isFormatted = start == index && text[index] == '.';
        return isFormatted || Matches(text.Slice(start, end - start));
    }

    private static bool IsEndOfHost(TextSlice text, int end)
        => end == text.Length
            || !(IsHostCharacter(text[end]) && (text[end] != '.' || (end + 1 < text.Length && IsHostCharacter(text[end + 1]))));

    private static bool IsHostCharacter(char value) => Ascii.IsLetterOrDigit(value) || value is '-' or '.';

    private static TextSlice LastLabel(TextSlice labels)
    {
        var start = labels.Length;
        while (start > 0 && labels[start - 1] != '.')
        {
            start--;
        }

        return labels.Slice(start);
    }
}
