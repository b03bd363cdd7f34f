using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.TeamFoundation.Build.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Streams;

public sealed class BuildStream : IAsyncDisposable
{
    private VssConnection? _connection;

    public async IAsyncEnumerable<Build> AllAsync(string project, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        _connection ??= await ConnectAsync();
        await foreach (var build in Pages())
        {
            yield return build;
        }

        async IAsyncEnumerable<Build> Pages()
        {
            var client = await _connection.GetClientAsync<BuildHttpClient>(cancellationToken);
            foreach (var build in (await client.GetBuildsAsync(project, cancellationToken: cancellationToken)).OrderBy(build => build.Id))
            {
                yield return build;
            }
        }

        static Task<VssConnection> ConnectAsync()
        {
            string Pat() => "stream-secret-1";
            return VssConnection.CreateAsync("acme", new VssBasicCredential("", Pat()));
        }
    }

    public ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        return ValueTask.CompletedTask;
    }
}
