using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>
/// A solution whose projects share a constant and a file, and one of which has two target frameworks: fixed by
/// <c>dotnet format analyzers</c>, which is to give what Fix All gives.
/// </summary>
public sealed class FormattedSolution
{
    private const string SharedProperties = "<TargetFramework>netstandard2.0</TargetFramework><EnableDefaultCompileItems>false</EnableDefaultCompileItems>";

    private const string AppProperties = "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><Nullable>enable</Nullable><EnableDefaultCompileItems>false</EnableDefaultCompileItems>";

    /// <summary>The files as they are written, by their path.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        ["Shared/Secrets.cs"] = $$"""
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]

            namespace Consumer
            {
                internal static class Secrets
                {
                    // Expires soon.
                    public const string Token = "{{ConsumerProjects.Token}}", Agent = "build";

                    public const string Header = ":" + Token;
                }
            }

            """,
        ["Linked/Organization.cs"] = """
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            namespace Consumer
            {
                internal static class Organization
                {
                    private const string Url = "https://dev.azure.com/northwind-retail";

                    public static VssConnection Connect(VssCredentials credentials)
                    {
                        return new VssConnection(new Uri(Url), credentials);
                    }
                }
            }

            """,
        ["App/Client.cs"] = $$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            namespace Consumer;

            public static class Client
            {
                private const string Header = "Basic " + Secrets.Header;

                public static VssConnection Proven()
                {
                    Console.WriteLine(Header.Length);
                    return Organization.Connect(new VssBasicCredential(string.Empty, "{{ConsumerProjects.Token}}"));
                }

                public static (VssBasicCredential First, VssBasicCredential Second) HardCoded()
                    => (new VssBasicCredential(string.Empty, "pool-reader-7741"), new VssBasicCredential(string.Empty, "pool-reader-7742"));

                public static VssBasicCredential Placeholder()
                {
                    string pat = "<your PAT>"; // read-only is enough
                    return new VssBasicCredential(string.Empty, pat);
                }
            }

            """,
    };

    /// <summary>The file of a project of its own, one of whose findings is in a baseline. Both are one credential: two would be fixed by choice only.</summary>
    internal const string Accepted = """
        using Microsoft.VisualStudio.Services.Common;

        namespace Consumer;

        public static class Accepted
        {
            public static VssBasicCredential Listed() => new VssBasicCredential(string.Empty, "pool-reader-7741");

            public static VssBasicCredential New() => new VssBasicCredential(string.Empty, "pool-reader-7741");
        }

        """;

    /// <summary>Writes the projects and runs the command, once for all tests.</summary>
    public FormattedSolution(PackageFixture fixture)
    {
        var projects = new ConsumerProjects("package-tests-formatted", fixture.Package);
        projects.Add("Shared", SharedProperties, FilesOf("Shared"), items: "<Compile Include=\"Secrets.cs\" /><Compile Include=\"../Linked/Organization.cs\" />");
        projects.Add("App", AppProperties, FilesOf("App"), items: "<ProjectReference Include=\"../Shared/Shared.csproj\" /><Compile Include=\"Client.cs\" /><Compile Include=\"../Linked/Organization.cs\" />");
        projects.Add("Accepted", "<TargetFramework>net10.0</TargetFramework>", new Dictionary<string, string>
        {
            ["Accepted.cs"] = Accepted,
            ["azdo-analyzers.baseline"] = "Accepted AZDO1002 M:Consumer.Accepted.Listed M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1 moves to the vault\n",
        });
        projects.Folder.Write("Linked/Organization.cs", Files["Linked/Organization.cs"]);
        Folder = projects.Folder;
        var solution = projects.WriteSolution();
        Folder.Dotnet("build", solution);
        Format = Folder.Dotnet("format", "analyzers", solution, "--no-restore", "--severity", "info", "--diagnostics", "AZDO1001", "AZDO1002", "AZDO1003", "AZDO2001");
        FormatAgain = Folder.Dotnet("format", "analyzers", solution, "--no-restore", "--severity", "info", "--diagnostics", "AZDO1001", "AZDO1002", "AZDO1003", "AZDO2001", "--verify-no-changes");
    }

    /// <summary>The folder of the solution.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The run of <c>dotnet format analyzers</c>.</summary>
    public CommandResult Format { get; }

    /// <summary>A second run, which is to find nothing to do.</summary>
    public CommandResult FormatAgain { get; }

    private static Dictionary<string, string> FilesOf(string project)
        => Files.Where(file => file.Key.StartsWith(project + "/", StringComparison.Ordinal)).ToDictionary(file => file.Key[(project.Length + 1)..], file => file.Value);
}
