using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Tool.Tests;

public sealed class StatisticsCommandTests : IDisposable
{
    private static readonly string Token = SyntheticTokens.Current(seed: 14);

    private readonly TemporaryFolder _folder = new();

    public StatisticsCommandTests()
    {
        _folder.Write("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("src/App/Client.cs", $$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;

            public static class Client
            {
                public static VssBasicCredential First() => new VssBasicCredential("", "pool-reader-7741");
                public static VssBasicCredential Second() => new VssBasicCredential("", "pool-reader-7742");
            #pragma warning disable AZDO1001, AZDO1002
                public static VssBasicCredential Third() => new VssBasicCredential("", "pool-reader-7743");
                public const string Value = "{{Token}}";
            #pragma warning restore
                public static VssBasicCredential Fourth() => new VssBasicCredential("", Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"));
            }
            """);
        _folder.Write("src/Other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("src/Other/Other.cs", $"public static class Other {{ public const string Value = \"{Token}\"; }}");
        _folder.Write("src/Other/appsettings.json", $"{{ \"Value\": \"{Token}\", \"Next\": \"{SyntheticTokens.LegacyUser(seed: 14)}\" }}");
        _folder.Write("src/Other/.globalconfig", "is_global = true\ndotnet_diagnostic.AZDO1001.severity = error\n");
        _folder.Write("azdo-analyzers.baseline", "App AZDO1002 M:Client.Second M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1 moves to the vault\n");
        _folder.Write("build/Build.cs", "public static class Build { }");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Findings_are_counted_by_rule_severity_and_project()
    {
        var run = await ToolRun.OfAsync("statistics", _folder.Root);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            rule      errors  warnings  suggestions  suppressed  baselined
            AZDO1001       1         0            0           1          0
            AZDO1002       0         1            0           1          1
            AZDO1005       0         2            0           0          0
            AZDO3001       0         0            1           0          0
            sum            1         3            1           2          1

            project                 errors  warnings  suggestions  suppressed  baselined
            src/App/App.csproj           0         1            1           2          1
            src/Other/Other.csproj       1         2            0           0          0

            2 proven tokens at 3 places; suppressed or in a baseline: 1 proven tokens at 1 places
            3 of 3 compilations ran the rules

            """,
            run.Output);
    }

    [Fact]
    public async Task A_checkout_without_findings_has_zeros()
    {
        Directory.Delete(_folder.Combine("src"), recursive: true);

        Assert.Equal(
            """
            rule  errors  warnings  suggestions  suppressed  baselined
            sum        0         0            0           0          0

            project  errors  warnings  suggestions  suppressed  baselined

            0 proven tokens at 0 places; suppressed or in a baseline: 0 proven tokens at 0 places
            1 of 1 compilations ran the rules

            """,
            (await ToolRun.OfAsync("statistics", _folder.Root)).Output);
    }

    [Fact]
    public async Task A_finding_in_no_project_is_counted_apart()
    {
        _folder.Write("build/Build.cs", $"public static class Build {{ public const string Value = \"{Token}\"; }}");

        Assert.Contains("(in no project)              0         1            0           0          0", (await ToolRun.OfAsync("statistics", _folder.Root)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_holds_where_nothing_else_is_said()
        => Assert.Contains("sum            5         0            0           2          1", (await ToolRun.OfAsync("statistics", _folder.Root, "--preset", "strict")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_of_two_projects_is_one_finding_of_each_and_one_in_all()
    {
        _folder.Write("src/Other/Inner/Inner.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("src/Other/Inner/Inner.cs", "public static class Inner { }");
        _folder.Write("src/Other/Inner/web.config", $"<configuration value=\"{Token}\" />");

        var run = await ToolRun.OfAsync("statistics", _folder.Root);

        Assert.Contains("AZDO1005       0         3 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("src/Other/Inner/Inner.csproj       0         1 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("src/Other/Other.csproj             1         3 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_piece_of_a_token_is_printed()
    {
        var run = await ToolRun.OfAsync("statistics", _folder.Root);
        var written = run.Output + run.Error;

        Assert.All(Enumerable.Range(0, Token.Length - 6), start => Assert.False(written.Contains(Token.Substring(start, 6), StringComparison.Ordinal)));
        Assert.DoesNotContain(Credentials.PersonalAccessToken.Fingerprint(Token), written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "default", "doesn't exist")]
    [InlineData("", "strikt", "is no preset")]
    public async Task A_command_line_that_needs_a_correction_is_an_error_that_says_so(string folder, string preset, string expected)
    {
        var run = await ToolRun.OfAsync("statistics", _folder.Combine(folder), "--preset", preset);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
