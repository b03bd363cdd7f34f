using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

public sealed class DeterminismTests(PackageFixture fixture)
{
    [Fact]
    public void The_same_sources_compiled_again_give_the_same_package_byte_for_byte()
    {
        DotnetCommand.Run(RepositoryRoot.Combine("src", "AzdoAnalyzers.Package"), "build", "--configuration", "Release", "--no-incremental").EnsureSuccess();
        var again = PackedPackage.Pack("package-tests-again", "--no-build");

        Assert.Equal(File.ReadAllBytes(fixture.Package.File), File.ReadAllBytes(again.File));
    }
}
