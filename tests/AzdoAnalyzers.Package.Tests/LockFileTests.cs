using System.Text.Json;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>What the projects that ship are compiled against is written down, with hashes. CI restores nothing else: there NuGet compares.</summary>
public sealed class LockFileTests
{
    public static TheoryData<string> Projects => [.. Directory.GetFiles(RepositoryRoot.Combine("src"), "*.csproj", SearchOption.AllDirectories).Select(project => Path.GetFileNameWithoutExtension(project)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_has_the_versions_and_hashes_of_all_packages_in_its_lock_file(string project)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("src", project, "packages.lock.json")));
        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .ToList();

        Assert.All(packages, package => Assert.NotEmpty(package.Value.GetProperty("resolved").GetString()!));
        Assert.All(packages, package => Assert.Matches("^[A-Za-z0-9+/]{86}==$", package.Value.GetProperty("contentHash").GetString()));
    }

    [Fact]
    public void In_CI_the_lock_files_are_what_is_restored()
        => Assert.Equal("true", DotnetCommand.Run(RepositoryRoot.Combine("src", "AzdoAnalyzers"), "msbuild", "-p:CI=true", "-getProperty:RestoreLockedMode").EnsureSuccess().Output.Trim());
}
