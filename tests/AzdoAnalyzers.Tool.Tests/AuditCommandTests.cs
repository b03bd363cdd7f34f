using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Tool.Tests;

[Trait("Lane", "Slow")]
public sealed class AuditCommandTests : IDisposable
{
    private const string EmptyProject = "<Project Sdk=\"Microsoft.NET.Sdk\" />";

    private static readonly string Token = SyntheticTokens.Current(seed: 13);

    private static readonly string LoweredByMinimum = string.Join(' ', Rules().Except(["AZDO0001", "AZDO1001", "AZDO3003", "AZDO3004"]));

    private static readonly string AllThatWarn = string.Join(' ', Rules().Except(["AZDO1004", "AZDO3001", "AZDO3003", "AZDO3004"]));

    private static readonly string[] Lines =
    [
        "using Microsoft.VisualStudio.Services.Common;",
        "public static class Client",
        "{",
        "    public static VssBasicCredential First() => new VssBasicCredential(\"\", \"pool-reader-7741\");",
        "    public static VssBasicCredential Second() => new VssBasicCredential(\"\", \"pool-reader-7742\");",
        $"    public const string Value = \"{Token}\";",
        "}",
    ];

    private readonly TemporaryFolder _folder = new();

    public AuditCommandTests()
    {
        _folder.Write("src/App/App.csproj", EmptyProject);
        WriteClient();
        _folder.Write("src/Other/Other.csproj", EmptyProject);
        _folder.Write("src/Other/Other.cs", $"public static class Other {{ public const string Value = \"{Token}\"; }}");
    }

    /// <summary>Lines that are put before a line of the client, and what the audit says of them.</summary>
    public static TheoryData<int, string, string> InCode => new()
    {
        { 0, "#pragma warning disable AZDO1002", "1: #pragma warning disable: AZDO1002: hides 2 findings" },
        { 4, "#pragma warning disable AZDO1002", "5: #pragma warning disable: AZDO1002: hides 1 finding" },
        { 5, "#pragma warning disable AZDO1002", "6: #pragma warning disable: AZDO1002: hides 0 findings" },
        { 0, "#pragma warning disable CS0168, AZDO1002, AZDO1001 // why", "1: #pragma warning disable: AZDO1001 AZDO1002: hides 3 findings" },
        { 0, "#pragma warning disable AZDO1002\n#pragma warning restore AZDO1001", "1: #pragma warning disable: AZDO1002: hides 2 findings" },
        { 0, "#pragma warning disable AZDO1002\n#pragma warning restore AZDO1002", "1: #pragma warning disable: AZDO1002: hides 0 findings" },
        { 0, "#pragma warning disable AZDO1002\n#pragma warning restore", "1: #pragma warning disable: AZDO1002: hides 0 findings" },
        { 0, "#pragma warning disable", "1: #pragma warning disable: AZDO1001 AZDO1002: hides 3 findings (all warnings)" },
        { 5, "#pragma warning disable", "6: #pragma warning disable: AZDO1001: hides 1 finding (all warnings)" },
        { 3, "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Security\", \"AZDO1002:a name\")]", "4: SuppressMessage: AZDO1002: hides 1 finding (without a justification)" },
        { 3, "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Security\", \"AZDO1002\", Justification = \"never issued\")]", "4: SuppressMessage: AZDO1002: hides 1 finding (with a justification)" },
        { 3, "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Security\", \"AZDO1002\", Justification = \"\")]", "4: SuppressMessage: AZDO1002: hides 1 finding (without a justification)" },
        { 3, "    [System.Diagnostics.CodeAnalysis.SuppressMessage(checkId: \"AZDO1002\", category: \"Security\")]", "4: SuppressMessage: AZDO1002: hides 1 finding (without a justification)" },
        { 1, "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Security\", Ids.Rule)]", "2: SuppressMessage: AZDO1002: hides 2 findings (without a justification)" },
        { 1, "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Security\", \"AZDO1002\")]", "2: SuppressMessage: AZDO1002: hides 2 findings (for the assembly; without a justification)" },
        { 1, "[assembly: Hide(\"Security\", \"AZDO1002\", Scope = \"member\", Target = \"~M:Client.Second\")]", "2: SuppressMessage: AZDO1002: hides 1 finding (for the assembly; without a justification)" },
        { 1, "[assembly: Hide(\"Security\", \"AZDO1002\", Scope = \"type\", Target = \"~T:Client\")]", "2: SuppressMessage: AZDO1002: hides 2 findings (for the assembly; without a justification)" },
    };

    /// <summary>Lines that silence none of these rules.</summary>
    public static TheoryData<int, string> NotInCode => new()
    {
        { 0, "#pragma warning disable CS0168" },
        { 0, "#pragma warning restore AZDO1002" },
        { 0, "#pragma warning disable 1002" },
        { 6, "#pragma warning disable" },
        { 0, "#if NEVER\n#pragma warning disable AZDO1002\n#endif" },
        { 0, "// #pragma warning disable AZDO1002" },
        { 3, "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Performance\", \"CA1822\")]" },
        { 3, "    [Fake.SuppressMessage(\"Security\", \"AZDO1002\")]" },
    };

    /// <summary>Files of a project, what stands in them, and what the audit says of it.</summary>
    public static TheoryData<string, string, string> InFiles => new()
    {
        { "src/App/App.csproj", Properties("<NoWarn>$(NoWarn);CS1591; azdo1002 ,AZDO0002</NoWarn>"), "2: NoWarn: AZDO0002 AZDO1002: hides 2 findings" },
        { "src/App/App.csproj", Properties("<NoWarn>AZDO0002</NoWarn>"), "2: NoWarn: AZDO0002: what it hides can't be said" },
        { "src/App/App.csproj", Properties("<NoWarn Condition=\"'$(Configuration)' == 'Debug'\">AZDO1001</NoWarn>"), "2: NoWarn: AZDO1001: hides 1 finding (under a condition)" },
        { "src/App/App.csproj.user", Properties("<NoWarn>AZDO1001</NoWarn>"), "2: NoWarn: AZDO1001: hides 1 finding" },
        { "Directory.Build.props", Properties("<NoWarn>AZDO1001</NoWarn>"), "2: NoWarn: AZDO1001: hides 2 findings" },
        { "Directory.Build.targets", Properties("<NoWarn>AZDO1001</NoWarn>"), "2: NoWarn: AZDO1001: hides 2 findings" },
        { "src/Other/Directory.Build.props", Properties("<NoWarn>AZDO1001;AZDO1002</NoWarn>"), "2: NoWarn: AZDO1001 AZDO1002: hides 1 finding" },
        { "eng/Common.props", Properties("<NoWarn>AZDO1001</NoWarn>"), "2: NoWarn: AZDO1001: what it hides can't be said" },
        { "eng/Common.props", Properties("<Accepted>CS1591;AZDO1001</Accepted>"), "2: property: AZDO1001: what it hides can't be said (a list that may be part of another one)" },
        { "src/App/App.csproj", Properties("<MSBuildWarningsAsMessages>AZDO1002</MSBuildWarningsAsMessages>"), "2: MSBuildWarningsAsMessages: AZDO1002: hides 2 findings" },
        { "src/App/App.csproj", Properties("<WarningsNotAsErrors>AZDO1002</WarningsNotAsErrors>"), "2: WarningsNotAsErrors: AZDO1002: hides 0 findings (they stay warnings where warnings are errors)" },
        { "src/App/App.csproj", Properties("<AzdoAnalyzersPreset>Minimum</AzdoAnalyzersPreset>"), $"2: AzdoAnalyzersPreset minimum: {LoweredByMinimum}: hides 2 findings" },
        { "Directory.Build.props", Properties("<AzdoAnalyzersPreset>audit</AzdoAnalyzersPreset>"), $"2: AzdoAnalyzersPreset audit: {AllThatWarn}: hides 4 findings" },
        { "Directory.Build.props", Properties("<AzdoAnalyzersPreset>$(Preset)</AzdoAnalyzersPreset>"), "2: AzdoAnalyzersPreset: all rules: what it hides can't be said (its value isn't written there)" },
        { "Directory.Build.props", Properties("<AzdoAnalyzersLevel>$(Level)</AzdoAnalyzersLevel>"), "2: AzdoAnalyzersLevel: all rules: what it hides can't be said (its value isn't written there)" },
        { "src/App/App.csproj", Properties("<RunAnalyzers>False</RunAnalyzers>"), "2: RunAnalyzers false: all rules: hides 3 findings" },
        { "Directory.Build.props", Properties("<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>"), "2: RunAnalyzersDuringBuild false: all rules: hides 4 findings" },
        { "src/App/App.csproj", Properties("<WarningLevel>0</WarningLevel>"), "2: WarningLevel 0: all rules: hides 3 findings" },
        { "src/App/App.csproj", Properties("<AzdoAnalyzersProjectFiles>false</AzdoAnalyzersProjectFiles>"), "2: AzdoAnalyzersProjectFiles false: AZDO1005: hides 0 findings" },
        { "src/App/App.csproj", Items("<PackageReference Include=\"AzdoAnalyzers\" Version=\"0.1.0\" ExcludeAssets=\"analyzers\" />"), "2: PackageReference without analyzers: all rules: hides 3 findings" },
        { "src/App/App.csproj", Items("<PackageReference Include=\"AzdoAnalyzers\" Version=\"0.1.0\"><IncludeAssets>build</IncludeAssets></PackageReference>"), "2: PackageReference without analyzers: all rules: hides 3 findings" },
        { "src/App/App.csproj", Items("<GlobalPackageReference Remove=\"AzdoAnalyzers\" />"), "2: PackageReference removed: all rules: hides 3 findings" },
        { "src/App/App.csproj", "<Project>\n<Target Name=\"X\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target></Project>", "2: Analyzer removed: all rules: hides 3 findings (under a condition)" },
        { "src/App/.editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO1002.severity = none # why", "2: severity none: AZDO1002: hides 2 findings" },
        { ".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.azdo1001.severity=suggestion", "3: severity suggestion: AZDO1001: hides 2 findings" },
        { ".editorconfig", "[src/Other/*.cs]\ndotnet_diagnostic.AZDO1001.severity = silent", "2: severity silent: AZDO1001: hides 1 finding" },
        { ".editorconfig", "[*.vb]\ndotnet_diagnostic.AZDO1001.severity = none", "2: severity none: AZDO1001: hides 0 findings" },
        { "src/App/.globalconfig", "is_global = true\ndotnet_diagnostic.AZDO1001.severity = none", "2: severity none: AZDO1001: hides 1 finding" },
        { "src/App/.globalconfig", "is_global = true\n[*.cs]\ndotnet_diagnostic.AZDO1001.severity = none", "3: severity none: AZDO1001: hides 0 findings" },
        { "eng/rules.globalconfig", "is_global = true\ndotnet_diagnostic.AZDO1001.severity = none", "2: severity none: AZDO1001: what it hides can't be said (a project has to list the file)" },
        { ".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.severity = none", "2: severity none: all rules: hides 0 findings (for all analyzers; each preset names every rule, and wins)" },
        { ".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-Configuration.severity = none", "2: severity none: AZDO0001: hides 0 findings (for a category; each preset names every rule, and wins)" },
    };

    /// <summary>Settings that silence nothing.</summary>
    public static TheoryData<string, string> NotInFiles => new()
    {
        { "src/App/App.csproj", Properties("<NoWarn>CS1591;XAZDO1001;AZDO9999</NoWarn>") },
        { "src/App/App.csproj", Properties("<WarningsAsErrors>AZDO1001</WarningsAsErrors>") },
        { "src/App/App.csproj", Properties("<Description>Without AZDO1001</Description>") },
        { "src/App/App.csproj", Properties("<AzdoAnalyzersPreset>strict</AzdoAnalyzersPreset><AzdoAnalyzersLevel>0.1</AzdoAnalyzersLevel>") },
        { "src/App/App.csproj", Properties("<RunAnalyzers>true</RunAnalyzers><WarningLevel>4</WarningLevel>") },
        { "src/App/App.csproj", Properties("<AzdoAnalyzersPreset>enforce</AzdoAnalyzersPreset>") },
        { "Directory.Build.props", Properties("<AzdoAnalyzersPreset>default</AzdoAnalyzersPreset>") },
        { "src/App/App.csproj", Properties("<AzdoAnalyzersProjectFiles>true</AzdoAnalyzersProjectFiles>") },
        { "src/App/App.csproj", Items("<PackageReference Include=\"AzdoAnalyzers\" Version=\"0.1.0\" PrivateAssets=\"all\" />") },
        { "src/App/App.csproj", Items("<PackageReference Include=\"Other\" Version=\"0.1.0\" ExcludeAssets=\"analyzers\" />") },
        { "src/App/obj/App.csproj.nuget.g.props", Properties("<NoWarn>AZDO1001</NoWarn>") },
        { ".editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO1002.severity = error" },
        { ".editorconfig", "[*.cs]\n# dotnet_diagnostic.AZDO1002.severity = none" },
        { ".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1822.severity = none" },
        { ".editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO3001.severity = suggestion" },
        { ".editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO1001.severity = perhaps" },
        { ".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-Naming.severity = none" },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_checkout_that_silences_nothing_is_a_success()
    {
        var run = await RunAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("0 suppressions and settings", run.Error, StringComparison.Ordinal);
    }

    /// <summary>As in a build: <c>ConfiguredSolutionTests</c>.</summary>
    [Fact]
    public async Task What_a_key_for_all_rules_hides_where_warnings_are_errors_can_not_be_said()
    {
        _folder.Write("Directory.Build.props", Properties("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"));
        _folder.Write(".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none");

        var run = await RunAsync();

        Assert.Equal((1, ".globalconfig:2: severity none: all rules: what it hides can't be said (for all analyzers; where warnings are errors, no preset but 'strict' names every rule)\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [MemberData(nameof(InCode))]
    public async Task What_silences_a_rule_in_code_is_listed_with_what_it_hides(int before, string line, string expected)
    {
        WriteClient(before, line);

        var run = await RunAsync();

        Assert.Equal((1, $"src/App/Client.cs:{expected}\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_finding_is_counted_for_each_directive_that_holds_where_it_stands()
    {
        WriteClient(0, "#pragma warning disable AZDO1002\n#pragma warning restore AZDO1002\n#pragma warning disable AZDO1002\n#pragma warning disable");

        Assert.Equal(
            [
                "src/App/Client.cs:1: #pragma warning disable: AZDO1002: hides 0 findings",
                "src/App/Client.cs:3: #pragma warning disable: AZDO1002: hides 2 findings",
                "src/App/Client.cs:4: #pragma warning disable: AZDO1001 AZDO1002: hides 3 findings (all warnings)",
            ],
            (await RunAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [MemberData(nameof(NotInCode))]
    public async Task What_silences_no_rule_in_code_is_not_listed(int before, string line)
    {
        WriteClient(before, line);

        Assert.Equal((0, ""), await ResultAsync());
    }

    [Theory]
    [MemberData(nameof(InFiles))]
    public async Task What_silences_a_rule_in_another_file_is_listed_with_what_it_hides(string file, string text, string expected)
    {
        _folder.Write(file, text);

        Assert.Equal((1, $"{file}:{expected}\n"), await ResultAsync());
    }

    [Theory]
    [MemberData(nameof(NotInFiles))]
    public async Task What_silences_no_rule_in_another_file_is_not_listed(string file, string text)
    {
        _folder.Write(file, text);

        Assert.Equal((0, ""), await ResultAsync());
    }

    [Fact]
    public async Task A_severity_that_another_file_takes_back_hides_nothing()
    {
        _folder.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO1002.severity = none\n");
        _folder.Write("src/.editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO1002.severity = warning\n");

        Assert.Equal((1, ".editorconfig:2: severity none: AZDO1002: hides 0 findings\n"), await ResultAsync());
    }

    [Fact]
    public async Task A_preset_hides_nothing_that_a_configuration_file_asks_for()
    {
        _folder.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.AZDO1002.severity = warning\n");
        _folder.Write("src/App/App.csproj", Properties("<AzdoAnalyzersPreset>minimum</AzdoAnalyzersPreset>"));

        Assert.EndsWith(": hides 0 findings\n", (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<PropertyGroup>\n<AzdoAnalyzersProjectFiles>false</AzdoAnalyzersProjectFiles></PropertyGroup>", "AzdoAnalyzersProjectFiles false: AZDO1005: hides 2 findings")]
    [InlineData("<ItemGroup>\n<AzdoAnalyzersProjectFile Remove=\"**/appsettings.json\" /></ItemGroup>", "AzdoAnalyzersProjectFile removed: AZDO1005: hides 1 finding")]
    [InlineData("<PropertyGroup>\n<AzdoAnalyzersProjectFilePatterns>**/*.ini</AzdoAnalyzersProjectFilePatterns></PropertyGroup>", "AzdoAnalyzersProjectFilePatterns: AZDO1005: what it hides can't be said (other files than by default)")]
    public async Task Files_that_a_project_takes_away_are_counted(string text, string expected)
    {
        _folder.Write("src/App/appsettings.json", $"{{ \"Value\": \"{Token}\" }}");
        _folder.Write("src/App/settings/appsettings.Development.json", $"{{ \"Value\": \"{Token}\" }}");
        _folder.Write("src/App/App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{text}</Project>");

        Assert.Equal((1, $"src/App/App.csproj:2: {expected}\n"), await ResultAsync());
    }

    [Theory]
    [InlineData("rules.ruleset", "3: rule set none: AZDO1002: hides 2 findings")]
    [InlineData("others.ruleset", "3: rule set none: AZDO1002: what it hides can't be said (no project names the file)")]
    public async Task A_rule_set_hides_what_it_says_where_a_project_names_it(string name, string expected)
    {
        _folder.Write($"eng/{name}", "<RuleSet Name=\"x\" ToolsVersion=\"15.0\">\n<Rules AnalyzerId=\"AzdoAnalyzers\" RuleNamespace=\"AzdoAnalyzers\">\n<Rule Id=\"AZDO1002\" Action=\"None\" />\n<Rule Id=\"AZDO1001\" Action=\"Error\" />\n</Rules></RuleSet>");
        _folder.Write("src/App/App.csproj", Properties("<CodeAnalysisRuleSet>..\\..\\eng\\rules.ruleset</CodeAnalysisRuleSet>"));

        Assert.Equal((1, $"eng/{name}:{expected}\n"), await ResultAsync());
    }

    [Fact]
    public async Task Lines_of_a_baseline_say_whether_there_is_a_justification_and_whether_they_still_hold()
    {
        await ToolRun.OfAsync("baseline", "write", _folder.Root);
        var lines = File.ReadLines(_folder.Combine("azdo-analyzers.baseline")).Where(line => line.StartsWith("App AZDO1002", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        _folder.Write("azdo-analyzers.baseline", $"# accepted\n{lines[0]} until=2027-03-31 moves to the vault\n{lines[1]}\n{lines[1].Replace("Client.Second", "Client.Gone", StringComparison.Ordinal)}\nnonsense\n");

        var run = await RunAsync();

        Assert.Equal(
            [
                "azdo-analyzers.baseline:2: baseline: AZDO1002: hides 1 finding (with a justification; until 2027-03-31)",
                "azdo-analyzers.baseline:3: baseline: AZDO1002: hides 1 finding (without a justification)",
                "azdo-analyzers.baseline:4: baseline: AZDO1002: hides 0 findings (without a justification)",
            ],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_line_of_a_baseline_that_is_exceeded_hides_nothing()
    {
        await ToolRun.OfAsync("baseline", "write", _folder.Root);
        WriteClient(4, "    public static object Third() { First(); return new VssBasicCredential[] { new VssBasicCredential(\"\", \"pool-reader-7743\") }; }");
        var line = File.ReadLines(_folder.Combine("azdo-analyzers.baseline")).First(line => line.Contains("Client.First", StringComparison.Ordinal));
        _folder.Write("azdo-analyzers.baseline", line + "\n");
        WriteClient(3, "    public static VssBasicCredential First() { var other = new VssBasicCredential(\"\", \"pool-reader-7744\"); return new VssBasicCredential(\"\", \"pool-reader-7745\"); }", withoutLine: 3);

        Assert.Equal((1, "azdo-analyzers.baseline:1: baseline: AZDO1002: hides 0 findings (without a justification; there are more than it accepts, and all are shown)\n"), await ResultAsync());
    }

    [Fact]
    public async Task No_piece_of_a_token_is_printed()
    {
        WriteClient(0, $"#pragma warning disable AZDO1001 // {Token}");
        _folder.Write("src/App/GlobalSuppressions.cs", $"[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"{Token}\", \"AZDO1002:{Token}\", Justification = \"{Token}\")]");
        _folder.Write("src/App/App.csproj", Properties($"<NoWarn Condition=\"'{Token}' != ''\">AZDO1001;{Token}</NoWarn><AzdoAnalyzersPreset>{Token}</AzdoAnalyzersPreset><AzdoAnalyzersLevel>$({Token})</AzdoAnalyzersLevel>"));
        _folder.Write("src/App/.editorconfig", $"[*.cs]\ndotnet_diagnostic.AZDO1002.severity = none # {Token}\n[{Token}]\ndotnet_diagnostic.AZDO1001.severity = none\n");
        _folder.Write("eng/Broken.props", $"<Project>{Token}<");
        _folder.Write("eng/rules.ruleset", $"<RuleSet Name=\"{Token}\"><Rule Id=\"AZDO1001\" Action=\"None\" Note=\"{Token}\" /></RuleSet>");
        _folder.Write("azdo-analyzers.baseline", $"App AZDO1002 M:{Token} - 1 {Token}\n");

        var run = await RunAsync();
        var written = run.Output + run.Error;

        Assert.Equal(8, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(Enumerable.Range(0, Token.Length - 6), start => Assert.False(written.Contains(Token.Substring(start, 6), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_that_is_no_XML_is_said_and_is_no_success()
    {
        _folder.Write("eng/Broken.props", "<Project>\n<PropertyGroup>\n");

        var run = await RunAsync();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("eng/Broken.props:3: it isn't valid XML", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "doesn't exist")]
    [InlineData("empty", "There is no C# file")]
    public async Task A_folder_without_code_is_an_error_that_says_so(string folder, string expected)
    {
        Directory.CreateDirectory(_folder.Combine("empty"));

        var run = await ToolRun.OfAsync("audit", _folder.Combine(folder));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static string Properties(string properties) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>\n{properties}\n</PropertyGroup></Project>";

    private static string Items(string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>\n{items}\n</ItemGroup></Project>";

    private static IEnumerable<string> Rules() => Sarif.RuleFacts.ById.Keys.Order(StringComparer.Ordinal);

    /// <summary>Writes the client with a line before another one.</summary>
    private void WriteClient(int before = 0, string? line = null, int? withoutLine = null)
    {
        var lines = Lines.ToList();
        if (withoutLine is { } index)
        {
            lines.RemoveAt(index);
        }

        if (line is not null)
        {
            lines.Insert(before, line);
        }

        _folder.Write("src/App/Client.cs", string.Join('\n', lines));
        _folder.Write("src/App/Usings.cs", "global using Hide = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute;\ninternal static class Ids { public const string Rule = \"AZDO1002\"; }\nnamespace Fake { internal sealed class SuppressMessageAttribute(string category, string rule) : System.Attribute { } }\n");
    }

    private Task<ToolRun> RunAsync() => ToolRun.OfAsync("audit", _folder.Root);

    private async Task<(int ExitCode, string Output)> ResultAsync()
    {
        var run = await RunAsync();
        return (run.ExitCode, run.Output);
    }
}
