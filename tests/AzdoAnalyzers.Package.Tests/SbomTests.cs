using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The list of contents that stands in each package is true.</summary>
[Trait("Lane", "Slow")]
public sealed class SbomTests(PackageFixture fixture)
{
    private const string Name = "_manifest/spdx_2.3/manifest.spdx.json";

    private const string Tool = "AzdoAnalyzers.Tool";

    private const string ProgramFolder = "tools/net10.0/any/";

    public static TheoryData<string> Ids => ["AzdoAnalyzers", Tool];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_file_of_the_package_is_listed_with_its_hashes(string id)
    {
        var contents = Contents(Package(id));

        // What NuGet writes for itself when the rest is known.
        string[] writtenByNuGet = [$"{id}.nuspec", "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];
        Assert.Equal(
            contents.Where(entry => entry.Key != Name && !writtenByNuGet.Contains(entry.Key))
                .Select(entry => $"./{entry.Key} SHA1 {Sha1(entry.Value)} SHA256 {Hex(SHA256.HashData(entry.Value))}")
                .Order(StringComparer.Ordinal),
            Sbom(id).GetProperty("files").EnumerateArray()
                .Select(file => $"{Text(file, "fileName")} {string.Join(' ', file.GetProperty("checksums").EnumerateArray().Select(checksum => $"{Text(checksum, "algorithm")} {Text(checksum, "checksumValue")}"))}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_package_is_described_with_version_licence_commit_and_the_hash_of_all_hashes(string id)
    {
        var sbom = Sbom(id);
        var version = Package(id).Version;
        var package = sbom.GetProperty("packages")[0];
        var hashes = sbom.GetProperty("files").EnumerateArray().Select(file => Text(file.GetProperty("checksums")[0], "checksumValue")).Order(StringComparer.Ordinal);

        Assert.Equal("SPDX-2.3", Text(sbom, "spdxVersion"));
        Assert.Equal("CC0-1.0", Text(sbom, "dataLicense"));
        Assert.Equal("SPDXRef-DOCUMENT", Text(sbom, "SPDXID"));
        Assert.Equal(version, Text(package, "versionInfo"));
        Assert.Equal("MIT", Text(package, "licenseDeclared"));
        Assert.Matches("^git\\+https://github.com/AzdoAnalyzers/AzdoAnalyzers@[0-9a-f]{40}$", Text(package, "downloadLocation"));
        Assert.Equal($"pkg:nuget/{id}@{version}", Reference(package));
        Assert.Equal(Sha1(Encoding.ASCII.GetBytes(string.Concat(hashes))), Text(package.GetProperty("packageVerificationCode"), "packageVerificationCodeValue"));
        Assert.Equal([$"./{Name}"], package.GetProperty("packageVerificationCode").GetProperty("packageVerificationCodeExcludedFiles").EnumerateArray().Select(file => file.GetString()!));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_document_describes_the_package_which_contains_each_file_and_depends_on_the_other_packages(string id)
    {
        var sbom = Sbom(id);

        Assert.Equal(
            [
                "SPDXRef-DOCUMENT DESCRIBES SPDXRef-Package",
                .. sbom.GetProperty("files").EnumerateArray().Select(file => $"SPDXRef-Package CONTAINS {Text(file, "SPDXID")}"),
                .. sbom.GetProperty("packages").EnumerateArray().Skip(1).Select(package => $"SPDXRef-Package DEPENDS_ON {Text(package, "SPDXID")}"),
            ],
            sbom.GetProperty("relationships").EnumerateArray().Select(relationship => $"{Text(relationship, "spdxElementId")} {Text(relationship, "relationshipType")} {Text(relationship, "relatedSpdxElement")}"));
    }

    [Fact]
    public void The_analyzers_hold_nothing_of_another_package()
        => Assert.Single(Sbom("AzdoAnalyzers").GetProperty("packages").EnumerateArray());

    /// <summary>What the tool runs with stands in a file that the SDK writes.</summary>
    [Fact]
    public void The_tool_lists_the_packages_that_its_program_is_started_with()
        => Assert.Equal(
            Libraries().Select(library => $"pkg:nuget/{library.Name.Replace('/', '@')}").Order(StringComparer.Ordinal),
            Sbom(Tool).GetProperty("packages").EnumerateArray().Skip(1).Select(Reference).Order(StringComparer.Ordinal));

    [Fact]
    public void The_tool_says_nothing_of_the_licence_of_what_is_from_another_package()
        => Assert.Equal(
            Libraries().SelectMany(library => library.Files).Order(StringComparer.Ordinal),
            Sbom(Tool).GetProperty("files").EnumerateArray().Where(file => Text(file, "licenseConcluded") != "MIT").Select(file => Text(file, "fileName")).Order(StringComparer.Ordinal));

    /// <summary>The packages whose files the tool is started with, and those files as they stand in the package of the tool.</summary>
    private IReadOnlyList<(string Name, IReadOnlyList<string> Files)> Libraries()
    {
        using var dependencies = JsonDocument.Parse(Contents(fixture.Tool)[$"{ProgramFolder}{Tool}.deps.json"]);
        var kinds = dependencies.RootElement.GetProperty("libraries");
        return
        [
            .. dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
                .Where(library => Text(kinds.GetProperty(library.Name), "type") == "package")
                .Select(library => (library.Name, (IReadOnlyList<string>)[.. RunTimeFiles(library.Value)]))
                .Where(library => library.Item2.Count > 0),
        ];
    }

    private static IEnumerable<string> RunTimeFiles(JsonElement library)
    {
        if (library.TryGetProperty("runtime", out var assemblies))
        {
            foreach (var assembly in assemblies.EnumerateObject())
            {
                yield return $"./{ProgramFolder}{Path.GetFileName(assembly.Name)}";
            }
        }

        if (library.TryGetProperty("resources", out var resources))
        {
            foreach (var resource in resources.EnumerateObject())
            {
                yield return $"./{ProgramFolder}{Text(resource.Value, "locale")}/{Path.GetFileName(resource.Name)}";
            }
        }
    }

    private static string Reference(JsonElement package) => Text(package.GetProperty("externalRefs")[0], "referenceLocator");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    // SPDX 2 asks for this hash; what is trusted is the other one.
#pragma warning disable CA5350
    private static string Sha1(byte[] content) => Hex(SHA1.HashData(content));
#pragma warning restore CA5350

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private PackedPackage Package(string id) => id == Tool ? fixture.Tool : fixture.Package;

    private JsonElement Sbom(string id)
    {
        using var sbom = JsonDocument.Parse(Contents(Package(id))[Name]);
        return sbom.RootElement.Clone();
    }

    private static Dictionary<string, byte[]> Contents(PackedPackage package)
    {
        using var archive = ZipFile.OpenRead(package.File);
        return archive.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
