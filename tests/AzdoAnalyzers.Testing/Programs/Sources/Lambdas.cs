using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Factories;

public sealed class ConnectionFactory
{
    private static readonly Lazy<VssCredentials> Credentials = new(() => new VssBasicCredential("", "hunter2-of-the-lambda"));

    private readonly Dictionary<string, Func<VssConnection>> _connections = new()
    {
        ["acme"] = () => new VssConnection(new Uri("https://dev.azure.com/acme"), Credentials.Value),
        ["contoso"] = static () => new VssConnection(new Uri("https://contoso.visualstudio.com"), new VssOAuthAccess().Credential),
    };

    public IEnumerable<VssConnection> All(IEnumerable<string> names, string? pat)
        => names.Select(name =>
        {
            var secret = pat ?? "@@USER@@";
            return _connections.TryGetValue(name, out var create) ? create() : new VssConnection(new Uri("https://dev.azure.com/" + name), new VssBasicCredential("", secret));
        });

    private sealed class VssOAuthAccess
    {
        public VssCredentials Credential => new Microsoft.VisualStudio.Services.OAuth.VssOAuthAccessTokenCredential("eyJ-not-a-real-token");
    }
}
