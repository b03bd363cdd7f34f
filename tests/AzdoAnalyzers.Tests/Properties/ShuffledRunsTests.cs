using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.CodeFixes;
using AzdoAnalyzers.Tests.CodeFixes.Generated;
using AzdoAnalyzers.Tests.Flow;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>Neither files nor analyzers nor threads nor findings have an order that decides anything, in programs that lead from file to file and round in circles.</summary>
[Trait("Lane", "Slow")]
public sealed class ShuffledRunsTests
{
    private const int RunsOfOneProgram = 20;

    private const int OrdersOfOneProgram = 3;

    private const int MixedFiles = 4;

    private const int FirstSeed = 2;

    public static TheoryData<int> FewSeeds => [.. Enumerable.Range(FirstSeed, 2)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(FirstSeed, 6)];

    public static TheoryData<string> Programs => ["woven 2", "mixed 1", "mixed 5"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_woven_program_compiles(int seed)
        => Assert.DoesNotContain(TestSources.Compile(Woven(seed)).GetDiagnostics(TestContext.Current.CancellationToken), fault => fault.Severity == DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(FewSeeds))]
    public async Task Twenty_runs_find_the_same(int seed)
    {
        var expected = Analysis.Describe(await new Analysis(TestSources.Compile(Woven(seed)), isConcurrent: false).BuildAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(expected);
        for (var run = 1; run <= RunsOfOneProgram; run++)
        {
            var random = new Random((seed * RunsOfOneProgram) + run);
            var compilation = TestSources.Compile(Shuffled(Woven(seed), random));
            var analysis = new Analysis(compilation, Shuffled(AllRules.Analyzers, random).ToImmutableArray(), isConcurrent: run % 2 == 0);
            var findings = run % 4 < 2 ? await analysis.BuildAsync(TestContext.Current.CancellationToken) : await EditorAsync(analysis, Shuffled(compilation.SyntaxTrees, random));

            Assert.Equal(expected, Analysis.Describe(findings));
        }
    }

    /// <summary>What is known of a method, URL or member is asked once: an answer must not depend on whose trace asked first.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_traces_of_a_file_are_those_that_it_has_alone_whichever_files_were_traced_before(int seed)
    {
        var compilation = TestSources.Compile(Woven(seed));
        var alone = compilation.SyntaxTrees.ToDictionary(tree => tree, tree => Traces.Describe(Traces.Of(compilation), tree));
        for (var order = 1; order <= OrdersOfOneProgram; order++)
        {
            var trace = Traces.Of(compilation);
            foreach (var tree in Shuffled(compilation.SyntaxTrees, new Random(order)))
            {
                Assert.Equal(alone[tree], Traces.Describe(trace, tree));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Fixed_texts_are_the_same_in_any_order_of_files_and_findings(string program)
    {
        var files = Files(program);
        var expected = await FixAsync(files, new Random(0));
        Assert.NotEqual(files.OrderBy(file => file.Name, StringComparer.Ordinal), expected);
        for (var order = 1; order <= OrdersOfOneProgram; order++)
        {
            var random = new Random(order);
            var texts = await FixAsync(Shuffled(files, random), random);
            Assert.True(expected.SequenceEqual(texts), $"Other texts in order {order}.");
        }
    }

    private static IReadOnlyList<SyntaxTree> Woven(int seed) => [.. WovenProgram.Of(seed).Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Name))];

    private static IReadOnlyList<(string Name, string Text)> Files(string program)
        => program.Split(' ') is ["woven", var woven] ? WovenProgram.Of(int.Parse(woven, CultureInfo.InvariantCulture))
            : [.. Enumerable.Range(int.Parse(program.Split(' ')[1], CultureInfo.InvariantCulture), MixedFiles).Select(Mixed)];

    private static (string Name, string Text) Mixed(int seed)
        => (string.Create(CultureInfo.InvariantCulture, $"Mixed{seed}.cs"), TestTokens.Fill(MixedProgram.Of(seed).Text.Replace("namespace Acme", string.Create(CultureInfo.InvariantCulture, $"namespace Acme{seed}"), StringComparison.Ordinal)));

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static async Task<IEnumerable<Diagnostic>> EditorAsync(Analysis analysis, IEnumerable<SyntaxTree> trees)
    {
        var findings = new List<Diagnostic>();
        foreach (var tree in trees)
        {
            findings.AddRange(await analysis.EditorAsync(tree, TestContext.Current.CancellationToken));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<(string Name, string Text)>> FixAsync(IEnumerable<(string Name, string Text)> files, Random random)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = TestSources.Compile([]);
        var project = workspace.CurrentSolution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .AddMetadataReferences(compilation.References);
        foreach (var (name, text) in files)
        {
            project = project.AddDocument(name, text, filePath: name).Project;
        }

        var after = await RuleOrders.FixAsync(project.Solution, random, TestContext.Current.CancellationToken);
        var texts = await Task.WhenAll(after.Projects.Single().Documents.Select(async document => (document.Name, (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString())));
        return [.. texts.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }
}
