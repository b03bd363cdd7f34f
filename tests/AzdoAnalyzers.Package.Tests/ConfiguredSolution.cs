using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Projects with the same mistakes, in code and in a file of settings, that configure the package each in its own way, in one build.</summary>
public sealed class ConfiguredSolution
{
    /// <summary>Compilers that projects take from a package in the place of that of the SDK.</summary>
    public static readonly IReadOnlyList<string> Compilers = ["4.14.0", "5.9.0"];

    private const string RazorPage = """
        @page "/"
        @using Microsoft.VisualStudio.Services.Common

        <p>@Connect().ToString()</p>

        @code {
            private static VssBasicCredential Connect() => new VssBasicCredential(string.Empty, "pool-reader-7741");
        }

        """;

    private const string RazorView = """
        @{
            var credential = new Microsoft.VisualStudio.Services.Common.VssBasicCredential(string.Empty, "pool-reader-7742");
        }
        <p>@credential</p>

        """;

    /// <summary>Writes the projects and builds them, once for all tests. The build fails, since some make a rule an error.</summary>
    public ConfiguredSolution(PackageFixture fixture)
    {
        var projects = new ConsumerProjects("package-tests-configured", fixture.Package);
        projects.Add("EditorConfig", Properties(), Files((".editorconfig", """
            [*.cs]
            dotnet_diagnostic.AZDO1001.severity = error
            dotnet_diagnostic.AZDO1002.severity = none
            """)));
        projects.Add("GlobalConfig", Properties(), Files((".globalconfig", """
            is_global = true
            dotnet_diagnostic.AZDO1003.severity = error
            dotnet_diagnostic.AZDO2001.severity = none
            """)));
        projects.Add("EditorConfigByFile", Properties(), Files((".editorconfig", """
            [{Client.cs,appsettings.json}]
            dotnet_diagnostic.AZDO1001.severity = error
            dotnet_diagnostic.AZDO1005.severity = error
            """)));
        projects.Add("CategoryByEditorConfig", Properties(), Files((".editorconfig", """
            [*]
            dotnet_analyzer_diagnostic.category-Security.severity = error
            """)));
        projects.Add("CategoryByGlobalConfig", Properties(), Files((".globalconfig", """
            is_global = true
            dotnet_analyzer_diagnostic.category-Security.severity = error
            """)));
        projects.Add("AllByGlobalConfig", Properties(), Files((".globalconfig", """
            is_global = true
            dotnet_analyzer_diagnostic.severity = error
            """)));
        foreach (var (name, properties) in ((string, string)[])[("NoneByGlobalConfig", ""), ("NoneByGlobalConfigInStrict", "<AzdoAnalyzersPreset>strict</AzdoAnalyzersPreset><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"), ("NoneByGlobalConfigWithErrors", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")])
        {
            projects.Add(name, Properties(properties), Files((".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = none\n")));
        }

        projects.Add("NoWarn", Properties("<NoWarn>$(NoWarn);AZDO1001;AZDO1005</NoWarn>"), Files());
        projects.Add("WarningsAsErrors", Properties("<WarningsAsErrors>$(WarningsAsErrors);AZDO1001;AZDO1005</WarningsAsErrors>"), Files());
        projects.Add("TreatWarningsAsErrors", Properties("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"), Files());
        projects.Add("WarningsNotAsErrors", Properties("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>$(WarningsNotAsErrors);AZDO1001;AZDO1005</WarningsNotAsErrors>"), Files());
        projects.Add("Strict", Properties("<AzdoAnalyzersPreset>Strict</AzdoAnalyzersPreset>"), Files());
        projects.Add("StrictButOne", Properties("<AzdoAnalyzersPreset>strict</AzdoAnalyzersPreset>"), Files((".globalconfig", """
            is_global = true
            dotnet_diagnostic.AZDO2001.severity = none
            """)));
        projects.Add("Minimum", Properties("<AzdoAnalyzersPreset>minimum</AzdoAnalyzersPreset>"), Files());
        projects.Add("Enforce", Properties("<AzdoAnalyzersPreset>enforce</AzdoAnalyzersPreset>"), Files());
        projects.Add("EnforceInTests", Properties("<AzdoAnalyzersPreset>enforce</AzdoAnalyzersPreset><IsTestingPlatformApplication>true</IsTestingPlatformApplication>"), Files());
        projects.Add("Audit", Properties("<AzdoAnalyzersPreset>audit</AzdoAnalyzersPreset>"), Files());
        projects.Add("Pinned", Properties("<AzdoAnalyzersPreset>strict</AzdoAnalyzersPreset><AzdoAnalyzersLevel>0.1</AzdoAnalyzersLevel>"), Files());
        projects.Add("UnknownLevel", Properties("<AzdoAnalyzersLevel>0.0</AzdoAnalyzersLevel>"), Files());
        projects.Add("UnknownPreset", Properties("<AzdoAnalyzersPreset>strikt</AzdoAnalyzersPreset>"), Files());
        projects.Add("UnknownValue", Properties(), Files(
            ("Other.cs", "namespace Consumer { public static class Other { } }"),
            (".editorconfig", """
            [*.cs]
            azdo_analyzers.pat_variable = 1-is-no-name
            """)));
        projects.Add("OtherVariable", Properties(), Files(
            (".editorconfig", """
            [*.cs]
            azdo_analyzers.pat_variable = BUILD_REPORT_PAT
            """),
            ("Reader.cs", """
            public static class Reader
            {
                public static object Read(string name) => new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", System.Environment.GetEnvironmentVariable("ANOTHER_PAT") ?? throw new System.InvalidOperationException(name));
            }
            """)));
        projects.Add("Tests", Properties("<IsTestProject>true</IsTestProject>"), Files());
        projects.Add("Baseline", Properties("<AzdoAnalyzersPreset>enforce</AzdoAnalyzersPreset>"), Files(
            ("azdo-analyzers.baseline", BaselineLine("Baseline"))));
        projects.Add("SharedBaseline", Properties("<AzdoAnalyzersPreset>enforce</AzdoAnalyzersPreset><AzdoAnalyzersBaseline>$(MSBuildProjectDirectory)/../shared/azdo-analyzers.baseline</AzdoAnalyzersBaseline>"), Files());
        projects.Add("MissingBaseline", Properties("<AzdoAnalyzersBaseline>azdo-analyzers.baseline</AzdoAnalyzersBaseline>"), Files());
        projects.Add("RenamedBaseline", Properties("<AzdoAnalyzersBaseline>all.baseline</AzdoAnalyzersBaseline>"), Files(("all.baseline", BaselineLine("RenamedBaseline"))));
        projects.Folder.Write("shared/azdo-analyzers.baseline", BaselineLine("Elsewhere") + BaselineLine("SharedBaseline"));
        projects.Add("Pragma", Properties(), Client(text => $"#pragma warning disable AZDO1002\n{text}"));
        projects.Add("Attribute", Properties(), Client(text => text.Replace("public static VssBasicCredential HardCoded", """[System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "AZDO1002", Justification = "never issued")] public static VssBasicCredential HardCoded""", StringComparison.Ordinal)));
        projects.Add("Suggestion", Properties(), Files((".globalconfig", "is_global = true\ndotnet_diagnostic.AZDO1002.severity = suggestion\n")));
        projects.Add("NoWarnOfClients", Properties("<NoWarn>$(NoWarn);AZDO1002</NoWarn>"), Files());
        foreach (var compiler in Compilers)
        {
            // Without the property the SDK takes its own compiler in the place of an older one.
            projects.Add(NameOf(compiler), Properties("<RoslynCompilerType>Custom</RoslynCompilerType>"), Files(), items: $"<PackageReference Include=\"Microsoft.Net.Compilers.Toolset\" Version=\"{compiler}\" PrivateAssets=\"all\" />");
        }

        projects.Add("Razor", Properties("<AddRazorSupportForMvc>true</AddRazorSupportForMvc>"), new Dictionary<string, string> { ["Index.razor"] = RazorPage, ["Pages/Report.cshtml"] = RazorView }, sdk: "Microsoft.NET.Sdk.Razor", items: "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />");
        projects.Add("Broken", Properties(), Files(("Broken.cs", "namespace Consumer { class Broken { const string Text = \"; void M( { new VssBasicCredential(\"\", }")));

        Folder = projects.Folder;
        Build = Folder.Dotnet("build", projects.WriteSolution(), "-p:ErrorLog=findings.sarif%2Cversion=2.1");
        Folder.Dotnet("tool", "install", "AzdoAnalyzers.Tool", "--tool-path", ".tools", "--add-source", fixture.Tool.Source).EnsureSuccess();
        Scan = Folder.Shell(".", ".tools/azdo-analyzers scan .");
    }

    /// <summary>The folder of the solution.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The build of all projects.</summary>
    public CommandResult Build { get; }

    /// <summary>What the tool says of the folder.</summary>
    public CommandResult Scan { get; }

    /// <summary>The project that is built by a compiler.</summary>
    public static string NameOf(string compiler) => $"Compiler{compiler}";

    private static string BaselineLine(string assembly)
        => $"{assembly} AZDO1002 M:Consumer.Client.HardCoded M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1 moves to the vault\n";

    private static Dictionary<string, string> Client(Func<string, string> change) => new() { ["Client.cs"] = change(ConsumerProjects.Client) };

    private static string Properties(string more = "") => $"<TargetFramework>net10.0</TargetFramework>{more}";

    private static Dictionary<string, string> Files(params (string Name, string Text)[] more)
        => new(more.Select(file => KeyValuePair.Create(file.Name, file.Text))) { ["Client.cs"] = ConsumerProjects.Client, ["appsettings.json"] = $"\"{ConsumerProjects.Token}\"" };
}
