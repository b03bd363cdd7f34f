using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Flow;

public static class Connections
{
    public static VssConnection? Connect(string stage)
    {
        string? pat = null;
        string url;
        switch (stage)
        {
            case "dev":
                pat = "dev-secret-123";
                url = "https://dev.azure.com/acme-dev";
                break;
            case "prod":
                pat = Environment.GetEnvironmentVariable("PAT");
                url = "https://dev.azure.com/acme";
                break;
            default:
                return null;
        }

        try
        {
            pat ??= "@@USER@@";
        }
        catch (Exception exception) when (exception is InvalidOperationException)
        {
            pat = "caught-secret-1";
        }
        finally
        {
            url = url.TrimEnd('/');
        }

        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (attempt == 2)
            {
                pat = "retry-secret-1";
            }
        }

        var credentials = stage switch { "dev" => new VssBasicCredential("", pat), _ => new VssBasicCredential(pat, "") };
        return new VssConnection(new Uri(url), credentials);
    }
}
