using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Projects with the same mistakes that configure the package each in its own way, in one build.</summary>
public sealed class ConfiguredSolution
{
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
            ("azdo-analyzers.baseline", "Baseline AZDO1002 M:Consumer.Client.HardCoded M:Microsoft.VisualStudio.Services.Common.VssBasicCredential.#ctor(System.String,System.String) 1 moves to the vault\n")));
        projects.Add("Broken", Properties(), Files(("Broken.cs", "namespace Consumer { class Broken { const string Text = \"; void M( { new VssBasicCredential(\"\", }")));

        Folder = projects.Folder;
        Build = Folder.Dotnet("build", projects.WriteSolution(), "-p:ErrorLog=findings.sarif%2Cversion=2.1");
    }

    /// <summary>The folder of the solution.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The build of all projects.</summary>
    public CommandResult Build { get; }

    private static string Properties(string more = "") => $"<TargetFramework>net10.0</TargetFramework>{more}";

    private static Dictionary<string, string> Files(params (string Name, string Text)[] more)
        => new(more.Select(file => KeyValuePair.Create(file.Name, file.Text))) { ["Client.cs"] = ConsumerProjects.Client };
}
