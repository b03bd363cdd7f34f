using System.Net;

namespace AzdoAnalyzers.Credentials;

/// <summary>URLs whose requests anybody on the way can read.</summary>
public static class PlainHttpUrl
{
    private const string Scheme = "http://";

    private const string LocalHost = "localhost";

    /// <summary>Whether a text is the beginning of such a URL.</summary>
    public static bool Is(string url) => url.TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The host of such a URL, without user information and port; empty for another text. Whether a port is given.</summary>
    public static string Host(string url, out bool hasPort)
    {
        hasPort = false;
        if (!Is(url))
        {
            return "";
        }

        var start = url.IndexOf(Scheme, StringComparison.OrdinalIgnoreCase) + Scheme.Length;
        var end = url.IndexOfAny(['/', '?', '#'], start);
        var authority = end < 0 ? url.Substring(start).TrimEnd() : url.Substring(start, end - start);
        authority = authority.Substring(authority.LastIndexOf('@') + 1);
        var port = authority.IndexOf(':', authority.IndexOf(']') + 1);
        hasPort = port >= 0;
        return hasPort ? authority.Substring(0, port) : authority;
    }

    /// <summary>Whether a host is this machine: nothing leaves it.</summary>
    public static bool IsLoopback(string host)
        => host.Equals(LocalHost, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + LocalHost, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
