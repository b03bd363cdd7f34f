using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Fallbacks;

internal static class Program
{
    private static readonly string Pat = Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? "@@CURRENT@@";

    private static string Url => Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") ?? "https://dev.azure.com/acme";

    internal static VssConnection Connect(bool isLocal)
    {
        var password = isLocal ? "local-secret-1" : Environment.GetEnvironmentVariable("SYSTEM_ACCESSTOKEN")!;
        if (string.IsNullOrEmpty(password))
        {
            throw new InvalidOperationException("SYSTEM_ACCESSTOKEN is missing or empty.");
        }

        return isLocal
            ? new VssConnection(new Uri(Url), new VssBasicCredential("", password))
            : new VssConnection(new Uri(Url), new VssBasicCredential("", Pat));
    }
}
