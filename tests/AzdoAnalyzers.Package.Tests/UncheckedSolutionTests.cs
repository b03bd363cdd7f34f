using System.Text.Json;
using AzdoAnalyzers.Testing;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>AZDO0002: a build in which no rule runs isn't green without a word.</summary>
[Trait("Lane", "Slow")]
public sealed class UncheckedSolutionTests(UncheckedSolution solution) : IClassFixture<UncheckedSolution>
{
    public static TheoryData<string, string> Reasons => [.. UncheckedSolution.Reasons.Select(reason => (reason.Name, reason.Remedy))];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_build_in_which_no_rule_runs_says_what_to_do(string project, string remedy)
        => Assert.All([solution.Build, solution.BuildAgain], build => AssertSaid(build, project, "warning", remedy));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void It_fails_where_the_rules_are_enforced(string project, string remedy)
        => Assert.All([solution.Build, solution.BuildAgain], build => Assert.All(["Enforced", "Strict"], preset => AssertSaid(build, project + preset, "error", remedy)));

    [Fact]
    public void NoWarn_hides_what_is_no_error()
        => Assert.Empty(SaidOf(solution.Build, "Hidden", ""));

    [Fact]
    public void A_preset_holds_where_global_configurations_are_not_discovered()
        => Assert.Equal(
            ["error AZDO1001", "error AZDO2001", "error AZDO1002", "error AZDO1003"],
            BuildOutput.Findings(solution.Build.Output, solution.Folder.Root).Where(finding => finding.File == "Undiscovered/Client.cs").Select(finding => $"{finding.Level} {finding.Id}"));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_preset_is_handed_to_the_compiler_once(string isDiscovered)
    {
        var compiled = solution.Folder.Dotnet("msbuild", "Undiscovered", "-t:Compile", "-getItem:EditorConfigFiles", "-p:AzdoAnalyzersPreset=default", $"-p:DiscoverGlobalAnalyzerConfigFiles={isDiscovered}").EnsureSuccess();
        var files = JsonDocument.Parse(compiled.Output[compiled.Output.IndexOf("{\n", StringComparison.Ordinal)..]).RootElement.GetProperty("Items").GetProperty("EditorConfigFiles").EnumerateArray().Select(file => file.GetProperty("Identity").GetString());

        Assert.Single(files, file => Path.GetFileName(file) == "default.globalconfig");
    }

    [Theory]
    [InlineData("roslyn4.7", true)]
    [InlineData("", true)]
    [InlineData("roslyn4.8", false)]
    [InlineData("roslyn4.14", false)]
    [InlineData("roslyn5.9", false)]
    public void A_compiler_that_is_too_old_is_said(string compiler, bool expected)
    {
        var check = solution.Folder.Dotnet("msbuild", "AnalyzersOff", "-t:AzdoAnalyzersCheckThatRulesRun", $"-p:CompilerApiVersion={compiler}").EnsureSuccess();

        Assert.Equal(expected, check.Output.Contains("warning AZDO0002: Use .NET SDK 8.0.100, Visual Studio 2022 17.8 or later: no rule runs in a C# compiler before 4.8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("enforce")]
    [InlineData("strict")]
    public void A_compiler_that_is_too_old_fails_where_the_rules_are_enforced(string preset)
    {
        var check = solution.Folder.Dotnet("msbuild", "AnalyzersOff", "-t:ResolveLockFileAnalyzers;AzdoAnalyzersUsePreset;AzdoAnalyzersCheckThatRulesRun", "-p:CompilerApiVersion=roslyn4.7", "-p:RunAnalyzers=true", $"-p:AzdoAnalyzersPreset={preset}");

        Assert.NotEqual(0, check.ExitCode);
        Assert.Contains("error AZDO0002: Use .NET SDK 8.0.100", check.Output, StringComparison.Ordinal);
    }

    private static void AssertSaid(CommandResult build, string project, string level, string remedy)
    {
        var line = Assert.Single(SaidOf(build, project, $"{level} "));

        var message = $"{remedy}: no rule of AzdoAnalyzers runs in this build";
        Assert.Contains($"{level} AZDO0002: {message}", line, StringComparison.Ordinal);
        Assert.True(LineLength.Of(message) < LineLength.OfMessages, message);
    }

    private static IEnumerable<string> SaidOf(CommandResult build, string project, string level)
        => BuildOutput.LinesOf(build.Output, $"{project}.csproj", $"{level}AZDO0002");
}
