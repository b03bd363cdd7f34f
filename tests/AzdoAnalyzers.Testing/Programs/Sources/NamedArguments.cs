using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Named;

public static class Connections
{
    public static Task<VssConnection> ByNameAsync(CancellationToken cancellationToken)
        => VssConnection.CreateAsync(credentials: new VssBasicCredential(password: "named-secret-1", userName: ""), organizationName: "acme", cancellationToken: cancellationToken);

    public static VssConnection ByUrl()
        => new VssConnection(credentials: new VssBasicCredential(password: "@@USER@@", userName: "pat"), baseUrl: new Uri(uriString: "https://dev.azure.com/acme"));
}
