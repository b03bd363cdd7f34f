using System;
using System.Collections.Generic;
using Microsoft.TeamFoundation.Build.WebApi;
using Microsoft.TeamFoundation.Core.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Generic;

public abstract class ClientSource<TClient>
    where TClient : VssHttpClientBase
{
    protected abstract string Pat { get; }

    protected virtual string Url => "https://dev.azure.com/acme";

    public TClient Client() => new VssConnection(new Uri(Url), new VssBasicCredential("", Pat)).GetClient<TClient>();
}

public sealed class Builds : ClientSource<BuildHttpClient>
{
    protected override string Pat => "generic-secret-1";
}

public sealed class Projects : ClientSource<ProjectHttpClient>
{
    protected override string Pat => "@@CURRENT@@";

    protected override string Url { get; } = "https://tfs.acme.com:8080/tfs/DefaultCollection";

    public IReadOnlyList<Func<VssCredentials>> Credentials => [() => new VssBasicCredential("", Pat)];
}
