using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace AzdoAnalyzers.Package.Tests;

[Trait("Lane", "Slow")]
public sealed class PackageContentTests(PackageFixture fixture)
{
    private static readonly string[] Assemblies = ["AzdoAnalyzers.CodeFixes", "AzdoAnalyzers.Credentials", "AzdoAnalyzers"];

    /// <summary>What the format of symbols calls the places of sources on a server.</summary>
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly string[] Presets = ["audit", "default", "enforce", "minimum", "strict", "tests/enforce"];

    /// <summary>What a host with Roslyn 4.8 has (.NET SDK 8.0.100, Visual Studio 2022 17.8), and in which version at most.</summary>
    private static readonly Dictionary<string, Version> HostOfRoslyn48 = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
    };

    public static TheoryData<string> AssemblyNames => [.. Assemblies];

    [Fact]
    public void The_package_holds_these_entries_and_no_other()
    {
        using var package = ZipFile.OpenRead(fixture.Package.File);

        Assert.Equal(
            [
                "AzdoAnalyzers.nuspec",
                "README.md",
                "[Content_Types].xml",
                "_manifest/spdx_2.3/manifest.spdx.json",
                "_rels/.rels",
                "analyzers/dotnet/cs/AzdoAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/AzdoAnalyzers.Credentials.dll",
                "analyzers/dotnet/cs/AzdoAnalyzers.dll",
                "build/AzdoAnalyzers.props",
                "build/AzdoAnalyzers.targets",
                "build/ProjectFiles.props",
                "build/ProjectFiles.targets",
                "buildTransitive/AzdoAnalyzers.props",
                "buildTransitive/AzdoAnalyzers.targets",
                "icon.png",
                "package/services/metadata/core-properties/nuget.psmdcp",
                .. PresetsOf("0.1"),
                .. PresetsOf("latest"),
            ],
            package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_names_licence_readme_icon_and_repository()
    {
        var metadata = Manifest();

        Assert.Equal("AzdoAnalyzers", metadata["id"].Value);
        Assert.Equal("true", metadata["developmentDependency"].Value);
        Assert.Equal("MIT", metadata["license"].Value);
        Assert.Equal("expression", metadata["license"].Attribute("type")?.Value);
        Assert.Equal("README.md", metadata["readme"].Value);
        Assert.Equal("icon.png", metadata["icon"].Value);
        Assert.Contains("analyzers", metadata["tags"].Value.Split(' '));
        Assert.Equal("git", metadata["repository"].Attribute("type")?.Value);
        Assert.Equal("https://github.com/AzdoAnalyzers/AzdoAnalyzers", metadata["repository"].Attribute("url")?.Value);
        Assert.NotEmpty(metadata["description"].Value);
    }

    [Fact]
    public void The_manifest_names_the_commit_that_the_symbols_lead_to()
    {
        var commit = Manifest()["repository"].Attribute("commit")?.Value;

        Assert.Matches("^[0-9a-f]{40}$", commit);
        Assert.All(Assemblies, name => Assert.Equal(
            $$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/AzdoAnalyzers/AzdoAnalyzers/{{{commit}}}/*"}}""",
            Symbols(name, SourceLink)));
    }

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void The_symbols_of_an_assembly_name_each_source_by_its_place_in_the_repository(string name)
        => Assert.All(
            Symbols(name, symbols => symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name)).ToList()),
            document => Assert.True(document.StartsWith("/_/src/", StringComparison.Ordinal) || document.StartsWith("/_/artifacts/obj/", StringComparison.Ordinal), document));

    [Fact]
    public void The_package_depends_on_nothing()
    {
        Assert.DoesNotContain("dependencies", Manifest().Keys);
        Assert.DoesNotContain("frameworkAssemblies", Manifest().Keys);
    }

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void An_assembly_references_only_what_a_host_of_Roslyn_4_8_has(string name)
        => Read(name, metadata =>
        {
            var references = metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version))
                .Where(reference => !Assemblies.Contains(reference.Name))
                .ToArray();

            Assert.NotEmpty(references);
            Assert.All(references, reference => Assert.InRange(reference.Version, new Version(), HostOfRoslyn48.GetValueOrDefault(reference.Name, new Version())));
        });

    [Theory]
    [InlineData("AzdoAnalyzers")]
    [InlineData("AzdoAnalyzers.Credentials")]
    public void An_assembly_that_a_compiler_loads_references_no_workspaces(string name)
        => Read(name, metadata => Assert.DoesNotContain(
            metadata.AssemblyReferences,
            reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name).EndsWith(".Workspaces", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(AssemblyNames))]
    public void An_assembly_carries_the_version_of_the_package(string name)
        => Read(name, metadata => Assert.Equal(Version.Parse($"{fixture.Package.Version}.0"), metadata.GetAssemblyDefinition().Version));

    private static IEnumerable<string> PresetsOf(string level)
        => Presets.Select(preset => $"presets/{level}/{preset}.globalconfig");

    private Dictionary<string, XElement> Manifest()
    {
        using var package = ZipFile.OpenRead(fixture.Package.File);
        using var manifest = package.GetEntry("AzdoAnalyzers.nuspec")!.Open();
        return XDocument.Load(manifest).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);
    }

    private static string SourceLink(MetadataReader symbols)
        => symbols.CustomDebugInformation
            .Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == SourceLinkKind)
            .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
            .Single();

    /// <summary>Reads the symbols that an assembly holds.</summary>
    private T Symbols<T>(string assembly, Func<MetadataReader, T> look)
    {
        using var executable = Open(assembly);
        var entry = executable.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = executable.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        return look(symbols.GetMetadataReader());
    }

    private void Read(string assembly, Action<MetadataReader> look)
    {
        using var executable = Open(assembly);
        look(executable.GetMetadataReader());
    }

    private PEReader Open(string assembly)
    {
        using var package = ZipFile.OpenRead(fixture.Package.File);
        using var entry = package.GetEntry($"analyzers/dotnet/cs/{assembly}.dll")!.Open();
        var content = new MemoryStream();
        entry.CopyTo(content);
        content.Position = 0;
        return new PEReader(content);
    }
}
