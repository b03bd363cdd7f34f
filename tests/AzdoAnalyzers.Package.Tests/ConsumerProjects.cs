using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Writes projects that use the package, and a solution of them.</summary>
internal sealed class ConsumerProjects
{
    /// <summary>A token that was never issued.</summary>
    public static readonly string Token = SyntheticTokens.Current(seed: 7);

    /// <summary>One mistake for each rule but AZDO0001, in a form that every version of C# and every target framework compiles.</summary>
    public static readonly string Client = $$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        namespace Consumer
        {
            public static class Client
            {
                private const string Token = "{{Token}}";

                public static VssConnection Proven()
                {
                    return new VssConnection(new Uri("https://dev.azure.com/northwind-retail"), new VssBasicCredential(string.Empty, Token));
                }

                public static VssBasicCredential HardCoded()
                {
                    return new VssBasicCredential(string.Empty, "pool-reader-7741");
                }

                public static VssBasicCredential Placeholder()
                {
                    return new VssBasicCredential(string.Empty, "<your PAT>");
                }
            }
        }

        """;

    private readonly PackedPackage _package;

    private readonly List<string> _projects = [];

    /// <summary>Starts a folder of consumers below <c>artifacts</c>.</summary>
    public ConsumerProjects(string name, PackedPackage package)
    {
        _package = package;
        Folder = new ConsumerFolder(name, package.Source);
        Folder.Copy(RepositoryRoot.Combine("tests", "AzdoAnalyzers.Sample", "AzureDevOpsClient"), "AzureDevOpsClient", text => text);
        _projects.Add("AzureDevOpsClient/AzureDevOpsClient.csproj");
    }

    /// <summary>The folder with all of them.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>Adds a project that references the package and the client library.</summary>
    /// <param name="name">Its name, which is its folder's too.</param>
    /// <param name="properties">Its properties as XML; a target framework is among them.</param>
    /// <param name="files">Its files by name.</param>
    /// <param name="language">What its project file's extension starts with.</param>
    /// <param name="items">Its further items as XML.</param>
    /// <param name="sdk">Its SDK.</param>
    public void Add(string name, string properties, IReadOnlyDictionary<string, string> files, string language = "cs", string items = "", string sdk = "Microsoft.NET.Sdk")
    {
        Folder.Write($"{name}/{name}.{language}proj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AzdoAnalyzers" Version="{_package.Version}" PrivateAssets="all" />
                <ProjectReference Include="../AzureDevOpsClient/AzureDevOpsClient.csproj" />
                {items}
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in files)
        {
            Folder.Write($"{name}/{file}", text);
        }

        _projects.Add($"{name}/{name}.{language}proj");
    }

    /// <summary>Writes the solution of all projects, and gives its name.</summary>
    public string WriteSolution()
    {
        Folder.Write("All.slnx", $"<Solution>{string.Concat(_projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");
        return "All.slnx";
    }
}
