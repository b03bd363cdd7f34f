using System.Text;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Projects with tokens in files that aren't code, each configured in its own way, in one build, and a second build of one of them.</summary>
public sealed class SettingsSolution
{
    private const string Code = "namespace Consumer { public static class Nothing { } }";

    private static readonly string Token = ConsumerProjects.Token;

    /// <summary>The files of the first project that are looked at, with the place of the finding in each.</summary>
    public static readonly IReadOnlyDictionary<string, (string Text, int Line, int Column)> Found = new Dictionary<string, (string Text, int Line, int Column)>
    {
        ["appsettings.json"] = ($"{{\n  \"AzureDevOps\": {{\n    \"PersonalAccessToken\": \"{Token}\"\n  }}\n}}\n", 3, 29),
        ["Deep/er/appsettings.Development.json"] = ("{ \"AzureDevOps\": { \"Pat\": \"pool-reader-7741\" } }", 1, 28),
        ["local.settings.json"] = ($"{{ \"Values\": {{ \"Any\": \"{Token}\" }} }}", 1, 23),
        ["Properties/launchSettings.json"] = ("{\n  \"profiles\": { \"A\": { \"environmentVariables\": {\n    \"AZDO_PERSONAL_ACCESS_TOKEN\": \"pool-reader-7741\" } } }\n}\n", 3, 36),
        ["NuGet.Config"] = ($"<configuration>\r\n  <a b=\"{Token}\" />\r\n</configuration>\r\n", 2, 9),
        ["ci.runsettings"] = ($"<RunSettings>\n<!-- {Token} -->\n</RunSettings>\n", 2, 6),
        ["requests.http"] = ($"GET https://example.org\nX-Any: {Token}\n", 2, 8),
        ["infra/main.tf"] = ("provider \"azuredevops\" {\n  personal_access_token = \"pool-reader-7741\"\n}\n", 2, 28),
        ["infra/dev.tfvars"] = ($"any = \"{Token}\"\n", 1, 8),
        ["azure-pipelines.yml"] = ($"steps:\n- script: curl -u :{Token}\n", 2, 20),
        ["docker-compose.override.yml"] = ("services:\n  agent:\n    environment:\n    - AZP_TOKEN=pool-reader-7741\n", 4, 17),
        ["listed.txt"] = ($"{Token}\n", 1, 1),
    };

    /// <summary>Writes the projects and builds them, once for all tests. The build fails, since one makes the rule an error.</summary>
    public SettingsSolution(PackageFixture fixture)
    {
        var projects = new ConsumerProjects("package-tests-settings", fixture.Package);
        var files = Found.ToDictionary(file => file.Key, file => file.Value.Text);
        files["Nothing.cs"] = Code;
        foreach (var unread in new[] { "notes.md", ".env", "run.sh", "other.json", "bin/appsettings.json", "obj/appsettings.json", "node_modules/a/appsettings.json", ".git/appsettings.json" })
        {
            files[unread] = Token;
        }

        // What the project lists itself: one file that the package lists too, one that it doesn't.
        projects.Add("Settings", Properties(), files, items: "<AdditionalFiles Include=\"appsettings.json;listed.txt\" />");
        projects.Add("Encoded", Properties(), new Dictionary<string, string> { ["Nothing.cs"] = Code });
        foreach (var (name, encoding) in new[] { ("marked", Encoding.Unicode), ("unmarked", new UnicodeEncoding(bigEndian: false, byteOrderMark: false)), ("big", new UnicodeEncoding(bigEndian: true, byteOrderMark: false)) })
        {
            File.WriteAllText(projects.Folder.Combine($"Encoded/appsettings.{name}.json"), $"{{\r\n  \"Key\": \"{Token}\" }}", encoding);
        }

        projects.Add("Off", Properties("<AzdoAnalyzersProjectFiles>false</AzdoAnalyzersProjectFiles>"), Files());
        projects.Add("Removed", Properties(), Files(), items: "<AzdoAnalyzersProjectFile Remove=\"appsettings.json\" />");
        projects.Add("Chosen", Properties("<AzdoAnalyzersProjectFilePatterns>**/*.custom</AzdoAnalyzersProjectFilePatterns>"), Files(("a.custom", Token)));
        projects.Add("Further", Properties("<AzdoAnalyzersFurtherProjectFiles>true</AzdoAnalyzersFurtherProjectFiles>"), Files(("notes.md", Token), (".env", Token), ("run.sh", Token)));
        projects.Add("OwnKeys", Properties("<AzdoAnalyzersCredentialKeys>Acme:BuildKey;OTHER_KEY</AzdoAnalyzersCredentialKeys>"), Files(("appsettings.json", "{ \"Acme\": { \"BuildKey\": \"pool-reader-7741\" },\n \"OtherKey\": \"pool-reader-7742\" }")));
        projects.Add("ErrorByGlobalConfig", Properties(), Files((".globalconfig", "is_global = true\ndotnet_diagnostic.AZDO1005.severity = error\n")));
        projects.Add("NoneByNoWarn", Properties("<NoWarn>$(NoWarn);AZDO1005</NoWarn>"), Files());

        Folder = projects.Folder;
        Build = Folder.Dotnet("build", projects.WriteSolution(), "-p:ErrorLog=findings.sarif%2Cversion=2.1", "-bl:build.binlog");
        Folder.Dotnet("build", "Settings", "--no-restore").EnsureSuccess();
        var compiled = Compiled();
        Folder.Dotnet("build", "Settings", "--no-restore").EnsureSuccess();
        IsCompiledAgainWithoutChange = Compiled() != compiled;
        File.AppendAllText(Folder.Combine("Settings/infra/main.tf"), "# edited\n");
        Folder.Dotnet("build", "Settings", "--no-restore").EnsureSuccess();
        IsCompiledAgainAfterChange = Compiled() != compiled;
    }

    /// <summary>The folder of the solution.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The build of all projects, with SARIF files and a binary log.</summary>
    public CommandResult Build { get; }

    /// <summary>Whether a build after a build runs the compiler.</summary>
    public bool IsCompiledAgainWithoutChange { get; }

    /// <summary>Whether a build after a change of one of the files runs the compiler.</summary>
    public bool IsCompiledAgainAfterChange { get; }

    private DateTime Compiled() => File.GetLastWriteTimeUtc(Folder.Combine("Settings/obj/Debug/net10.0/Settings.dll"));

    private static string Properties(string more = "") => $"<TargetFramework>net10.0</TargetFramework><Deterministic>false</Deterministic>{more}";

    private static Dictionary<string, string> Files(params (string Name, string Text)[] more)
    {
        var files = new Dictionary<string, string> { ["Nothing.cs"] = Code, ["appsettings.json"] = $"\"{Token}\"" };
        foreach (var (name, text) in more)
        {
            files[name] = text;
        }

        return files;
    }
}
