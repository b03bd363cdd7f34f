// file: Secrets.cs
internal static class Secrets
{
    internal const string Head = "@@HEAD@@";
    internal const string Tail = "@@TAIL@@";
    internal const string Whole = Head + Tail;
    internal const string Password = "correct-horse-battery";
}
// file: Urls.cs
internal static class Urls
{
    public const string Host = "https://dev.azure.com/";
    public const string Organization = Host + "acme";
    public const string Project = Organization + "/Rockets";
}
// file: Connections.cs
using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;
using static Secrets;

internal static class Connections
{
    public static VssConnection Proven() => new VssConnection(new Uri(Urls.Organization), new VssBasicCredential("", Whole));

    public static VssConnection Other() => new VssConnection(new Uri(Urls.Project), new VssBasicCredential("me@acme.com", Password));
}
