namespace AzdoAnalyzers.Tool.Tests;

/// <summary>Which baseline a project of a checkout has: that of a build, unless the command line names one.</summary>
[Trait("Lane", "Slow")]
public sealed class BaselineChoiceTests : IDisposable
{
    private const string Name = "azdo-analyzers.baseline";

    private const string Project = "src/App/App.csproj";

    private const string Line = "App AZDO1002 M:Client.Connect M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1 moves to the vault\n";

    private static readonly string Other = Line.Replace("Client.Connect", "Client.Gone", StringComparison.Ordinal);

    private readonly TemporaryFolder _folder = new();

    public BaselineChoiceTests()
    {
        _folder.Write("src/App/Client.cs", """
            using Microsoft.VisualStudio.Services.Common;

            public static class Client
            {
                public static VssBasicCredential Connect() => new VssBasicCredential("", "pool-reader-7741");
            }
            """);
        _folder.Write(Project, "<Project Sdk=\"Microsoft.NET.Sdk\" />");
    }

    /// <summary>What a project file or the properties of the repository say, and the file that this leads to.</summary>
    public static TheoryData<string, string, string> Values => new()
    {
        { Project, "accepted/azdo-analyzers.baseline", "src/App/accepted/azdo-analyzers.baseline" },
        { Project, @"..\..\eng\azdo-analyzers.baseline", "eng/azdo-analyzers.baseline" },
        { Project, "$(MSBuildProjectDirectory)/../../eng/azdo-analyzers.baseline", "eng/azdo-analyzers.baseline" },
        { Project, "$(MSBuildThisFileDirectory)../../eng/azdo-analyzers.baseline", "eng/azdo-analyzers.baseline" },
        { "Directory.Build.props", "$(MSBuildThisFileDirectory)eng/azdo-analyzers.baseline", "eng/azdo-analyzers.baseline" },
        { "Directory.Build.props", "$(Engineering)/azdo-analyzers.baseline</AzdoAnalyzersBaseline><Engineering>$(MSBuildThisFileDirectory)eng</Engineering><AzdoAnalyzersBaseline>$(Engineering)/azdo-analyzers.baseline", "eng/azdo-analyzers.baseline" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public async Task The_file_that_a_property_names_accepts_what_it_lists_and_no_other_does(string file, string value, string baseline)
    {
        WriteProperty(file, value);
        _folder.Write(baseline, Other);
        _folder.Write(Name, Line);
        var before = await RunAsync("scan");
        _folder.Write(baseline, Line);
        File.Delete(_folder.Combine(Name));

        var after = await RunAsync("scan");

        Assert.Equal((1, 0), (before.ExitCode, after.ExitCode));
        Assert.Contains("; a baseline accepts 1 more", after.Error, StringComparison.Ordinal);
        Assert.Contains($"{baseline}:1: baseline: AZDO1002: hides 1 finding (with a justification)", (await RunAsync("audit")).Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^AZDO1002 +0 +0 +0 +0 +1$", (await RunAsync("statistics")).Output);
        Assert.Equal(0, (await RunAsync("baseline", "check")).ExitCode);
    }

    [Theory]
    [InlineData("$([MSBuild]::GetPathOfFileAbove('azdo-analyzers.baseline'))", "only a build can tell")]
    [InlineData("$(NobodyKnows)/azdo-analyzers.baseline", "only a build can tell")]
    [InlineData("azdo-analyzers.baseline", "leads to no file 'azdo-analyzers.baseline'")]
    [InlineData("../../other.baseline", "leads to no file 'azdo-analyzers.baseline'")]
    public async Task A_property_that_leads_nowhere_accepts_nothing_and_is_said(string value, string expected)
    {
        WriteProperty(Project, value);
        _folder.Write(Name, Line);
        _folder.Write("other.baseline", Line);

        foreach (var command in new[] { "scan", "audit", "statistics" })
        {
            var run = await RunAsync(command);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains($"{Project}: ", run.Error, StringComparison.Ordinal);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        }

        Assert.NotEqual(0, (await RunAsync("baseline", "check")).ExitCode);
        Assert.Contains("AZDO1002", (await RunAsync("scan")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_file_above_a_project_is_its_only_one()
    {
        _folder.Write(Name, Line);
        _folder.Write($"src/{Name}", Other);

        var run = await RunAsync("scan");
        var audit = await RunAsync("audit");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("AZDO1002", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{Name}:1: baseline: AZDO1002: hides 0 findings (with a justification; no project has the file)", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_that_the_command_line_names_is_taken_in_the_place_of_all_others()
    {
        using var elsewhere = new TemporaryFolder();
        _folder.Write(Name, Line);
        var empty = elsewhere.Write(Name, Other);

        var without = await RunAsync("scan", "--baseline", empty);
        elsewhere.Write(Name, Line);
        _folder.Write(Name, Other);
        var with = await RunAsync("scan", "--baseline", empty);
        var audit = await RunAsync("audit", "--baseline", empty);
        var statistics = await RunAsync("statistics", "--baseline", empty);

        Assert.Equal((1, 0), (without.ExitCode, with.ExitCode));
        Assert.Contains($"/{Name}:1: baseline: AZDO1002: hides 1 finding", audit.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^AZDO1002 +0 +0 +0 +0 +1$", statistics.Output);
    }

    [Theory]
    [InlineData("nowhere/azdo-analyzers.baseline", "There is no baseline")]
    [InlineData("all.baseline", "isn't called 'azdo-analyzers.baseline'")]
    public async Task A_name_that_is_that_of_no_baseline_is_an_error(string file, string expected)
    {
        _folder.Write("all.baseline", Line);

        foreach (var command in new[] { "scan", "audit", "statistics", "baseline check", "baseline update" })
        {
            var run = await RunAsync([.. command.Split(' '), "--baseline", _folder.Combine(file)]);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Code_in_no_project_has_the_file_at_the_root_whatever_the_folder_is_called()
    {
        File.Delete(_folder.Combine(Project));
        await RunAsync("baseline", "write");

        Assert.Contains(File.ReadLines(_folder.Combine(Name)), line => line.StartsWith("- AZDO1002 M:Client.Connect ", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("scan")).ExitCode);
    }

    [Fact]
    public async Task Each_of_several_baselines_is_kept_for_its_own_projects()
    {
        _folder.Write("src/Other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("src/Other/Client.cs", File.ReadAllText(_folder.Combine("src/App/Client.cs")));
        _folder.Write($"src/App/{Name}", Other);

        var update = await RunAsync("baseline", "update");
        var write = await RunAsync("baseline", "write");

        Assert.Equal((0, 0), (update.ExitCode, write.ExitCode));
        Assert.Equal(["App"], Assemblies($"src/App/{Name}"));
        Assert.Equal(["Other"], Assemblies(Name));
        Assert.Equal(0, (await RunAsync("scan")).ExitCode);
        Assert.Equal([$"{Name}: 0 introduced, 0 fixed, 1 still there", $"src/App/{Name}: 0 introduced, 0 fixed, 1 still there"], (await RunAsync("baseline", "check")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A file can serve many repositories: what this one doesn't compile is nobody's here to judge.</summary>
    [Theory]
    [InlineData("update")]
    [InlineData("prune")]
    public async Task Lines_of_other_repositories_are_kept_in_a_file_outside_of_the_checkout(string command)
    {
        using var elsewhere = new TemporaryFolder();
        var foreign = Line.Replace("App ", "Elsewhere ", StringComparison.Ordinal).Replace(" 1 ", " 1 until=2020-01-31 ", StringComparison.Ordinal);
        var baseline = elsewhere.Write(Name, Line + Other + foreign);

        var check = await RunAsync("baseline", "check", "--baseline", baseline);
        var run = await RunAsync("baseline", command, "--baseline", baseline);

        Assert.Equal(1, check.ExitCode);
        Assert.DoesNotContain("Elsewhere", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 still there; 1 lines of assemblies that aren't in this checkout\n", run.Output, StringComparison.Ordinal);
        Assert.Equal([Line.Trim(), foreign.Trim()], File.ReadLines(baseline).Where(line => !line.StartsWith('#')));
    }

    [Fact]
    public async Task One_file_takes_the_findings_of_one_repository_after_the_other()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("second/src/Second/Second.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        elsewhere.Write("second/src/Second/Client.cs", File.ReadAllText(_folder.Combine("src/App/Client.cs")));
        var baseline = elsewhere.Combine($"shared/{Name}");

        await RunAsync("baseline", "write", "--baseline", baseline);
        var update = await ToolRun.OfAsync("baseline", "update", elsewhere.Combine("second"), "--baseline", baseline);

        Assert.StartsWith("added: Second ", update.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 introduced, 0 fixed, 0 still there; 1 lines of assemblies that aren't in this checkout\n", update.Output, StringComparison.Ordinal);
        Assert.Equal(["App", "Second"], File.ReadLines(baseline).Skip(1).Select(line => line.Split(' ')[0]));
        Assert.DoesNotContain("Second", Assert.Single(OfBaseline((await RunAsync("audit", "--baseline", baseline)).Output)), StringComparison.Ordinal);
        Assert.Equal((0, 0), ((await RunAsync("scan", "--baseline", baseline)).ExitCode, (await ToolRun.OfAsync("scan", elsewhere.Combine("second"), "--baseline", baseline)).ExitCode));
    }

    private static IEnumerable<string> OfBaseline(string audit) => audit.Split('\n').Where(line => line.Contains(": baseline: ", StringComparison.Ordinal));

    private IEnumerable<string> Assemblies(string baseline) => File.ReadLines(_folder.Combine(baseline)).Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')[0]);

    private void WriteProperty(string file, string value)
        => _folder.Write(file, $"<Project><PropertyGroup><AzdoAnalyzersBaseline>{value}</AzdoAnalyzersBaseline></PropertyGroup></Project>");

    /// <summary>Runs a command on the checkout, whose folder comes after the command's words.</summary>
    private Task<ToolRun> RunAsync(params string[] arguments)
    {
        var words = arguments.TakeWhile(argument => !argument.StartsWith('-')).ToArray();
        return ToolRun.OfAsync([.. words, _folder.Root, .. arguments.Skip(words.Length)]);
    }
}
