using AzdoAnalyzers.Models;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>Every row of the catalogue: a constant there is found, a value from elsewhere isn't. The code is written from the row and the library's own signatures.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Rows => [.. SinkCatalog.AllRows.Select(Name)];

    [Fact]
    public void No_row_stands_there_twice() => Assert.Equal(SinkCatalog.AllRows.Select(Name).Distinct(), SinkCatalog.AllRows.Select(Name));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_constant_is_found(string name)
    {
        var (compilation, call) = Find(name);

        Assert.Equal([call.ExpectedId], await FindAsync(compilation, call.Found));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_value_from_elsewhere_is_silent(string name)
    {
        var (compilation, call) = Find(name);

        Assert.Empty(await FindAsync(compilation, call.NotFound));
    }

    private static string Name(SinkRow row) => row.Key is null ? row.ToString() : $"{row} for {row.Key}";

    private static (Compilation Compilation, SinkCall Call) Find(string name)
    {
        var row = SinkCatalog.AllRows.First(row => Name(row) == name);
        var found = SinkLibraries.Find(row, SinkCall.CompanionOf(row));
        Assert.True(found is not null, "No library declares the row's member with its parameter.");
        return (found.Value.Compilation, new SinkCall(row, found.Value.Member));
    }

    private static async Task<IEnumerable<string>> FindAsync(Compilation library, string statement)
    {
        var source = $$"""
            class Program
            {
                void Run(string value)
                {
                    var host = "https://dev.azure.com";
                    {{statement}}
                }
            }
            """;
        var cancellationToken = TestContext.Current.CancellationToken;
        var compilation = library.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, cancellationToken: cancellationToken));
        Assert.Empty(compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => $"{error} in {statement}"));
        var findings = await compilation.WithAnalyzers([new ClientValueAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return findings.Select(finding => finding.Id);
    }
}
