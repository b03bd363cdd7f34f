using System;
using System.Globalization;
using System.Text;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Building;

public static class Connections
{
    private const string Template = "https://dev.azure.com/{0}";

    private static readonly string Organization = "acme";

    public static VssConnection Formatted() => new(new Uri(string.Format(CultureInfo.InvariantCulture, Template, "acme")), new VssBasicCredential("", string.Concat("con", "cat-", "secret-1")));

    public static VssConnection Interpolated() => new(new Uri($"https://dev.azure.com/{Organization}/Rockets"), new VssBasicCredential("", $"{"@@HEAD@@"}{"@@TAIL@@"}"));

    public static VssConnection Relative() => new(new Uri(new Uri("https://dev.azure.com"), "acme"), new VssBasicCredential("", "  padded-secret-1 ".Trim()));

    public static VssConnection Built()
    {
        var url = new StringBuilder("https://dev.azure.com/").Append("acme");
        var builder = new UriBuilder("https", "dev.azure.com") { Path = "acme" };
        return new VssConnection(url.Length > 0 ? builder.Uri : new Uri(url.ToString()), new VssBasicCredential("", "@@FIRST@@" + "@@SECOND@@" + "@@THIRD@@"));
    }
}
