using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Projects that do what sentences of the README speak of, and the commands that it names.</summary>
public sealed class DocumentedSolution
{
    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";

    /// <summary>Writes the projects and runs the commands, once for all tests.</summary>
    public DocumentedSolution(PackageFixture fixture)
    {
        var projects = new ConsumerProjects("package-tests-documented", fixture.Package);
        projects.Add("BulkKey", Framework, Files((".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none\n")));
        projects.Add("CategoryKey", Framework, Files((".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-Security.severity = none\n")));
        projects.Add("Section", Framework, Files((".globalconfig", "is_global = true\n[*.cs]\ndotnet_diagnostic.AZDO1001.severity = none\n")));
        projects.Add("Frameworks", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", Files());
        projects.Add("TwoRules", Framework, Program("""new VssConnection(new Uri("http://dev.azure.com/northwind-retail"), new VssBasicCredential(string.Empty, Pat))"""));
        projects.Add("NoFix", Framework, Program($"1 // {ConsumerProjects.Token}"));
        projects.Add("Suggestion", Framework, Program("""new VssBasicCredential(string.Empty, Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"))"""));
        Folder = projects.Folder;
        Folder.Write("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{Framework}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AzdoAnalyzers" Version="{fixture.Package.Version}" PrivateAssets="$(Assets)" />
              </ItemGroup>
            </Project>
            """);

        Build = Folder.Dotnet("build", projects.WriteSolution(), "-p:AzdoAnalyzersSarif=sarif");
        Folder.Dotnet("build", "Frameworks", "--no-restore", "--no-incremental", "-p:ErrorLog=findings.$(TargetFramework).sarif%2Cversion=2.1").EnsureSuccess();
        Folder.Dotnet("pack", "Library", "--output", "with-private-assets", "-p:Assets=all").EnsureSuccess();
        Folder.Dotnet("pack", "Library", "--output", "without-private-assets").EnsureSuccess();
        VerifyNoFix = Verify("NoFix", "--severity", "info");
        VerifySuggestion = Verify("Suggestion", "--severity", "info");
        VerifySuggestionAsWarning = Verify("Suggestion");
    }

    /// <summary>The folder of the solution.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The build of all projects, with a folder of SARIF logs.</summary>
    public CommandResult Build { get; }

    /// <summary>The run of <c>dotnet format analyzers --verify-no-changes</c> where a finding has no fix.</summary>
    public CommandResult VerifyNoFix { get; }

    /// <summary>The run where a finding is a suggestion.</summary>
    public CommandResult VerifySuggestion { get; }

    /// <summary>The same one without <c>--severity info</c>.</summary>
    public CommandResult VerifySuggestionAsWarning { get; }

    private CommandResult Verify(string project, params string[] severity)
        => Folder.Dotnet(["format", "analyzers", project, "--no-restore", "--verify-no-changes", .. severity, "--diagnostics", "AZDO1001", "AZDO3001"]);

    private static Dictionary<string, string> Files(params (string Name, string Text)[] more)
        => new(more.Select(file => KeyValuePair.Create(file.Name, file.Text))) { ["Client.cs"] = ConsumerProjects.Client };

    private static Dictionary<string, string> Program(string value) => new()
    {
        ["Client.cs"] = $$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            public static class Client
            {
                private static string Pat => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException(nameof(Pat));

                public static object Value() =>
                    {{value}}
                    ;
            }

            """,
    };
}
