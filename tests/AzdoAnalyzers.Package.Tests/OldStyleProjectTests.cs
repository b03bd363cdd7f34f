using System.IO.Compression;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>
/// A project in the style before SDKs, with <c>packages.config</c>: NuGet lays the package beside it, the import of its files
/// is written by hand, and nothing adds its analyzers.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class OldStyleProjectTests(PackageFixture fixture)
{
    private const string Client = """
        namespace Consumer
        {
            public static class Client
            {
                public static object Projects()
                {
                    return new System.Net.Http.HttpClient().GetStringAsync("https://dev.azure.com/northwind-retail/_apis/projects");
                }
            }
        }

        """;

    [Fact]
    public void The_rules_run_where_packages_config_stands()
    {
        var build = Build("package-tests-packages-config", "<packages><package id=\"AzdoAnalyzers\" version=\"0.1.0\" targetFramework=\"net472\" developmentDependency=\"true\" /></packages>");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains("Client.cs(7,68): warning AZDO2001", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AZDO0002", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_packages_config_the_build_says_that_they_do_not_run()
    {
        var build = Build("package-tests-import-alone", packagesConfig: null);

        Assert.Equal(0, build.ExitCode);
        Assert.DoesNotContain("AZDO2001", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning AZDO0002: Add the package reference, or leave its items in 'Analyzer': no rule of AzdoAnalyzers runs in this build", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_packages_config_the_build_fails_where_the_rules_are_enforced()
    {
        var build = Build("package-tests-import-enforced", packagesConfig: null, "-p:AzdoAnalyzersPreset=enforce");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error AZDO0002: Add the package reference, or leave its items in 'Analyzer'", build.Output, StringComparison.Ordinal);
    }

    private CommandResult Build(string name, string? packagesConfig, params string[] options)
    {
        var folder = new ConsumerFolder(name, fixture.Package.Source);
        ZipFile.ExtractToDirectory(fixture.Package.File, folder.Combine("packages/AzdoAnalyzers"));
        folder.Write("Old/Client.cs", Client);
        // The assemblies of .NET Framework aren't on every machine: those of the SDK's own framework are handed to the compiler instead.
        folder.Write("Old/Old.csproj", """
            <?xml version="1.0" encoding="utf-8"?>
            <Project ToolsVersion="15.0" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="..\packages\AzdoAnalyzers\build\AzdoAnalyzers.props" />
              <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" />
              <Import Project="$(MSBuildExtensionsPath)\Microsoft.NETCoreSdk.BundledVersions.props" />
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <OutputPath>bin\</OutputPath>
                <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                <FrameworkPathOverride>$(MSBuildToolsPath)</FrameworkPathOverride>
                <NoStdLib>true</NoStdLib>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Client.cs" />
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
              <Import Project="..\packages\AzdoAnalyzers\build\AzdoAnalyzers.targets" />
              <Target Name="UseFrameworkOfSdk" BeforeTargets="CoreCompile">
                <ItemGroup>
                  <ReferencePathWithRefAssemblies Include="$(NetCoreTargetingPackRoot)\Microsoft.NETCore.App.Ref\$(BundledNETCoreAppPackageVersion)\ref\net$(BundledNETCoreAppTargetFrameworkVersion)\*.dll" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        if (packagesConfig is not null)
        {
            folder.Write("Old/packages.config", packagesConfig);
        }

        return folder.Dotnet(["build", "Old", .. options]);
    }
}
