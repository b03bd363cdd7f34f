using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The list of contents that stands in the package is true.</summary>
public sealed class SbomTests(PackageFixture fixture)
{
    private const string Name = "_manifest/spdx_2.3/manifest.spdx.json";

    /// <summary>What NuGet writes for itself when the rest is known.</summary>
    private static readonly string[] WrittenByNuGet = ["AzdoAnalyzers.nuspec", "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];

    [Fact]
    public void Every_file_of_the_package_is_listed_with_its_hashes()
    {
        var contents = Contents();

        Assert.Equal(
            contents.Where(entry => entry.Key != Name && !WrittenByNuGet.Contains(entry.Key))
                .Select(entry => $"./{entry.Key} SHA1 {Sha1(entry.Value)} SHA256 {Hex(SHA256.HashData(entry.Value))}")
                .Order(StringComparer.Ordinal),
            Sbom().GetProperty("files").EnumerateArray()
                .Select(file => $"{Text(file, "fileName")} {string.Join(' ', file.GetProperty("checksums").EnumerateArray().Select(checksum => $"{Text(checksum, "algorithm")} {Text(checksum, "checksumValue")}"))}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_is_described_with_version_licence_commit_and_the_hash_of_all_hashes()
    {
        var sbom = Sbom();
        var package = Assert.Single(sbom.GetProperty("packages").EnumerateArray());
        var hashes = sbom.GetProperty("files").EnumerateArray().Select(file => Text(file.GetProperty("checksums")[0], "checksumValue")).Order(StringComparer.Ordinal);

        Assert.Equal("SPDX-2.3", Text(sbom, "spdxVersion"));
        Assert.Equal("CC0-1.0", Text(sbom, "dataLicense"));
        Assert.Equal("SPDXRef-DOCUMENT", Text(sbom, "SPDXID"));
        Assert.Equal(fixture.Package.Version, Text(package, "versionInfo"));
        Assert.Equal("MIT", Text(package, "licenseDeclared"));
        Assert.Matches("^git\\+https://github.com/AzdoAnalyzers/AzdoAnalyzers@[0-9a-f]{40}$", Text(package, "downloadLocation"));
        Assert.Equal($"pkg:nuget/AzdoAnalyzers@{fixture.Package.Version}", Text(package.GetProperty("externalRefs")[0], "referenceLocator"));
        Assert.Equal(Sha1(Encoding.ASCII.GetBytes(string.Concat(hashes))), Text(package.GetProperty("packageVerificationCode"), "packageVerificationCodeValue"));
        Assert.Equal([$"./{Name}"], package.GetProperty("packageVerificationCode").GetProperty("packageVerificationCodeExcludedFiles").EnumerateArray().Select(file => file.GetString()!));
    }

    [Fact]
    public void The_document_describes_the_package_and_the_package_contains_each_file()
    {
        var sbom = Sbom();

        Assert.Equal(
            ["SPDXRef-DOCUMENT DESCRIBES SPDXRef-Package", .. sbom.GetProperty("files").EnumerateArray().Select(file => $"SPDXRef-Package CONTAINS {Text(file, "SPDXID")}")],
            sbom.GetProperty("relationships").EnumerateArray().Select(relationship => $"{Text(relationship, "spdxElementId")} {Text(relationship, "relationshipType")} {Text(relationship, "relatedSpdxElement")}"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    // SPDX 2 asks for this hash; what is trusted is the other one.
#pragma warning disable CA5350
    private static string Sha1(byte[] content) => Hex(SHA1.HashData(content));
#pragma warning restore CA5350

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private JsonElement Sbom()
    {
        using var sbom = JsonDocument.Parse(Contents()[Name]);
        return sbom.RootElement.Clone();
    }

    private Dictionary<string, byte[]> Contents()
    {
        using var package = ZipFile.OpenRead(fixture.Package.File);
        return package.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
