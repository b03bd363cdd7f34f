namespace AzdoAnalyzers.Tool.Tests;

/// <summary>A log for code scanning that doesn't tell of the whole checkout says so.</summary>
public sealed class BuiltProjectsTests : IDisposable
{
    private const string Error = """{ "ruleId": "CS0103", "level": "error", "message": { "text": "The name doesn't exist" } }""";

    private const string SuppressedError = """{ "ruleId": "AZDO1001", "level": "error", "message": { "text": "Accepted" }, "suppressions": [ { "kind": "external" } ] }""";

    private readonly TemporaryFolder _folder = new();

    public BuiltProjectsTests()
    {
        foreach (var project in (string[])["src/App", "src/App.Core"])
        {
            WriteProject(project);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("App.net8.0.0a1b2c3d", "App.net10.0.0a1b2c3d", "App.Core.netstandard2.0.1a1b2c3d")]
    [InlineData("App.net10.0-windows10.0.19041.0.0a1b2c3d", "App_l3kq2x_wpftmp.net10.0-windows10.0.19041.0.0c1b2c3d", "App.Core.1a1b2c3d")]
    [InlineData("one", "another")]
    public async Task The_logs_of_a_whole_build_are_whole(params string[] logs)
    {
        WriteLogs(logs, Error);

        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"executionSuccessful\": true", Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_that_a_failed_build_did_not_compile_are_named()
    {
        WriteLogs(["App.Core.net10.0.0a1b2c3d"], Error);

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The build failed, and 1 projects have no log: src/App/App.csproj. ", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"executionSuccessful\": false", Log, StringComparison.Ordinal);
        Assert.Contains("src/App/App.csproj", Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(SuppressedError)]
    public async Task A_build_without_an_error_has_left_a_project_out(string result)
    {
        WriteLogs(["App.Core.net10.0.0a1b2c3d"], result);

        Assert.Equal(0, (await RunAsync()).ExitCode);
    }

    [Theory]
    [InlineData("There are logs of 2 projects 'App', and 1 here", "App.net10.0.0a1b2c3d", "App.net10.0.1a1b2c3d", "App.Core.net10.0.2a1b2c3d")]
    [InlineData("There are logs of 1 projects 'Gone', and 0 here", "App.net10.0.0a1b2c3d", "App.Core.net10.0.2a1b2c3d", "Gone.net10.0.3a1b2c3d")]
    public async Task Logs_that_are_left_of_other_projects_are_named(string expected, params string[] logs)
    {
        WriteLogs(logs, "");

        var run = await RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{expected}: empty the folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_projects_of_one_name_have_a_log_each()
    {
        WriteProject("tools/App");
        WriteLogs(["App.net10.0.0a1b2c3d", "App.net10.0.1a1b2c3d", "App.Core.net10.0.2a1b2c3d"], "");

        Assert.Equal(0, (await RunAsync()).ExitCode);
    }

    private string Log => File.ReadAllText(_folder.Combine("findings.sarif"));

    private void WriteProject(string folder)
    {
        _folder.Write($"{folder}/{Path.GetFileName(folder)}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write($"{folder}/Code.cs", "class Code { }");
    }

    /// <summary>Writes logs, the first of which has a result.</summary>
    private void WriteLogs(string[] names, string result)
    {
        foreach (var (index, name) in names.Index())
        {
            _folder.Write($"sarif/{name}.sarif", CompilerLogText.Of(index == 0 ? result : ""));
        }
    }

    private Task<ToolRun> RunAsync() => ToolRun.OfAsync("sarif", _folder.Combine("sarif"), "--output", _folder.Combine("findings.sarif"), "--root", _folder.Root);
}
