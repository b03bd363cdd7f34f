using AzdoAnalyzers.Tests.Properties;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>What a page shows as found is found, and what it shows as right is not.</summary>
public sealed class DocumentedShapesTests
{
    public static TheoryData<string, string> Shapes => [.. DocumentedShape.All.Select(shape => (shape.Rule, shape.Where))];

    [Fact]
    public void Rules_about_several_kinds_of_places_show_them()
        => Assert.Equal(
            [DiagnosticIds.HardCodedCredential, DiagnosticIds.PlaceholderCredential, DiagnosticIds.TokenInProjectFile, DiagnosticIds.LeakedCredential, DiagnosticIds.HardCodedOrganizationUrl, DiagnosticIds.GlobalToken],
            DocumentedShape.All.Select(shape => shape.Rule).Distinct());

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_left_side_is_found_and_the_right_one_is_not(string rule, string where)
    {
        var shape = DocumentedShape.All.Single(shape => shape.Rule == rule && shape.Where == where);

        Assert.Contains(rule, await RulesInAsync(shape, shape.Found));
        Assert.DoesNotContain(rule, await RulesInAsync(shape, shape.Right));
    }

    private static async Task<IEnumerable<string>> RulesInAsync(DocumentedShape shape, string text)
    {
        var isFile = shape.Rule == DiagnosticIds.TokenInProjectFile;
        var compilation = ClientProgram.Compile(("Program.cs", Program(isFile ? "" : text)));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var analysis = isFile ? new Analysis(compilation, AllRules.Analyzers, isConcurrent: true, new ProjectFile("/" + shape.Where, text)) : new Analysis(compilation);
        return (await analysis.BuildAsync(TestContext.Current.CancellationToken)).Select(finding => finding.Id);
    }

    /// <summary>What the pages say of the names that their shapes use.</summary>
    private static string Program(string statements)
        => $$"""
            using System;
            using System.Diagnostics;
            using System.IO;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Text;
            using System.Threading.Tasks;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.ServiceEndpoints.WebApi;
            using Microsoft.VisualStudio.Services.WebApi;

            static class Program
            {
                public static async Task Run(EndpointAuthorization endpoint, ProcessStartInfo start, Activity activity, string entraToken)
                {
                    var url = Read("AZDO_ORG_SERVICE_URL");
                    var pat = Read("AZDO_PERSONAL_ACCESS_TOKEN");
                    var otherPat = Read("AZDO_TARGET_PERSONAL_ACCESS_TOKEN");
                    var http = new HttpClient { BaseAddress = new Uri(url.TrimEnd('/') + "/") };
                    await Task.Yield();
                    {{statements}}
                }

                private static string Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException(name);
            }
            """;
}
