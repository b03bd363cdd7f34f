using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>
/// Projects for several target frameworks with a mistake for each rule: built, fixed by <c>dotnet format analyzers</c>, and
/// built again. One next to them has nothing to do with Azure DevOps, and one is written in another language.
/// </summary>
public sealed class LeakingSolution
{
    /// <summary>The projects with mistakes.</summary>
    public static readonly string[] LeakingProjects = ["Net8", "Net10", "NetStandard20"];

    /// <summary>Writes the projects and runs the three commands, once for all tests.</summary>
    public LeakingSolution(PackageFixture fixture)
    {
        var projects = new ConsumerProjects("package-tests-leaking", fixture.Package);
        var client = new Dictionary<string, string> { ["Client.cs"] = ConsumerProjects.Client };
        projects.Add("Net8", "<TargetFramework>net8.0</TargetFramework><Nullable>enable</Nullable>", client);
        projects.Add("Net10", "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>", client);
        projects.Add("NetStandard20", "<TargetFramework>netstandard2.0</TargetFramework>", client);
        projects.Add("Unrelated", "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>", new Dictionary<string, string>
        {
            ["Greeter.cs"] = """
                namespace Unrelated;

                public static class Greeter
                {
                    public const string Password = "pool-reader-7741";

                    public const string Url = "https://dev.azure.com/northwind-retail";
                }
                """,
        });
        projects.Add("OtherLanguage", "<TargetFramework>net10.0</TargetFramework>", new Dictionary<string, string>
        {
            ["Credential.vb"] = $"""
                Public Module Credential
                    Public Const Token As String = "{ConsumerProjects.Token}"
                End Module
                """,
        }, language: "vb");

        Folder = projects.Folder;
        var solution = projects.WriteSolution();
        Build = Folder.Dotnet("build", solution, "-p:ErrorLog=findings.sarif%2Cversion=2.1", "-bl:build.binlog");
        Format = Folder.Dotnet("format", "analyzers", solution, "--no-restore", "--severity", "info", "--diagnostics", "AZDO1001", "AZDO1002", "AZDO1003", "AZDO2001");
        BuildAfterFormat = Folder.Dotnet("build", solution, "--no-restore", "--no-incremental");
    }

    /// <summary>The folder of the solution.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The build of the projects as they were written, with SARIF files and a binary log.</summary>
    public CommandResult Build { get; }

    /// <summary>The run of <c>dotnet format analyzers</c>.</summary>
    public CommandResult Format { get; }

    /// <summary>The build of what it left.</summary>
    public CommandResult BuildAfterFormat { get; }
}
