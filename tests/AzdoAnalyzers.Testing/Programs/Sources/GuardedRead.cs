using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Clean;

/// <summary>What all of this leads to: nothing to find.</summary>
public static class AzureDevOps
{
    private const string TokenVariable = "AZDO_PERSONAL_ACCESS_TOKEN";

    public static VssConnection Connect() => new(new Uri(Required("AZDO_ORG_SERVICE_URL")), new VssBasicCredential("", Required(TokenVariable)));

    private static string Required(string name)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The environment variable {name} is missing or empty.");
}
