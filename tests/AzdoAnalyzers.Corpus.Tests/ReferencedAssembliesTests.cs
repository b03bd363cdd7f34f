using AzdoAnalyzers.Checkouts.Compiling;
using AzdoAnalyzers.Checkouts.Sources;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

/// <summary>What a project is compiled against.</summary>
public sealed class ReferencedAssembliesTests
{
    private const string Client = "Microsoft.VisualStudio.Services.WebApi";

    [Theory]
    [InlineData("using Microsoft.VisualStudio.Services.Common; class C;", true)]
    [InlineData("class C { Microsoft.VisualStudio.Services.WebApi.VssConnection c; }", true)]
    [InlineData("using Microsoft.TeamFoundation.Client; class C;", true)]
    [InlineData("using System.Net.Http; class C;", false)]
    [InlineData("namespace Microsoft.VisualStudio.Services.Agent.Own { class C; }", false)]
    [InlineData("using Microsoft.VisualStudio.TestTools.UnitTesting; class C;", false)]
    public void Only_a_project_that_uses_the_client_refers_to_it(string source, bool expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("App/App.csproj", "<Project/>");
        folder.Write("App/App.cs", source);

        Assert.Equal(expected, Compile(folder, "App").ReferencedAssemblyNames.Any(assembly => assembly.Name == Client));
    }

    [Fact]
    public void A_namespace_that_the_project_file_uses_everywhere_counts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App/App.csproj", """<Project><ItemGroup><Using Include="Microsoft.VisualStudio.Services.WebApi" /></ItemGroup></Project>""");
        folder.Write("App/App.cs", "class C { VssConnection c; }");

        Assert.Empty(Compile(folder, "App").GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Id == "CS0246"));
    }

    [Fact]
    public void A_project_that_brings_the_client_as_file_needs_no_stubs()
    {
        using var folder = new TemporaryFolder();
        File.Copy(typeof(ReferencedAssembliesTests).Assembly.Location, folder.Write("lib/Microsoft.VisualStudio.Services.Common.dll", ""), overwrite: true);
        folder.Write("App/App.csproj", """<Project><ItemGroup><Reference Include="x"><HintPath>..\lib\Microsoft.VisualStudio.Services.Common.dll</HintPath></Reference></ItemGroup></Project>""");
        folder.Write("App/App.cs", "using Microsoft.VisualStudio.Services.Common; class C;");

        CSharpCompilation compilation = Compile(folder, "App");

        Assert.Contains(compilation.ReferencedAssemblyNames, assembly => assembly.Name == typeof(ReferencedAssembliesTests).Assembly.GetName().Name);
        Assert.DoesNotContain(compilation.ReferencedAssemblyNames, assembly => assembly.Name == Client);
    }

    [Theory]
    [InlineData("""Sdk="Microsoft.NET.Sdk.Worker" """, "", "ILogger<C> x;", true)]
    [InlineData("""Sdk="Microsoft.NET.Sdk" """, "", "ILogger<C> x;", false)]
    [InlineData("""Sdk="Microsoft.NET.Sdk" """, "", "HttpClient x;", true)]
    [InlineData("""Sdk="Microsoft.NET.Sdk" """, "<TargetFramework>net48</TargetFramework>", "HttpClient x;", false)]
    [InlineData("""Sdk="Microsoft.NET.Sdk" """, "<UseWPF>true</UseWPF>", "HttpClient x;", false)]
    public void Implicit_usings_are_those_of_the_sdk(string sdk, string property, string field, bool compiles)
    {
        using var folder = new TemporaryFolder();
        folder.Write("App/App.csproj", $"<Project {sdk}><PropertyGroup><ImplicitUsings>enable</ImplicitUsings>{property}</PropertyGroup></Project>");
        folder.Write("App/App.cs", $"class C {{ {field} }}");

        Assert.Equal(compiles, Compile(folder, "App").GetDiagnostics(TestContext.Current.CancellationToken).All(diagnostic => diagnostic.Id != "CS0246"));
    }

    [Theory]
    [InlineData("<IsTestProject>true</IsTestProject>", "", true)]
    [InlineData("<IsTestingPlatformApplication>true</IsTestingPlatformApplication>", "", true)]
    [InlineData("", """<PackageReference Include="xunit.v3" />""", true)]
    [InlineData("", """<PackageReference Include="xunit.abstractions" />""", false)]
    public void A_test_project_is_one_by_its_properties_or_packages(string property, string item, bool expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("App/App.csproj", $"<Project><PropertyGroup>{property}</PropertyGroup><ItemGroup>{item}</ItemGroup></Project>");
        folder.Write("App/App.cs", "class C;");

        Assert.Equal(expected, Project(folder, "App").Settings.IsTestProject);
    }

    private static CSharpCompilation Compile(TemporaryFolder folder, string project)
        => new ProjectCompiler(Repository(folder)).Compile(Project(folder, project));

    private static SourceProject Project(TemporaryFolder folder, string name) => Repository(folder).Projects.Single(project => project.Name == name);

    private static SourceRepository Repository(TemporaryFolder folder) => Assert.Single(SourceRepository.ReadAll(folder.Path, each: false));
}
