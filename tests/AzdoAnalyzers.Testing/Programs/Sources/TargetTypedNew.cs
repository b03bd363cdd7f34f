using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.OAuth;
using Microsoft.VisualStudio.Services.WebApi;

namespace Short;

public class Connector
{
    private readonly VssBasicCredential _credential = new("", "@@CURRENT@@");

    private VssOAuthAccessToken Token { get; } = new("short-secret-1");

    public VssConnection Connect()
    {
        Uri url = new("https://acme.visualstudio.com");
        VssConnection connection = new(url, _credential);
        return connection;
    }

    public VssCredentials[] Others() => new VssCredentials[] { new VssBasicCredential("", "in-an-array-1"), _credential };

    public VssConnection WithOAuth() => new(new("https://dev.azure.com/acme"), new VssOAuthAccessTokenCredential(Token));
}
