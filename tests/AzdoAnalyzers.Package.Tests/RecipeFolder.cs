using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>A folder with a repository for each recipe of <c>docs/ci.md</c>; the package and the tool stand in one feed.</summary>
public sealed class RecipeFolder
{
    /// <summary>A library that nothing is wrong with.</summary>
    public const string Project = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private const string Page = "docs/ci.md";

    /// <summary>Code that holds a token.</summary>
    public static readonly string Leak = $"public static class Leak {{ public const string Token = \"{ConsumerProjects.Token}\"; }}";

    private readonly Lazy<string> _tools;

    /// <summary>Lays the package beside that of the tool.</summary>
    public RecipeFolder(PackageFixture fixture)
    {
        Package = fixture.Package;
        var feed = fixture.Tool.Source;
        File.Copy(Package.File, Path.Combine(feed, Path.GetFileName(Package.File)), overwrite: true);
        Root = new ConsumerFolder("package-tests-recipes", feed);
        _tools = new(() =>
        {
            Root.Dotnet("tool", "install", "AzdoAnalyzers.Tool", "--tool-path", ".tools").EnsureSuccess();
            return Root.Combine(".tools");
        });
    }

    /// <summary>The package.</summary>
    public PackedPackage Package { get; }

    /// <summary>The folder.</summary>
    public ConsumerFolder Root { get; }

    /// <summary>The blocks of code below a heading of the page.</summary>
    internal static IReadOnlyList<CodeBlock> Blocks(string heading)
        => [.. CodeBlock.Of(Page).Where(block => block.Heading == heading)];

    /// <summary>Runs commands as a shell step of a pipeline does: it ends at the first one that fails.</summary>
    /// <param name="repository">The folder of the repository.</param>
    /// <param name="commands">The commands.</param>
    /// <param name="variables">Variables of the environment, as <c>NAME=value</c>.</param>
    public CommandResult Shell(string repository, string commands, params string[] variables)
        => Root.Shell(repository, commands, variables);

    /// <summary>The same, with the tool on the path.</summary>
    public CommandResult ShellWithTool(string repository, string commands)
        => Shell(repository, commands, $"PATH={_tools.Value}:{Environment.GetEnvironmentVariable("PATH")}");
}
