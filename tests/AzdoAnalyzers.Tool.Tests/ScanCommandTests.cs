using System.Text.Json.Nodes;
using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Tool.Tests;

public sealed class ScanCommandTests : IDisposable
{
    private static readonly string Token = SyntheticTokens.Current(seed: 11);

    private readonly TemporaryFolder _folder = new();

    public ScanCommandTests()
    {
        _folder.Write("src/App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="Nowhere.At.All" Version="1.0.0" /></ItemGroup></Project>""");
        _folder.Write("src/App/Client.cs", """
            using Microsoft.VisualStudio.Services.Common;
            using Nowhere.At.All;

            public static class Client
            {
                public static VssBasicCredential HardCoded() => new VssBasicCredential(string.Empty, "pool-reader-7741");

                public static Missing Broken() => new Missing(
            }
            """);
        _folder.Write("src/Other/Other.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _folder.Write("src/Other/Other.cs", $"public static class Other {{ public const string Value = \"{Token}\"; }}");
    }

    /// <summary>Files of the project "Other", what its project file says, and whether a token in the file is found.</summary>
    public static TheoryData<string, string, bool> Files => new()
    {
        { "appsettings.json", "", true },
        { "AppSettings.Production.json", "", true },
        { "Properties/launchSettings.json", "", true },
        { "infra/deep/main.tf", "", true },
        { "azure-pipelines-nightly.yml", "", true },
        { "web.config", "", true },
        { "other.json", "", false },
        { "xappsettings.json", "", false },
        { "settings/pipeline.yml", "", false },
        { "../appsettings.json", "", false },
        { "bin/Debug/appsettings.json", "", false },
        { "node_modules/some/appsettings.json", "", false },
        { ".env", "", false },
        { "readme.md", "", false },
        { "appsettings.json", Property("ProjectFiles", "false"), false },
        { "appsettings.json", Property("ProjectFiles", "True"), true },
        { "appsettings.json", Property("ProjectFilePatterns", "**/*.ini"), false },
        { "deep/some.ini", Property("ProjectFilePatterns", "**/*.ini"), true },
        { "some.ini", Property("ProjectFilePatterns", "$(AzdoAnalyzersProjectFilePatterns);*.ini"), true },
        { "appsettings.json", Property("ProjectFilePatterns", "$(AzdoAnalyzersProjectFilePatterns);*.ini"), true },
        { "deep/some.ini", Property("ProjectFilePatterns", "$(AzdoAnalyzersProjectFilePatterns);*.ini"), false },
        { ".env", Property("FurtherProjectFiles", "true"), true },
        { "../../.env.local", Property("FurtherProjectFiles", "true"), true },
        { "../../.azuredevops/templates/build.yml", Property("FurtherProjectFiles", "true"), true },
        { "appsettings.json", "<ItemGroup><AzdoAnalyzersProjectFile Remove=\"appsettings.json\" /></ItemGroup>", false },
        { "appsettings.json", "<ItemGroup><AdditionalFiles Remove=\"appsettings.json\" /></ItemGroup>", true },
        { "other.json", "<ItemGroup><AzdoAnalyzersProjectFile Include=\"*.json\" /></ItemGroup>", true },
        { "../shared/other.json", "<ItemGroup><AdditionalFiles Include=\"..\\shared\\*.json\" /></ItemGroup>", true },
        { "other.json", "<ItemGroup><AdditionalFiles Include=\"*.json\" /><AdditionalFiles Remove=\"other.json\" /></ItemGroup>", false },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_files_that_the_package_lists_are_looked_at(string file, string settings, bool isFound)
    {
        _folder.Write("src/Other/Other.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{settings}</Project>");
        var path = Path.GetRelativePath(_folder.Root, _folder.Write($"src/Other/{file}", $"{{ \"Value\": \"{Token}\" }}").Replace("src/Other/../../", "", StringComparison.Ordinal).Replace("Other/../", "", StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("scan", _folder.Root, "--rule", "AZDO1005");

        Assert.Equal(isFound ? [$"{path}(1,13): warning AZDO1005"] : [], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..(line.IndexOf("AZDO1005", StringComparison.Ordinal) + "AZDO1005".Length)]));
        Assert.Equal(isFound ? 1 : 0, run.ExitCode);
    }

    [Theory]
    [InlineData("src/Other/obj/Debug/Generated.cs", false)]
    [InlineData("src/Other/bin/Release/Copied.cs", false)]
    [InlineData("src/Other/Obj/Copied.CS", false)]
    [InlineData("artifacts/obj/Other/debug/Generated.cs", false)]
    [InlineData("src/Other/Written.CS", true)]
    [InlineData("src/Other/deep/obj/Written.cs", true)]
    [InlineData("tools/bin/Written.cs", true)]
    public async Task What_a_build_leaves_is_no_code_of_the_checkout(string file, bool isFound)
    {
        _folder.Write(file, $"internal static class Another {{ public const string Value = \"{Token}\"; }}");
        _folder.Write("src/Other/bin/Release/Copied.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");

        var run = await ToolRun.OfAsync("scan", _folder.Root, "--rule", "AZDO1001");

        Assert.Equal(isFound, run.Output.Contains(file, StringComparison.Ordinal));
        Assert.Equal(isFound ? 3 : 2, run.Error.Split('\n').Where(line => line.StartsWith('[')).Sum(line => int.Parse(line.Split(' ')[^2], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_file_of_settings_has_keys_and_a_line_in_the_baseline()
    {
        _folder.Write("src/Other/Other.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{Property("CredentialKeys", "Acme:BuildKey")}</Project>");
        _folder.Write("src/Other/appsettings.json", "{\n  \"Acme\": { \"BuildKey\": \"pool-reader-7741\" }\n}");

        var before = await ToolRun.OfAsync("scan", _folder.Root, "--rule", "AZDO1005");
        await ToolRun.OfAsync("baseline", "write", _folder.Root);
        var after = await ToolRun.OfAsync("scan", _folder.Root, "--rule", "AZDO1005");

        Assert.StartsWith("src/Other/appsettings.json(2,26): warning AZDO1005: ", before.Output, StringComparison.Ordinal);
        Assert.Contains(" 'Acme:BuildKey'", before.Output, StringComparison.Ordinal);
        Assert.Contains("Other AZDO1005 F:appsettings.json - 1", await File.ReadAllTextAsync(_folder.Combine("azdo-analyzers.baseline"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((0, ""), (after.ExitCode, after.Output));
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-Security.severity = none")]
    public async Task Keys_for_all_analyzers_or_a_category_do_not_count_as_in_a_build(string key)
    {
        _folder.Write(".editorconfig", $"[*.cs]\n{key}\n");

        Assert.Contains("warning AZDO1002", (await ToolRun.OfAsync("scan", _folder.Root)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkout_that_does_not_build_is_looked_at()
    {
        var run = await ToolRun.OfAsync("scan", _folder.Root);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("src/App/Client.cs(6,90): warning AZDO1002: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("src/Other/Other.cs(1,57): warning AZDO1001: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default", false)]
    [InlineData("strict", true)]
    public async Task A_rule_that_is_off_by_default_is_off_unless_a_preset_asks_for_it(string preset, bool isFound)
    {
        _folder.Write("src/App/Client.cs", "public static class Client { public static object Of() => new Microsoft.VisualStudio.Services.Common.VssBasicCredential(\"\", System.Environment.GetEnvironmentVariable(\"ANOTHER_PAT\") ?? throw new System.InvalidOperationException()); }");

        Assert.Equal(isFound, (await ToolRun.OfAsync("scan", _folder.Root, "--preset", preset)).Output.Contains("AZDO3003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_option_that_is_not_understood_is_said_once()
    {
        _folder.Write(".editorconfig", "[*.cs]\nazdo_analyzers.pat_variable = 1-is-no-name\n");

        var run = await ToolRun.OfAsync("scan", _folder.Root, "--rule", "AZDO0001");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("warning AZDO0001: Set 'azdo_analyzers.pat_variable' to ", Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_stands_for_the_client_is_taken_for_it()
    {
        _folder.Write("src/Vendored/Vendored.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _folder.Write("src/Vendored/Credential.cs", """
            namespace Microsoft.VisualStudio.Services.Common;

            public class VssBasicCredential
            {
                public VssBasicCredential(string userName, string password) { }
            }
            """);
        _folder.Write("src/App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="../Vendored/Vendored.csproj" /></ItemGroup></Project>""");

        var lines = (await ToolRun.OfAsync("scan", _folder.Root)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(lines, line => line.Contains("AZDO1002", StringComparison.Ordinal) && !line.Contains("stubs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_that_rests_on_stubs_says_so()
    {
        var run = await ToolRun.OfAsync("scan", _folder.Root);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(lines, line => line.Contains("AZDO1002", StringComparison.Ordinal) && line.Contains("(found with stubs of the client)", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("AZDO1001", StringComparison.Ordinal) && line.Contains("stubs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_piece_of_a_token_is_printed()
    {
        var sarif = _folder.Combine("findings.sarif");
        _folder.Write("src/Other/appsettings.json", $"{{ \"Value\": \"{Token}\" }}");
        var run = await ToolRun.OfAsync("scan", _folder.Root, "--sarif", sarif);
        var written = run.Output + run.Error + await File.ReadAllTextAsync(sarif, TestContext.Current.CancellationToken);

        Assert.All(Enumerable.Range(0, Token.Length - 6), start => Assert.False(written.Contains(Token.Substring(start, 6), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_checkouts_own_configuration_holds()
    {
        _folder.Write("src/App/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AZDO1002.severity = none\n");
        _folder.Write("src/Other/.globalconfig", "is_global = true\ndotnet_diagnostic.AZDO1001.severity = error\n");

        var run = await ToolRun.OfAsync("scan", _folder.Root);

        Assert.DoesNotContain("AZDO1002", run.Output, StringComparison.Ordinal);
        Assert.Contains("error AZDO1001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minimum", 1, false)]
    [InlineData("audit", 0, true)]
    public async Task A_preset_holds_where_nothing_else_is_said(string preset, int exitCode, bool hasCredential)
    {
        var run = await ToolRun.OfAsync("scan", _folder.Root, "--preset", preset);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(hasCredential, run.Output.Contains("AZDO1002", StringComparison.Ordinal));
    }

    /// <summary>A build of such a project: <c>ConfiguredSolutionTests</c> compares the two.</summary>
    [Theory]
    [InlineData("", "warning", "warning")]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "error", "error")]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><TreatWarningsAsErrors>false</TreatWarningsAsErrors>", "warning", "warning")]
    [InlineData("<WarningsAsErrors>$(WarningsAsErrors);AZDO1001</WarningsAsErrors>", "error", "warning")]
    [InlineData("<WarningsAsErrors>AZDO1002</WarningsAsErrors><WarningsAsErrors>CS0168,AZDO1001</WarningsAsErrors>", "error", "warning")]
    [InlineData("<WarningsAsErrors>AZDO1002</WarningsAsErrors><WarningsAsErrors>$(WarningsAsErrors);AZDO1001</WarningsAsErrors>", "error", "error")]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>AZDO1001</WarningsNotAsErrors>", "warning", "error")]
    public async Task A_project_that_makes_errors_of_warnings_has_errors(string properties, string token, string credential)
    {
        _folder.Write("src/Other/Other.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>");
        _folder.Write("src/Other/Client.cs", "public static class Client { public static object Of() => new Microsoft.VisualStudio.Services.Common.VssBasicCredential(\"\", \"pool-reader-7741\"); }");

        var run = await ToolRun.OfAsync("scan", _folder.Root);

        Assert.Contains($"src/Other/Other.cs(1,57): {token} AZDO1001", run.Output, StringComparison.Ordinal);
        Assert.Matches($@"src/Other/Client\.cs\(1,\d+\): {credential} AZDO1002", run.Output);
    }

    [Fact]
    public async Task A_suggestion_is_no_warning_that_a_project_makes_an_error_of()
    {
        _folder.Write("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>");
        _folder.Write("src/App/Client.cs", "public static class Client { public static object Of() => new Microsoft.VisualStudio.Services.Common.VssBasicCredential(\"\", System.Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\")); }");

        Assert.Contains("note AZDO3001", (await ToolRun.OfAsync("scan", _folder.Root)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_rule_can_be_asked_for()
    {
        var run = await ToolRun.OfAsync("scan", _folder.Root, "--rule", "AZDO1001");

        Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("AZDO1001", line, StringComparison.Ordinal));
        Assert.Contains("1 findings", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_suppressed_is_no_finding_and_is_listed_if_asked_for()
    {
        _folder.Write("src/Other/Other.cs", $"#pragma warning disable AZDO1001\npublic static class Other {{ public const string Value = \"{Token}\"; }}");
        var sarif = _folder.Combine("findings.sarif");

        var run = await ToolRun.OfAsync("scan", _folder.Root, "--rule", "AZDO1001", "--sarif", sarif, "--list-suppressed");
        var log = JsonNode.Parse(await File.ReadAllTextAsync(sarif, TestContext.Current.CancellationToken))!;

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal("inSource", (string)log["runs"]![0]!["results"]![0]!["suppressions"]![0]!["kind"]!);
    }

    [Fact]
    public async Task A_clean_checkout_is_a_success()
    {
        File.Delete(_folder.Combine("src/App/Client.cs"));
        _folder.Write("src/Other/Other.cs", "public static class Other { }");

        Assert.Equal(0, (await ToolRun.OfAsync("scan", _folder.Root)).ExitCode);
    }

    [Theory]
    [InlineData("--rule", "AZDO9999", "is no rule")]
    [InlineData("--preset", "strikt", "is no preset: choose audit, default, enforce, minimum, strict")]
    public async Task A_name_that_is_none_is_an_error_that_says_what_is_allowed(string option, string value, string expected)
    {
        var run = await ToolRun.OfAsync("scan", _folder.Root, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static string Property(string name, string value) => $"<PropertyGroup><AzdoAnalyzers{name}>{value}</AzdoAnalyzers{name}></PropertyGroup>";
}
