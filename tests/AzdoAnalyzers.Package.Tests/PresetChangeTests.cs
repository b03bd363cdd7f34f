using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

[Trait("Lane", "Slow")]
public sealed class PresetChangeTests(PackageFixture fixture)
{
    [Fact]
    public void Another_preset_compiles_anew_and_the_same_one_does_not()
    {
        var projects = new ConsumerProjects("package-tests-preset-change", fixture.Package);
        projects.Add("App", "<TargetFramework>net10.0</TargetFramework>", new Dictionary<string, string> { ["Client.cs"] = ConsumerProjects.Client });
        projects.Folder.Dotnet("build", "App", "-p:AzdoAnalyzersPreset=minimum").EnsureSuccess();

        Assert.Equal(0, FindingsOf("minimum"));
        Assert.Equal(4, FindingsOf("default"));
        Assert.Equal(0, FindingsOf("default"));
        Assert.Equal(4, FindingsOf("default", "--no-incremental"));
        Assert.Equal(1, FindingsOf("minimum"));

        int FindingsOf(string preset, params string[] options)
            => BuildOutput.Findings(projects.Folder.Dotnet(["build", "App", "--no-restore", $"-p:AzdoAnalyzersPreset={preset}", .. options]).Output, projects.Folder.Root).Count;
    }
}
