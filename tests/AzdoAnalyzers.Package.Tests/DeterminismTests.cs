using System.IO.Compression;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

[Trait("Lane", "Slow")]
public sealed class DeterminismTests(PackageFixture fixture)
{
    [Fact]
    public void The_same_sources_compiled_again_give_the_same_package_byte_for_byte()
    {
        SourceBuild.Run("AzdoAnalyzers.Package", "build", "--configuration", "Release", "--no-incremental");
        var again = PackedPackage.Pack("package-tests-again", "--no-build");

        Assert.Equal(File.ReadAllBytes(fixture.Package.File), File.ReadAllBytes(again.File));
    }

    /// <summary>Made by the steps of the release, each on a path and branch of its own.</summary>
    [Fact]
    public void A_release_built_in_two_clean_folders_is_the_same_byte_for_byte()
    {
        var one = Release("package-tests-clean", "main");
        var other = Release("package-tests-clean-too/further/down", "other");

        Assert.Equal(
            ["AzdoAnalyzers.0.1.0.nupkg", "AzdoAnalyzers.Tool.0.1.0.nupkg", "contents/AzdoAnalyzers.CodeFixes.dll", "contents/AzdoAnalyzers.Credentials.dll", "contents/AzdoAnalyzers.dll", "contents/manifest.spdx.json"],
            one.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(one.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(other[file.Key]), $"{file.Key}: {Difference(file.Value, other[file.Key])}"));
    }

    private static Dictionary<string, byte[]> Release(string folder, string branch)
    {
        var clone = new CleanClone(folder, branch);
        foreach (var step in Workflow.Read("release.yml").Steps.Where(step => step.Name is "Pack" or "Take out what users have on their disks"))
        {
            clone.Run(step);
        }

        var release = clone.Combine("release");
        return Directory.GetFiles(release, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(release, file).Replace('\\', '/'), File.ReadAllBytes);
    }

    /// <summary>The entries of two packages that differ.</summary>
    private static string Difference(byte[] one, byte[] other)
    {
        if (one is not [(byte)'P', (byte)'K', ..])
        {
            return "differs";
        }

        using var first = new ZipArchive(new MemoryStream(one));
        using var second = new ZipArchive(new MemoryStream(other));
        return string.Join(", ", first.Entries.Select(Describe).Except(second.Entries.Select(Describe)));
    }

    private static string Describe(ZipArchiveEntry entry) => FormattableString.Invariant($"{entry.FullName} {entry.Crc32:x8} {entry.LastWriteTime}");
}
