using System.Globalization;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.CodeFixes;
using AzdoAnalyzers.Tests.CodeFixes.Generated;
using AzdoAnalyzers.Tests.DataFlow;
using AzdoAnalyzers.Tests.Properties.Refactorings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>The same is found in a program after a refactoring: metamorphic pairs.</summary>
[Trait("Lane", "Slow")]
public sealed class RefactoringTests
{
    private const int LeastChanged = 2;

    private const int Seeds = 4;

    /// <summary>The programs, each analysed once.</summary>
    private static readonly Lazy<Task<(string Name, CSharpCompilation Program, IReadOnlyList<Diagnostic> Findings)[]>> Analysed = new(() => Task.WhenAll(Programs().Select(AnalyseAsync)));

    private const string Woven = "woven ";

    public static TheoryData<string> Refactorings => [.. Refactoring.All.Select(refactoring => refactoring.ToString()!)];

    [Theory]
    [MemberData(nameof(Refactorings))]
    public async Task A_refactoring_changes_no_finding(string name)
    {
        var changed = 0;
        var faults = new List<string>();
        foreach (var (program, before, findings) in await Analysed.Value)
        {
            var refactoring = Refactoring.All.Single(candidate => candidate.ToString() == name);
            var after = TestSources.Compile(refactoring.Apply(before, findings));
            if (after.SyntaxTrees.Select(Text).SequenceEqual(before.SyntaxTrees.Select(Text)))
            {
                continue;
            }

            changed++;
            Assert.Empty(after.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => $"{program}: {error} {Line(error.Location)}").Take(1));
            var expected = Describe(findings, refactoring, text => text);
            var found = Describe(await new Analysis(after).BuildAsync(TestContext.Current.CancellationToken), refactoring, refactoring.Original);
            if (!expected.SequenceEqual(found))
            {
                faults.Add($"{program}: lost {string.Join("; ", Without(expected, found))} new {string.Join("; ", Without(found, expected))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(changed >= LeastChanged, string.Create(CultureInfo.InvariantCulture, $"{changed} programs are changed"));
    }

    private static IEnumerable<(string Name, IReadOnlyList<SyntaxTree> Trees)> Programs()
        =>
        [
            .. TestPrograms.Names.Select(name => (name, TestSources.Trees(name))),
            .. DataFlowShapesTests.Names.Select(name => (name.Data, (IReadOnlyList<SyntaxTree>)[new ShapeFile(name.Data).Parse()])),
            .. Enumerable.Range(1, Seeds).Select(seed => ("mixed " + seed, (IReadOnlyList<SyntaxTree>)[CSharpSyntaxTree.ParseText(TestTokens.Fill(MixedProgram.Of(seed).Text), path: "Mixed.cs")])),
            .. Enumerable.Range(1, Seeds).Select(seed => (Woven + seed, (IReadOnlyList<SyntaxTree>)[.. WovenProgram.Of(seed).Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Name))])),
        ];

    private static async Task<(string Name, CSharpCompilation Program, IReadOnlyList<Diagnostic> Findings)> AnalyseAsync((string Name, IReadOnlyList<SyntaxTree> Trees) program)
    {
        var compilation = TestSources.Compile(program.Trees);
        return (program.Name, compilation, await new Analysis(compilation).BuildAsync(CancellationToken.None));
    }

    private static string Text(SyntaxTree tree) => tree.ToString();

    private static string Line(Location location) => location.SourceTree is { } tree ? tree.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";

    /// <summary>The rule and the text of each finding.</summary>
    private static IReadOnlyList<string> Describe(IEnumerable<Diagnostic> findings, Refactoring refactoring, Func<string, string> original)
        => [.. findings
            .Where(finding => refactoring.Keeps(finding.Id))
            .Select(finding => $"{finding.Id} {finding.Severity} {original(finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan))}")
            .Order(StringComparer.Ordinal)];

    private static List<string> Without(IEnumerable<string> findings, IEnumerable<string> others)
    {
        var rest = others.ToList();
        return findings.Where(finding => !rest.Remove(finding)).ToList();
    }
}
