using System.Text.Json;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Testing;
using Xunit;

namespace AzdoAnalyzers.Corpus.Tests;

/// <summary>Whole runs over small repositories.</summary>
public sealed class CorpusRunTests
{
    [Fact]
    public async Task Findings_of_each_repository_are_written_with_places_and_without_secrets()
    {
        using var folder = new TemporaryFolder();
        string token = SyntheticTokens.Current(1);
        folder.Write("o+one/src/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""");
        folder.Write("o+one/src/A.cs", $$"""class A { object C(HttpClient c) => c.GetAsync("https://dev.azure.com/acme/_apis/projects"); string T = "{{token}}"; }""");
        folder.Write("o+two/B.cs", "class B { Unknown.Type Broken( }");

        string tsv = Path.Combine(folder.Path, "out.tsv");
        string sarif = Path.Combine(folder.Path, "out.sarif");
        bool isClean = await RunAsync(folder.Path, "--each", "--show", "--tsv", tsv, "--sarif", sarif);

        Assert.True(isClean);
        string[] rows = await File.ReadAllLinesAsync(tsv, TestContext.Current.CancellationToken);
        Assert.StartsWith("repository\tfile\tline\tcolumn\tid", rows[0], StringComparison.Ordinal);
        Assert.Equal(["o/one\tsrc/A.cs\t1\tAZDO2001", "o/one\tsrc/A.cs\t1\tAZDO1001"], rows[1..].Select(row => row.Split('\t')).Select(cells => string.Join('\t', cells[0], cells[1], cells[2], cells[4])));
        string log = await File.ReadAllTextAsync(sarif, TestContext.Current.CancellationToken);
        Assert.Equal("2.1.0", JsonDocument.Parse(log).RootElement.GetProperty("version").GetString());
        Assert.DoesNotContain(token[..8], string.Concat(rows) + log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_is_compiled_with_the_projects_it_refers_to_through_others_and_with_the_old_object_model_where_it_is_used()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Lib/Lib.csproj", """<Project><ItemGroup><InternalsVisibleTo Include="App" /></ItemGroup></Project>""");
        folder.Write("Lib/Settings.cs", """namespace Lib { static class Settings { public const string Url = "http://tfs.acme.com:8080/tfs/Main"; } }""");
        folder.Write("Between/Between.csproj", """<Project><ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup></Project>""");
        folder.Write("Between/Between.cs", "class Between;");
        folder.Write("App/App.csproj", """<Project><ItemGroup><ProjectReference Include="..\Between\Between.csproj" /></ItemGroup></Project>""");
        folder.Write("App/App.cs", """
            namespace App
            {
                using System;
                using Microsoft.TeamFoundation.Client;

                class Program { object C() => new TfsTeamProjectCollection(new Uri(Lib.Settings.Url)); }
            }
            """);

        string tsv = Path.Combine(folder.Path, "out.tsv");
        await RunAsync(folder.Path, "--tsv", tsv);

        string row = Assert.Single((await File.ReadAllLinesAsync(tsv, TestContext.Current.CancellationToken))[1..]);
        Assert.Contains("\tApp/App.cs\t6\t", row, StringComparison.Ordinal);
        Assert.Contains("\tAZDO2001\t", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<TargetFramework>net48</TargetFramework>", "Old.cs")]
    [InlineData("<TargetFrameworks>net462;net472</TargetFrameworks>", "Old.cs")]
    [InlineData("<TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>", "Old.cs")]
    [InlineData("<TargetFramework>net10.0</TargetFramework>", "New.cs")]
    [InlineData("<TargetFrameworks>net48;net8.0</TargetFrameworks>", "New.cs")]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", "New.cs")]
    [InlineData("", "New.cs")]
    public async Task A_project_is_compiled_with_the_symbols_of_its_framework(string property, string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.csproj", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");
        foreach (string symbol in (string[])["NETFRAMEWORK", "NETCOREAPP"])
        {
            folder.Write(symbol == "NETFRAMEWORK" ? "Old.cs" : "New.cs", $$"""
                #if {{symbol}}
                class C { object Get(System.Net.Http.HttpClient client) => client.GetAsync("https://dev.azure.com/acme/_apis/projects"); }
                #endif
                """);
        }

        string tsv = Path.Combine(folder.Path, "out.tsv");
        await RunAsync(folder.Path, "--tsv", tsv);

        string row = Assert.Single((await File.ReadAllLinesAsync(tsv, TestContext.Current.CancellationToken))[1..]);
        Assert.Contains($"\t{file}\t2\t", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_code_is_told()
    {
        using var folder = new TemporaryFolder();

        var error = await Assert.ThrowsAsync<UserErrorException>(() => RunAsync(folder.Path));

        Assert.StartsWith("There is no C# file in", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_no_analyzer_has_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", "class A;");

        var error = await Assert.ThrowsAsync<UserErrorException>(() => RunAsync(folder.Path, "--rule", "AZDO9999"));

        Assert.StartsWith("No analyzer has the rule 'AZDO9999'", error.Message, StringComparison.Ordinal);
    }

    private static Task<bool> RunAsync(params string[] words) => new CorpusRun(Arguments.Parse(words)).RunAsync();
}
