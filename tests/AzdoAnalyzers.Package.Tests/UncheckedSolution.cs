using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>Projects in whose build no rule runs, each for another reason, and some in which one does after all; in one build, which fails.</summary>
public sealed class UncheckedSolution
{
    /// <summary>Why no rule runs: the name of a project, its property, and what the build says is to be done.</summary>
    internal static readonly IReadOnlyList<(string Name, string Property, string Remedy)> Reasons =
    [
        ("AnalyzersOff", "<RunAnalyzers>False</RunAnalyzers>", "Remove 'RunAnalyzers', which is 'false'"),
        ("AnalyzersOffInBuilds", "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>", "Remove 'RunAnalyzersDuringBuild', which is 'false'"),
        ("NoWarnings", "<WarningLevel>0</WarningLevel>", "Raise 'WarningLevel', which is '0'"),
        ("Removed", "<RemoveAnalyzers>true</RemoveAnalyzers>", "Add the package reference, or leave its items in 'Analyzer'"),
    ];

    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";

    /// <summary>Writes the projects and builds them, once for all tests.</summary>
    public UncheckedSolution(PackageFixture fixture)
    {
        var projects = new ConsumerProjects("package-tests-unchecked", fixture.Package);
        var client = new Dictionary<string, string> { ["Client.cs"] = ConsumerProjects.Client };
        foreach (var (name, property, _) in Reasons)
        {
            projects.Add(name, Framework + property, client);
            projects.Add(name + "Enforced", $"{Framework}{property}<AzdoAnalyzersPreset>enforce</AzdoAnalyzersPreset>", client);
            projects.Add(name + "Strict", $"{Framework}{property}<AzdoAnalyzersPreset>strict</AzdoAnalyzersPreset>", client);
        }

        projects.Add("Hidden", Framework + "<RunAnalyzers>false</RunAnalyzers><NoWarn>AZDO0002</NoWarn>", client);
        projects.Add("Undiscovered", Framework + "<AzdoAnalyzersPreset>strict</AzdoAnalyzersPreset><DiscoverGlobalAnalyzerConfigFiles>false</DiscoverGlobalAnalyzerConfigFiles>", client);
        projects.Folder.Write("Directory.Build.targets", """
            <Project>
              <Target Name="RemoveAnalyzers" BeforeTargets="CoreCompile" Condition="'$(RemoveAnalyzers)' == 'true'">
                <ItemGroup>
                  <Analyzer Remove="@(Analyzer)" />
                </ItemGroup>
              </Target>
            </Project>
            """);

        Folder = projects.Folder;
        var solution = projects.WriteSolution();
        Build = Folder.Dotnet("build", solution);
        BuildAgain = Folder.Dotnet("build", solution, "--no-restore");
    }

    /// <summary>The folder of the solution.</summary>
    public ConsumerFolder Folder { get; }

    /// <summary>The build of all projects.</summary>
    public CommandResult Build { get; }

    /// <summary>The same build once more, in which the compiler has nothing to do.</summary>
    public CommandResult BuildAgain { get; }
}
