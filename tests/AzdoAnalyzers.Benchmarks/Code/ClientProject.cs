namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>
/// A project in which one file in twenty, and at least one, names the client: it wraps a connection, and the next of them passes literals to
/// the wrapper's method and to its options. All others are <see cref="UnrelatedCode"/>.
/// </summary>
internal static class ClientProject
{
    private const int FilesPerClient = 20;

    /// <summary>Three literals in each file that names the client: a secret by a method, one by a property, a URL.</summary>
    public const int FindingsPerClient = 3;

    public static int ClientCount(int fileCount) => Math.Max(1, fileCount / FilesPerClient);

    /// <summary>The files, those that name the client first.</summary>
    public static IReadOnlyList<SourceFile> OfFiles(int count, ClientSink sink)
    {
        var clients = ClientCount(count);
        return [.. Enumerable.Range(0, clients).Select(index => ClientFile(index, clients, sink)), .. UnrelatedCode.OfFiles(count).Take(count - clients)];
    }

    private static SourceFile ClientFile(int index, int count, ClientSink sink)
    {
        var (method, property) = sink == ClientSink.CommonName ? ("Create", "Token") : ("ConnectToBuildServer", "BuildServerSecret");
        var next = (index + 1) % count;
        return new SourceFile($"Warehouse/Builds/BuildServer{index}.cs", $$"""
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            namespace Warehouse.Builds;

            /// <summary>How the build server is reached.</summary>
            public sealed class BuildServerOptions{{index}}
            {
                public string {{property}} { get; set; } = Environment.GetEnvironmentVariable("BUILD_SERVER") ?? throw new InvalidOperationException();
            }

            /// <summary>Connects to a build server.</summary>
            public sealed class BuildServer{{index}}
            {
                private readonly VssConnection _connection;

                private BuildServer{{index}}(string url, string secret)
                    => _connection = new VssConnection(new Uri(url), new VssBasicCredential("", secret));

                public static BuildServer{{index}} {{method}}(string secret) => new("https://dev.azure.com/acme", secret);

                public static BuildServer{{index}} {{method}}(string url, BuildServerOptions{{index}} options) => new(url, options.{{property}});

                public override string ToString() => $"{_connection}";
            }

            /// <summary>Starts the builds of one warehouse.</summary>
            public static class BuildStarter{{index}}
            {
                public static object Start(bool isNight)
                    => isNight
                        ? BuildServer{{next}}.{{method}}("correct-horse-{{index}}")
                        : BuildServer{{next}}.{{method}}(Environment.GetEnvironmentVariable("BUILD_URL") ?? "", new BuildServerOptions{{next}} { {{property}} = "battery-staple-{{index}}" });
            }

            """);
    }
}
