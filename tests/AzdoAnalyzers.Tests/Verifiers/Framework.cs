using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>A target framework that a test's source is compiled for.</summary>
internal sealed class Framework
{
    private readonly Lazy<Task<MetadataReference>> _client;

    private readonly Lazy<Task<MetadataReference>> _configuration;

    private Framework(ReferenceAssemblies assemblies)
    {
        Assemblies = assemblies;
        _client = new Lazy<Task<MetadataReference>>(async () => ClientStubs.Compile(await assemblies.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)));
        _configuration = new Lazy<Task<MetadataReference>>(async () => ConfigurationStubs.Compile(await assemblies.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)));
    }

    public static Framework Net10 { get; } = new(new ReferenceAssemblies("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0")));

    public static Framework Net8 { get; } = new(ReferenceAssemblies.Net.Net80);

    public static Framework NetStandard20 { get; } = new(ReferenceAssemblies.NetStandard.NetStandard20);

    public static Framework NetFramework472 { get; } = new(ReferenceAssemblies.NetFramework.Net472.Default.AddAssemblies(["System.Net.Http"]));

    public ReferenceAssemblies Assemblies { get; }

    /// <summary>The client's stubs, compiled against this framework once per process.</summary>
    public Task<MetadataReference> ClientAsync() => _client.Value;

    /// <summary>The stubs of the libraries that read configuration, likewise.</summary>
    public Task<MetadataReference> ConfigurationAsync() => _configuration.Value;

    public override string ToString() => Assemblies.TargetFramework;
}
