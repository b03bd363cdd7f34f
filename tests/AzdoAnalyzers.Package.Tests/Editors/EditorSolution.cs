using AzdoAnalyzers.Testing.Packaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>
/// Two projects that use the package, restored and opened as an editor opens them. They are built as they stand and with each kind of file
/// edited, and fixed by <c>dotnet format analyzers</c>, so that what an editor shows can be compared.
/// </summary>
public sealed class EditorSolution(PackageFixture fixture) : IAsyncLifetime
{
    private const string Properties = "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>";

    /// <summary>The file in which a token is typed.</summary>
    internal const string Client = "App/Client.cs";

    /// <summary>The baseline of the project <c>App</c>.</summary>
    internal const string Baseline = "App/azdo-analyzers.baseline";

    private const string TypedArgument = "Credential(typed: \"\")";

    /// <summary>The files as they are opened, by their path.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["Shared/Secrets.cs"] = $$"""
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]

            namespace Northwind;

            internal static class Secrets
            {
                // Expires soon.
                public const string Token = "{{ConsumerProjects.Token}}";
            }

            """,
        [Client] = $$"""
            using Microsoft.Extensions.Configuration;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            namespace Northwind;

            public static class Client
            {
                public static VssConnection Connect()
                {
                    return new VssConnection(new Uri("https://dev.azure.com/northwind-retail"), {{TypedArgument}});
                }

                public static VssBasicCredential Reader(IConfiguration configuration)
                {
                    Console.WriteLine(configuration["Greeting"]);
                    return Credential("pool-reader-7742");
                }

                private static VssBasicCredential Credential(string typed) => new(string.Empty, typed);
            }

            """,
        ["Shared/Feeds.cs"] = """
            using Microsoft.VisualStudio.Services.Common;

            namespace Northwind;

            public static class Feeds
            {
                public static VssBasicCredential Internal() => new(string.Empty, "pool-reader-7744");
            }

            """,
        ["App/Agents.cs"] = """
            using Microsoft.VisualStudio.Services.Common;

            namespace Northwind;

            public static class Agents
            {
                public static VssBasicCredential Pool() => new(string.Empty, Settings.Pool);

                public static VssBasicCredential Shared() => new(string.Empty, Secrets.Token);
            }

            """,
        ["App/Settings.cs"] = """
            namespace Northwind;

            internal static class Settings
            {
                public const string Pool = "pool-reader-7741";
            }

            """,
        ["App/IConfiguration.cs"] = """
            namespace Microsoft.Extensions.Configuration;

            public interface IConfiguration
            {
                string? this[string key] { get; set; }
            }

            """,
        ["App/appsettings.json"] = """
            {
              "AzureDevOps": {
                "Pat": "pool-reader-7743"
              }
            }

            """,
        ["App/.editorconfig"] = """
            [*.cs]
            azdo_analyzers.pat_variable = AZDO_PERSONAL_ACCESS_TOKEN

            """,
        [Baseline] = "# Nothing is accepted.\n",
    };

    /// <summary>One file of each kind with another text: a constant that another file uses, an additional file, an <c>.editorconfig</c>; half a token is typed.</summary>
    internal static readonly IReadOnlyDictionary<string, string> EditedFiles = new Dictionary<string, string>
    {
        [Client] = Typed(ConsumerProjects.Token[..42]),
        ["App/Settings.cs"] = Files["App/Settings.cs"].Replace("pool-reader-7741", "<your PAT>", StringComparison.Ordinal),
        ["App/appsettings.json"] = Files["App/appsettings.json"].Replace("\"Pat\"", "\"Name\": \"build\", \"PersonalAccessToken\"", StringComparison.Ordinal),
        ["App/.editorconfig"] = """
            [*.cs]
            azdo_analyzers.pat_variable = BUILD_REPORT_PAT
            dotnet_diagnostic.AZDO2001.severity = error

            """,
    };

    private static readonly string[] Rules = ["AZDO1001", "AZDO1002", "AZDO1003", "AZDO2001"];

    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();

    /// <summary>The solution as it was opened.</summary>
    internal Editor Opened { get; private set; } = null!;

    /// <summary>What a build says of the files as they are opened.</summary>
    public IReadOnlyList<Finding> Built { get; private set; } = [];

    /// <summary>What a build says with <see cref="EditedFiles"/>.</summary>
    public IReadOnlyList<Finding> BuiltEdited { get; private set; } = [];

    /// <summary>The files after <c>dotnet format analyzers</c>, by their path.</summary>
    public IReadOnlyDictionary<string, string> Formatted { get; private set; } = new Dictionary<string, string>();

    /// <summary>The text of the file in which a token is typed, with a text between the quotes.</summary>
    internal static string Typed(string text)
        => Files[Client].Replace(TypedArgument, TypedArgument.Replace("\"\"", $"\"{text}\"", StringComparison.Ordinal), StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var projects = new ConsumerProjects("package-tests-editor-in-process", fixture.Package);
        projects.Add("Shared", Properties, FilesOf("Shared"));
        projects.Add("App", Properties, FilesOf("App"), items: "<ProjectReference Include=\"../Shared/Shared.csproj\" />");
        var solution = projects.WriteSolution();

        Write(projects.Folder, EditedFiles);
        BuiltEdited = Build(projects.Folder, solution);
        Write(projects.Folder, Files);
        Built = Build(projects.Folder, solution);
        projects.Folder.Dotnet(["format", "analyzers", solution, "--no-restore", "--severity", "info", "--diagnostics", .. Rules]).EnsureSuccess();
        Formatted = Files.Keys.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).ToDictionary(path => path, projects.Folder.Read);
        Write(projects.Folder, Files);

        await _workspace.OpenSolutionAsync(projects.Folder.Combine(solution));
        Opened = new Editor(WithPackage(_workspace.CurrentSolution), projects.Folder.Root);
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The solution with the package's assemblies loaded by one loader, as they stand in one folder.</summary>
    private static Solution WithPackage(Solution solution)
    {
        var loader = new PackageLoader();
        return solution.Projects.Aggregate(solution, (result, project) => result.WithProjectAnalyzerReferences(
            project.Id,
            project.AnalyzerReferences.Select(reference => Editor.IsOfPackage(reference) ? new AnalyzerFileReference(reference.FullPath!, loader) : reference)));
    }

    private static IReadOnlyList<Finding> Build(ConsumerFolder folder, string solution)
    {
        folder.Dotnet("build", solution, "-p:ErrorLog=findings.sarif%2Cversion=2.1");
        return [.. SarifFile.Findings(folder.Combine("App/findings.sarif"), folder.Root), .. SarifFile.Findings(folder.Combine("Shared/findings.sarif"), folder.Root)];
    }

    private static void Write(ConsumerFolder folder, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            folder.Write(path, text);
        }
    }

    private static Dictionary<string, string> FilesOf(string project)
        => Files.Where(file => file.Key.StartsWith(project + "/", StringComparison.Ordinal)).ToDictionary(file => file.Key[(project.Length + 1)..], file => file.Value);
}
