using AzdoAnalyzers.Package.Tests;
using AzdoAnalyzers.Testing.Packaging;

[assembly: AssemblyFixture(typeof(PackageFixture))]

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The packages, each packed once for all tests, when the first one asks for it.</summary>
public sealed class PackageFixture
{
    private readonly Lazy<PackedPackage> _package = new(() => PackedPackage.Pack("package-tests-package"));

    private readonly Lazy<PackedPackage> _tool = new(() => PackedPackage.PackTool("package-tests-tool"));

    /// <summary>The package that the tests look into, and that their consumers restore.</summary>
    public PackedPackage Package => _package.Value;

    /// <summary>The package of the tool.</summary>
    public PackedPackage Tool => _tool.Value;
}
