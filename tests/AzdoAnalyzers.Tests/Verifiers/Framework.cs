using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace AzdoAnalyzers.Tests.Verifiers;

/// <summary>A target framework that a test's source is compiled for.</summary>
internal sealed class Framework
{
    private readonly Lazy<Task<MetadataReference>> _client;

    private readonly Lazy<Task<MetadataReference>> _configuration;

    private Framework(ReferenceAssemblies assemblies, params ImmutableArray<MetadataReference> references)
    {
        Assemblies = assemblies;
        References = references;
        _client = new Lazy<Task<MetadataReference>>(async () => ClientStubs.Compile(await ResolveAsync()));
        _configuration = new Lazy<Task<MetadataReference>>(async () => ConfigurationStubs.Compile(await ResolveAsync()));
    }

    /// <summary>What the tests themselves run on, for libraries that are compiled against it.</summary>
    public static Framework Runtime { get; } = new(new ReferenceAssemblies("runtime"), [.. ClientStubs.RuntimeReferences]);

    public static Framework Net10 { get; } = new(new ReferenceAssemblies("net10.0", new PackageIdentity("Microsoft.NETCore.App.Ref", "10.0.12"), Path.Combine("ref", "net10.0")));

    public static Framework Net8 { get; } = new(ReferenceAssemblies.Net.Net80);

    public static Framework NetStandard20 { get; } = new(ReferenceAssemblies.NetStandard.NetStandard20);

    public static Framework NetFramework472 { get; } = new(ReferenceAssemblies.NetFramework.Net472.Default.AddAssemblies(["System.Net.Http"]));

    public ReferenceAssemblies Assemblies { get; }

    /// <summary>Its assemblies where these aren't a package's.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>The client's stubs, compiled against this framework once per process.</summary>
    public Task<MetadataReference> ClientAsync() => _client.Value;

    /// <summary>The stubs of the libraries that read configuration, likewise.</summary>
    public Task<MetadataReference> ConfigurationAsync() => _configuration.Value;

    private async Task<IEnumerable<MetadataReference>> ResolveAsync()
        => References.IsEmpty ? await Assemblies.ResolveAsync(LanguageNames.CSharp, CancellationToken.None) : References;

    public override string ToString() => Assemblies.TargetFramework;
}
