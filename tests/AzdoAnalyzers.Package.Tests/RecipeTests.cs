using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pages;
using YamlDotNet.RepresentationModel;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>What <c>docs/ci.md</c> tells people to write and to run, written and run as it stands there.</summary>
[Trait("Lane", "Slow")]
public sealed partial class RecipeTests(RecipeFolder folder) : IClassFixture<RecipeFolder>
{
    private const int ProjectCount = 50;

    /// <summary>How many jobs share three repositories.</summary>
    private const int JobCount = 2;

    [Fact]
    public void One_repository()
    {
        var blocks = RecipeFolder.Blocks("One repository");
        folder.Root.Write("One/One.csproj", RecipeFolder.Project.Replace("</Project>", $"<ItemGroup>{blocks[0].Text}</ItemGroup></Project>", StringComparison.Ordinal));
        folder.Root.Write("One/Leak.cs", RecipeFolder.Leak);

        AssertFailsForLeak(folder.Shell("One", blocks[1].Text));
    }

    /// <summary>The props file for all projects, the workflow, and a log for code scanning of a solution of fifty projects.</summary>
    [Fact]
    public void All_projects_of_a_repository_in_GitHub_Actions()
    {
        folder.Root.Write("All/Directory.Build.props", RecipeFolder.Blocks("All projects of a repository")[0].Text);
        var names = Enumerable.Range(1, ProjectCount).Select(number => $"Project{number:D2}").ToArray();
        foreach (var name in names)
        {
            // What refers to a project with an error isn't compiled, and belongs in the log all the same.
            folder.Root.Write($"All/src/{name}/{name}.csproj", name == names[0] ? RecipeFolder.Project : RecipeFolder.Project.Replace("</Project>", $"<ItemGroup><ProjectReference Include=\"../{names[0]}/{names[0]}.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal));
            folder.Root.Write($"All/src/{name}/Leak.cs", RecipeFolder.Leak);
        }

        folder.Root.Write("All/azdo-analyzers.baseline", "Project01 AZDO1002 M:Leak.Gone - 1 until=2020-01-31 moves to the vault\n");
        WriteSolution("All", names.Select(name => $"src/{name}/{name}.csproj"));
        var runs = Workflow.Parse(RecipeFolder.Blocks("GitHub Actions").Single().Text).Steps.Where(step => step.Run is not null).Select(step => step.Run!).ToArray();
        Assert.Equal(5, runs.Length);

        folder.Shell("All", runs[0]).EnsureSuccess();
        var gathered = folder.Shell("All", runs[1]).EnsureSuccess();
        AssertFailsForLeak(folder.Shell("All", runs[2]));
        var check = folder.Shell("All", runs[3]);
        var audit = folder.Shell("All", runs[4]).EnsureSuccess();

        Assert.Contains($"{ProjectCount} of {ProjectCount} compilations ran the rules: {ProjectCount} findings in findings.sarif", gathered.Output, StringComparison.Ordinal);
        var log = JsonNode.Parse(folder.Root.Read("All/findings.sarif"))!;
        Assert.Empty(JsonSchemaFile.Errors(JsonSchemaFile.Text("sarif-2.1.0.json"), log));
        Assert.All(GitHubRequirement.All, requirement => Assert.All(requirement.In(log), node => Assert.True(requirement.IsMet(node), requirement.ToString())));
        Assert.Equal(names.Select(name => $"src/{name}/Leak.cs"), Assert.Single(log["runs"]!.AsArray())!["results"]!.AsArray().Select(result => (string)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!));
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("azdo-analyzers.baseline(1): past its date: Project01 AZDO1002 M:Leak.Gone - 1 until=2020-01-31", check.Output, StringComparison.Ordinal);
        Assert.Contains("azdo-analyzers.baseline(1): stale: Project01 AZDO1002 M:Leak.Gone", check.Output, StringComparison.Ordinal);
        Assert.Contains("azdo-analyzers.baseline:1: baseline: AZDO1002: hides 0 findings (with a justification; until 2020-01-31)", audit.Output, StringComparison.Ordinal);
        AssertFailsForLeak(folder.Root.Dotnet("build", "All/src/Project01", "--no-restore", "--no-incremental"));
        AssertLogOfFailedBuildSaysSo();
    }

    /// <summary>One build that fails and makes the log would leave out what it didn't compile.</summary>
    private void AssertLogOfFailedBuildSaysSo()
    {
        AssertFailsForLeak(folder.Shell("All", "dotnet build --no-restore --no-incremental -p:AzdoAnalyzersPreset=enforce -p:AzdoAnalyzersSarif=failed"));

        var gathered = folder.ShellWithTool("All", "azdo-analyzers sarif failed --output failed.sarif");

        Assert.Equal(1, gathered.ExitCode);
        Assert.Contains($"The build failed, and {ProjectCount - 1} projects have no log: src/Project02/Project02.csproj, ", gathered.Output, StringComparison.Ordinal);
    }

    /// <summary>One line for all projects, also in other languages, whose packages pass nothing on.</summary>
    [Fact]
    public void Central_package_management_in_Azure_Pipelines()
    {
        folder.Root.Write("Central/Directory.Packages.props", RecipeFolder.Blocks("All projects of a repository")[1].Text);
        folder.Root.Write("Central/src/Leak/Leak.csproj", RecipeFolder.Project);
        folder.Root.Write("Central/src/Leak/Leak.cs", RecipeFolder.Leak);
        folder.Root.Write("Central/src/FSharp/FSharp.fsproj", RecipeFolder.Project.Replace("</Project>", "<ItemGroup><Compile Include=\"Leak.fs\" /></ItemGroup></Project>", StringComparison.Ordinal));
        folder.Root.Write("Central/src/FSharp/Leak.fs", $"module Leak\nlet token = \"{ConsumerProjects.Token}\"\n");
        folder.Root.Write("Central/src/Basic/Basic.vbproj", RecipeFolder.Project);
        folder.Root.Write("Central/src/Basic/Leak.vb", $"Public Module Leak\n    Public Const Token As String = \"{ConsumerProjects.Token}\"\nEnd Module\n");
        folder.Root.Write("Central/src/App/App.csproj", RecipeFolder.Project.Replace("<TargetFramework>", "<OutputType>Exe</OutputType><TargetFramework>", StringComparison.Ordinal));
        folder.Root.Write("Central/src/App/Program.cs", """
            #pragma warning disable AZDO2001 // an example
            System.Console.WriteLine(System.Environment.GetEnvironmentVariable("AZDO_ORG_SERVICE_URL") + System.Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN")?.Length);
            """);
        WriteSolution("Central", ["src/Leak/Leak.csproj", "src/FSharp/FSharp.fsproj", "src/Basic/Basic.vbproj", "src/App/App.csproj"]);
        var steps = Steps(AzurePipeline());
        var scripts = steps.Where(step => step.Children.ContainsKey("script")).ToArray();
        Assert.Equal(5, scripts.Length);

        folder.Shell("Central", Workflow.Text(scripts[0], "script")!).EnsureSuccess();
        var gathered = folder.Shell("Central", Workflow.Text(scripts[1], "script")!).EnsureSuccess();
        var build = folder.Shell("Central", Assert.Single(steps.Select(DotnetCommand).OfType<string>()));
        var check = folder.Shell("Central", Workflow.Text(scripts[2], "script")!).EnsureSuccess();
        var audit = folder.Shell("Central", Workflow.Text(scripts[3], "script")!).EnsureSuccess();
        var program = folder.Shell("Central", Workflow.Text(scripts[4], "script")!, [.. Workflow.Texts(scripts[4], "env").Select(variable => $"{variable.Key}={variable.Value}")]).EnsureSuccess();
        var shown = folder.Shell("Central", Steps(RecipeFolder.Blocks("On the page of a run").Single().Text).Select(step => Workflow.Text(step, "script")).OfType<string>().Single());
        folder.Root.Dotnet("pack", "Central/src/App", "--no-restore", "--output", "Central/packed").EnsureSuccess();

        AssertFailsForLeak(build);
        Assert.Equal(["Leak.cs"], BuildOutput.Findings(build.Output, folder.Root.Combine("Central/src/Leak")).Select(finding => finding.File));
        Assert.Contains("2 of 2 compilations ran the rules: 1 findings", gathered.Output, StringComparison.Ordinal);
        Assert.Contains("There is no baseline", check.Output, StringComparison.Ordinal);
        Assert.Contains("src/App/Program.cs:1: #pragma warning disable: AZDO2001: hides 0 findings", audit.Output, StringComparison.Ordinal);
        Assert.Contains("https://dev.azure.com/northwind-retail/14", program.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, shown.ExitCode);
        Assert.Contains("##vso[task.logissue type=warning;sourcepath=src/Leak/Leak.cs;linenumber=1;columnnumber=56;code=AZDO1001]", shown.Output, StringComparison.Ordinal);
        Assert.Empty(DependenciesOf(folder.Root.Combine("Central/packed/App.1.0.0.nupkg")));
    }

    /// <summary>Whatever a repository says in files of its own still holds, the nearest one of each project, and so do its way of managing versions and a reference of its own.</summary>
    [Theory]
    [InlineData("Untouched", "", "")]
    [InlineData("UntouchedCentral", "", "<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>")]
    [InlineData("UntouchedOwn", "<PackageReference Include=\"AzdoAnalyzers\" Version=\"0.1.0\" PrivateAssets=\"all\" />", "")]
    [InlineData("UntouchedOwnCentral", "", "<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><GlobalPackageReference Include=\"AzdoAnalyzers\" Version=\"0.1.0\" /></ItemGroup>")]
    public void Many_repositories_without_touching_one(string repository, string own, string packages)
    {
        var blocks = RecipeFolder.Blocks("Many repositories, without touching one");
        var template = Assert.Single(Steps(blocks[2].Text), step => step.Children.ContainsKey("script"));
        folder.Root.Write("templates/organization.targets", blocks[0].Text);
        folder.Root.Write($"{repository}/Directory.Build.targets", "<Project><PropertyGroup><DefineConstants>$(DefineConstants);OF_ROOT</DefineConstants></PropertyGroup></Project>");
        folder.Root.Write($"{repository}/src/Directory.Build.targets", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.targets', '$(MSBuildThisFileDirectory)../'))" />
              <PropertyGroup><DefineConstants>$(DefineConstants);NEARER</DefineConstants></PropertyGroup>
            </Project>
            """);
        folder.Root.Write($"{repository}/src/App/App.csproj", RecipeFolder.Project.Replace("</Project>", $"<PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup><ItemGroup>{own}</ItemGroup></Project>", StringComparison.Ordinal));
        folder.Root.Write($"{repository}/src/App/Leak.cs", $"#if OF_ROOT && NEARER\n{RecipeFolder.Leak}\n#endif\n");
        folder.Root.Write($"{repository}/Directory.Packages.props", $"<Project>{packages}</Project>");
        var commands = new[] { blocks[1].Text.Replace("/path/to/", "$(Pipeline.Workspace)/s/templates/", StringComparison.Ordinal).TrimEnd(), Workflow.Text(template, "script")! };

        var build = folder.Shell($"{repository}/src/App", commands[0].Replace("$(Pipeline.Workspace)/s", folder.Root.Root, StringComparison.Ordinal));

        Assert.Equal(commands[0], commands[1]);
        AssertFailsForLeak(build);
        Assert.DoesNotContain("error NU", build.Output, StringComparison.Ordinal);
    }

    /// <summary>The README installs by the same commands.</summary>
    [Fact]
    public void An_internal_feed()
    {
        var commands = RecipeFolder.Blocks("An internal feed").Single().Text.Split('\n', 3);
        // Cleared, so that the command adds its source to this file, not to the user's.
        folder.Root.Write("Feed/nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        folder.Root.Write("Feed/Feed.csproj", RecipeFolder.Project);
        folder.Root.Write("Feed/Leak.cs", RecipeFolder.Leak);
        Directory.CreateDirectory(folder.Root.Combine("Feed/packages"));
        File.Copy(folder.Package.File, folder.Root.Combine($"Feed/packages/{Path.GetFileName(folder.Package.File)}"));

        var added = folder.Shell("Feed", commands[2]).EnsureSuccess();

        Assert.Equal(["AzdoAnalyzers.Package", "AzdoAnalyzers.Tool"], commands[..2].Select(command => Path.GetFileName(command.Split(' ')[2])));
        Assert.All(commands[..2], command => Assert.EndsWith(" --configuration Release --output packages", command, StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', commands), string.Concat(CodeBlock.Of("README.md").Where(block => block.Heading == "Install").Take(2).Select(block => block.Text)));
        Assert.Contains("AzdoAnalyzers", added.Output, StringComparison.Ordinal);
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", folder.Root.Read("Feed/Feed.csproj"), StringComparison.Ordinal);
        Assert.Contains("warning AZDO1001", folder.Root.Dotnet("build", "Feed", "--no-restore").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_commit()
    {
        folder.Root.Write("Hook/Hook.csproj", RecipeFolder.Project);
        folder.Root.Write("Hook/Leak.cs", RecipeFolder.Leak);
        folder.Shell("Hook", "git init --quiet").EnsureSuccess();
        folder.Root.Write("Hook/.git/hooks/pre-commit", RecipeFolder.Blocks("Before a commit").Single().Text);
        const string Commit = "chmod +x .git/hooks/pre-commit; git add --all; git -c user.name=Test -c user.email=test@example.com commit --message Change";

        var refused = folder.ShellWithTool("Hook", Commit);
        folder.Root.Write("Hook/Leak.cs", "public static class Leak { }");
        var refusedAsStaged = folder.ShellWithTool("Hook", Commit.Replace("git add --all; ", "", StringComparison.Ordinal));
        var accepted = folder.ShellWithTool("Hook", Commit);

        foreach (var commit in (CommandResult[])[refused, refusedAsStaged])
        {
            Assert.NotEqual(0, commit.ExitCode);
            Assert.Contains("Leak.cs(1,56): warning AZDO1001", commit.Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, accepted.ExitCode);
    }

    [Fact]
    public void A_program_that_is_one_file()
    {
        const string Line = "#:package AzdoAnalyzers@0.1.0";
        folder.Root.Write("Script/app.cs", $"""
            {Line}
            System.Console.WriteLine("{ConsumerProjects.Token}".Length);
            """);

        var run = folder.Root.Dotnet("run", "Script/app.cs").EnsureSuccess();

        Assert.Contains($"`{Line}`", File.ReadAllText(RepositoryRoot.Combine("docs", "ci.md")), StringComparison.Ordinal);
        Assert.Contains("app.cs(2,26): warning AZDO1001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_repositories_on_GitHub()
    {
        var workflow = Workflow.Parse(RecipeFolder.Blocks("On GitHub").Single().Text);
        var runs = workflow.Steps.Where(step => step.Run is not null).Select(step => step.Run!).ToArray();
        var host = new RepositoryHost(folder, "OnGitHub");
        host.Run(runs[0]).EnsureSuccess();

        var jobs = Enumerable.Range(0, JobCount).Select(index => Job(host, runs[1], "OWNER=northwind", $"PARTS={JobCount}", $"PART={index}")).ToArray();

        AssertEachRepositoryWasLookedAt(host, jobs);
        Assert.Equal(["clean.sarif", "leaking.sarif"], host.Logs.Select(Path.GetFileName));
    }

    [Fact]
    public void Hundreds_of_repositories_in_Azure_DevOps()
    {
        var scripts = Steps(RecipeFolder.Blocks("In Azure DevOps").Single().Text).Select(step => Workflow.Text(step, "script")).OfType<string>().ToArray();
        var host = new RepositoryHost(folder, "InAzureDevOps");
        host.Run(scripts[0]).EnsureSuccess();

        var jobs = Enumerable.Range(1, JobCount)
            .Select(position => Job(host, scripts[1], $"SYSTEM_TOTALJOBSINPHASE={JobCount}", $"SYSTEM_JOBPOSITIONINPHASE={position}", "SYSTEM_COLLECTIONURI=https://dev.azure.com/northwind/", $"BUILD_ARTIFACTSTAGINGDIRECTORY={host.Root}/logs"))
            .ToArray();

        AssertEachRepositoryWasLookedAt(host, jobs);
        Assert.Equal(["northwind+clean", "northwind+leaking"], host.Logs.Select(log => Path.GetFileNameWithoutExtension(log)).Select(name => name[name.IndexOf("northwind+", StringComparison.Ordinal)..]));
    }

    /// <summary>The way that the page's first table shows: each preset with what it stands for, in this order.</summary>
    [Fact]
    public void From_a_first_look_to_every_rule_an_error()
    {
        const string Clones = """public static class Clones { public const string Web = "https://build:pool-reader-7741@dev.azure.com/northwind/Web/_git/Web"; }""";
        folder.Root.Write("Way/Way.csproj", RecipeFolder.Project.Replace("</Project>", $"<ItemGroup>{RecipeFolder.Blocks("One repository")[0].Text}</ItemGroup></Project>", StringComparison.Ordinal));
        folder.Root.Write("Way/Leak.cs", RecipeFolder.Leak);
        folder.Root.Write("Way/Clones.cs", Clones);
        string[] presets = [.. Preset().Matches(File.ReadAllText(RepositoryRoot.Combine("docs", "ci.md"))).Select(preset => preset.Groups["name"].Value)];

        Assert.Equal(["minimum", "enforce", "strict"], presets);
        AssertBuild("Way", presets[0], succeeds: true, "Leak.cs: warning AZDO1001");

        folder.Root.Write("Way/Leak.cs", "");
        folder.ShellWithTool("Way", "azdo-analyzers baseline write .").EnsureSuccess();
        AssertBuild("Way", presets[1], succeeds: true);

        folder.Root.Write("Way/Feed.cs", Clones.Replace("Clones", "Feed", StringComparison.Ordinal));
        AssertBuild("Way", presets[1], succeeds: false, "Feed.cs: error AZDO1002");

        folder.Root.Write("Way/Clones.cs", "");
        folder.Root.Write("Way/Feed.cs", """
            using System;
            using System.Net.Http;

            public static class Feed
            {
                public static HttpClient Open() => new HttpClient { BaseAddress = new Uri("https://dev.azure.com/northwind/") };
            }
            """);
        Assert.NotEqual(0, folder.ShellWithTool("Way", "azdo-analyzers baseline check .").ExitCode);
        folder.ShellWithTool("Way", "azdo-analyzers baseline prune .").EnsureSuccess();
        Assert.All(File.ReadLines(folder.Root.Combine("Way/azdo-analyzers.baseline")), line => Assert.StartsWith("#", line, StringComparison.Ordinal));
        AssertBuild("Way", presets[2], succeeds: false, "Feed.cs: error AZDO2001");
    }

    /// <summary>What a build with a preset comes to, and all that the rules say in it.</summary>
    private void AssertBuild(string repository, string preset, bool succeeds, params string[] findings)
    {
        var build = folder.Shell(repository, $"dotnet build --no-incremental -p:AzdoAnalyzersPreset={preset}");

        Assert.Equal(succeeds, build.ExitCode == 0);
        Assert.Equal(findings, BuildOutput.Findings(build.Output, folder.Root.Combine(repository)).Select(finding => $"{finding.File}: {finding.Level} {finding.Id}"));
    }

    private static IReadOnlyList<YamlMappingNode> Steps(string pipeline)
        => [.. ((YamlSequenceNode)YamlText.Mapping(pipeline)["steps"]).Cast<YamlMappingNode>()];

    /// <summary>What the task for .NET runs; nothing for other steps.</summary>
    private static string? DotnetCommand(YamlMappingNode step)
        => Workflow.Text(step, "task") == "DotNetCoreCLI@2" && Workflow.Texts(step, "inputs") is { } inputs ? $"dotnet {inputs["command"]} {inputs["arguments"]}" : null;

    private static CommandResult Job(RepositoryHost host, string commands, params string[] variables)
    {
        host.NextAgent();
        return host.Run(commands, variables);
    }

    /// <summary>Only the job with the token fails, and each repository with C# has a log, which is valid and has what stands there.</summary>
    private static void AssertEachRepositoryWasLookedAt(RepositoryHost host, CommandResult[] jobs)
    {
        var failed = Assert.Single(jobs, job => job.ExitCode != 0);
        Assert.EndsWith("northwind/leaking", failed.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Code.cs(1,56): warning AZDO1001", failed.Output, StringComparison.Ordinal);
        var logs = host.Logs.Select(log => JsonNode.Parse(File.ReadAllText(log))!).ToArray();
        Assert.All(logs, log => Assert.Empty(JsonSchemaFile.Errors(JsonSchemaFile.Text("sarif-2.1.0.json"), log)));
        Assert.Equal([0, 1], logs.Select(log => log["runs"]![0]!["results"]!.AsArray().Count));
    }

    private static void AssertFailsForLeak(CommandResult build)
    {
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error AZDO1001", build.Output, StringComparison.Ordinal);
    }

    /// <summary>The pipeline with the values of its predefined variables.</summary>
    private string AzurePipeline()
        => RecipeFolder.Blocks("Azure Pipelines")[0].Text
            .Replace("$(Build.ArtifactStagingDirectory)", folder.Root.Combine("Central/staging"), StringComparison.Ordinal)
            .Replace("$(System.AccessToken)", "a job's token.", StringComparison.Ordinal)
            .Replace("$(System.CollectionUri)", "https://dev.azure.com/northwind-retail/", StringComparison.Ordinal);

    private void WriteSolution(string repository, IEnumerable<string> projects)
        => folder.Root.Write($"{repository}/All.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}\" />"))}</Solution>");

    private static IEnumerable<string?> DependenciesOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var manifest = archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return [.. XDocument.Load(manifest).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string?)element.Attribute("id"))];
    }

    [GeneratedRegex(@"(?m)^\|.*<AzdoAnalyzersPreset>(?<name>\w+)</AzdoAnalyzersPreset>")]
    private static partial Regex Preset();
}
