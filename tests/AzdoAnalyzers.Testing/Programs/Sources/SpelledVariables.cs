using System;
using Microsoft.VisualStudio.Services.Common;

internal static class SpelledVariables
{
    public static VssBasicCredential Open()
        => new VssBasicCredential("", Environment.GetEnvironmentVariable("%AZDO_PERSONAL_ACCESS_TOKEN%") ?? throw new InvalidOperationException("No token."));
}
