using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>What one rule finds hangs on no other: whoever switches the others off loses nothing of it.</summary>
[Trait("Lane", "Slow")]
public sealed class RulesAloneTests
{
    [Theory]
    [MemberData(nameof(TestSources.Names), MemberType = typeof(TestSources))]
    public async Task A_rule_finds_alone_what_it_finds_beside_the_others(string name)
    {
        var compilation = TestSources.Compile(name);
        foreach (var id in (await FindAsync(compilation)).Select(finding => finding.Id).Distinct())
        {
            await AssertSameAloneAsync(compilation, id);
        }
    }

    [Fact]
    public Task A_malformed_header_before_a_dead_guard_is_found_alone() => AssertSameAloneAsync(
        TestSources.Compile([CSharpSyntaxTree.ParseText(
            """
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;

            class Program
            {
                private readonly HttpClient _client = new HttpClient { BaseAddress = new Uri("https://dev.azure.com") };

                private static string? Get(string name) => Environment.GetEnvironmentVariable(name);

                public void Send() => _client.DefaultRequestHeaders.Add("Authorization", "Basic " + Get("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException());
            }
            """,
            path: "Program.cs",
            cancellationToken: TestContext.Current.CancellationToken)]),
        DiagnosticIds.MalformedBasicHeader);

    private static async Task AssertSameAloneAsync(CSharpCompilation compilation, string id)
    {
        var others = AllRules.Descriptors.Select(rule => rule.Id).Where(other => other != id).Distinct().ToDictionary(other => other, _ => ReportDiagnostic.Suppress);
        var beside = (await FindAsync(compilation)).Where(finding => finding.Id == id).ToList();
        var alone = await FindAsync(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([.. others, KeyValuePair.Create(id, ReportDiagnostic.Warn)])));
        Assert.NotEmpty(beside);
        Assert.Equal(Places(beside), Places(alone));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> FindAsync(Compilation compilation) => new Analysis(compilation).BuildAsync(TestContext.Current.CancellationToken);

    private static IEnumerable<string> Places(IEnumerable<Diagnostic> findings) => findings.Select(finding => $"{finding.Id} {finding.Location.GetLineSpan()}").Order(StringComparer.Ordinal);
}
