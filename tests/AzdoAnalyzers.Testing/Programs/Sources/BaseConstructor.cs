using System;
using Microsoft.TeamFoundation.SourceControl.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Derived;

public sealed class AcmeGitClient : GitHttpClient
{
    private const string Url = "https://dev.azure.com/acme";

    public AcmeGitClient()
        : base(new Uri(Url), new VssBasicCredential("", "base-secret-1"))
    {
    }
}

public class AcmeConnection : VssConnection
{
    public AcmeConnection(string pat = "@@USER@@")
        : base(new Uri("https://dev.azure.com/acme"), new VssBasicCredential("", pat))
    {
    }
}

public sealed class RocketsClient(string secret) : VssHttpClientBase(new Uri("https://vssps.dev.azure.com/acme"), new VssBasicCredential("", secret))
{
    public static RocketsClient Create() => new("primary-secret-1");
}
