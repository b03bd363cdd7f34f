using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.Properties;

/// <summary>What is kept from one compilation to the next: findings as from scratch, no more traces than an edit touches, and no compilation.</summary>
[Trait("Lane", "Slow")]
public sealed class KeptTracesTests
{
    private const int EditsOfOneProgram = 12;

    private const string Caller = """
        public static class Caller
        {
            public static object Connect(string user)
            {
                var name = user.Trim();
                return Server.Connect("hunter2");
            }

            public static int Other(int count)
            {
                var total = count + 1;
                return total;
            }
        }
        """;

    private const string Server = """
        using Microsoft.VisualStudio.Services.Common;

        public static class Server
        {
            public static VssBasicCredential Connect(string secret)
            {
                return new VssBasicCredential("", secret);
            }
        }
        """;

    private const string Unrelated = """
        public class Unrelated
        {
            public int Sum(int[] numbers)
            {
                var sum = 0;
                foreach (var number in numbers) { sum += number; }
                return sum;
            }
        }
        """;

    public static TheoryData<string> Names => TestSources.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task After_any_edits_the_findings_are_those_of_an_analysis_from_scratch(string name)
    {
        var edit = new RandomEdit(seed: name.Length);
        var analyzers = AllRules.Analyzers;
        var compilation = TestSources.Compile(name);
        await FindAsync(compilation, analyzers);
        for (var count = 0; count < EditsOfOneProgram; count++)
        {
            var tree = compilation.SyntaxTrees[count % compilation.SyntaxTrees.Length];
            compilation = compilation.ReplaceSyntaxTree(tree, edit.Of(tree));

            Assert.Equal(await FindAsync(compilation.Clone(), AllRules.Analyzers), await FindAsync(compilation, analyzers));
        }
    }

    [Theory]
    [InlineData("Caller.cs", "var name", "/* edited */ var name", 0)]
    [InlineData("Caller.cs", "public static object", "\n\n    public static object", 0)]
    [InlineData("Server.cs", "return new", "// edited\n        return new", 0)]
    [InlineData("Unrelated.cs", "var sum = 0;", "var sum = 0; var edited = sum;", 0)]
    [InlineData("Unrelated.cs", "public int Sum", "private int _edited; public int Sum", 0)]
    [InlineData("Caller.cs", "var total", "var edited = count; var total", 0)]
    [InlineData("Caller.cs", "\"hunter2\"", "\"hunter3\"", 1)]
    [InlineData("Caller.cs", "var name", "var edited = user; var name", 1)]
    [InlineData("Unrelated.cs", "var sum = 0;", "var sum = 0; Server.Connect(\"hunter4\");", 1)]
    [InlineData("Server.cs", "string secret", "string password, string secret", 1)]
    public async Task Only_traces_that_an_edit_touches_are_made_again(string file, string before, string after, int expected)
    {
        var analyzers = AllRules.Analyzers;
        var compilation = Compile();
        await FindAsync(compilation, analyzers);
        Assert.Equal(1, TraceCount(analyzers));

        var tree = compilation.SyntaxTrees.First(known => known.FilePath == file);
        var edited = compilation.ReplaceSyntaxTree(tree, Parse(file, tree.ToString().Replace(before, after, StringComparison.Ordinal)));
        var findings = await FindAsync(edited, analyzers);

        Assert.Equal(expected, TraceCount(analyzers) - 1);
        Assert.Equal(await FindAsync(edited.Clone(), AllRules.Analyzers), findings);
    }

    [Fact]
    public async Task A_finding_is_said_in_one_of_an_editors_answers_whatever_it_asks_first()
    {
        var analyzers = AllRules.Analyzers;
        var compilation = Compile();

        // Nothing is known at the first answer, and all by the third.
        Assert.Equal(0, await InSyntaxAsync("Caller.cs"));
        Assert.Equal(0, await InSemanticsAsync("Server.cs"));
        Assert.Equal(1, await InSemanticsAsync("Caller.cs"));
        Assert.Equal(0, await InSyntaxAsync("Caller.cs"));

        var tree = compilation.SyntaxTrees.First(known => known.FilePath == "Unrelated.cs");
        compilation = compilation.ReplaceSyntaxTree(tree, Parse("Unrelated.cs", tree.ToString().Replace("var sum = 0;", "var sum = 1;", StringComparison.Ordinal)));
        Assert.Equal(0, await InSyntaxAsync("Caller.cs"));
        Assert.Equal(1, await InSemanticsAsync("Caller.cs"));

        async Task<int> InSyntaxAsync(string file)
            => (await compilation.WithAnalyzers(analyzers).GetAnalyzerSyntaxDiagnosticsAsync(Tree(file), TestContext.Current.CancellationToken)).Length;

        async Task<int> InSemanticsAsync(string file)
            => (await compilation.WithAnalyzers(analyzers).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(Tree(file)), filterSpan: null, TestContext.Current.CancellationToken)).Length;

        SyntaxTree Tree(string file) => compilation.SyntaxTrees.First(known => known.FilePath == file);
    }

    [Fact]
    public async Task An_option_of_the_compilation_that_changes_asks_for_all_again()
    {
        var analyzers = AllRules.Analyzers;
        var compilation = Compile();
        await FindAsync(compilation, analyzers);
        await FindAsync(compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Enable)), analyzers);

        Assert.Equal(2, TraceCount(analyzers));
    }

    [Fact]
    public async Task A_private_field_may_be_written_by_an_edit_of_a_member_that_didnt_name_it()
    {
        const string Before = """public class Own { private string _secret; public object Connect() { return Server.Connect(_secret); } public void Set() { var count = 1; } }""";
        var analyzers = AllRules.Analyzers;
        var own = Parse("Own.cs", Before);
        var compilation = Compile().AddSyntaxTrees(own);
        await FindAsync(compilation, analyzers);
        var findings = await FindAsync(compilation.ReplaceSyntaxTree(own, Parse("Own.cs", Before.Replace("var count = 1;", "_secret = \"hunter6\";", StringComparison.Ordinal))), analyzers);

        Assert.Contains(findings, finding => finding.Contains("Own.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_may_be_written_for_the_first_time_by_an_edit()
    {
        const string Before = """public static class Own { static void Set(System.Diagnostics.ProcessStartInfo info, string name, string value) { info.Environment[name] = value; } public static void Use(System.Diagnostics.ProcessStartInfo info) { Set(info, "PATH", "hunter7"); } }""";
        var analyzers = AllRules.Analyzers;
        var own = Parse("Own.cs", Before);
        var compilation = Compile().AddSyntaxTrees(own);
        await FindAsync(compilation, analyzers);
        var findings = await FindAsync(compilation.ReplaceSyntaxTree(own, Parse("Own.cs", Before.Replace("\"PATH\"", "\"AZP_TOKEN\"", StringComparison.Ordinal))), analyzers);

        Assert.Contains(findings, finding => finding.Contains("Own.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_class_may_get_its_first_test_by_an_edit()
    {
        const string Before = """public class Own { public void Make() { _ = new Acme.AzureDevOps.Tool("hunter8"); } public void Other() { } } class FactAttribute : System.Attribute { }""";
        var library = CSharpCompilation.Create("Acme.AzureDevOps", [Parse("Tool.cs", "namespace Acme.AzureDevOps { public class Tool { public Tool(string personalAccessToken) { } } }")], ClientStubs.CommonReferences, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzers = AllRules.Analyzers;
        var own = Parse("Own.cs", Before);
        var compilation = Compile().AddReferences(library.ToMetadataReference()).AddSyntaxTrees(own);

        Assert.Contains(await FindAsync(compilation, analyzers), finding => finding.Contains("Own.cs", StringComparison.Ordinal));

        var edited = compilation.ReplaceSyntaxTree(own, Parse("Own.cs", Before.Replace("public void Other", "[Fact] public void Other", StringComparison.Ordinal)));

        Assert.DoesNotContain(await FindAsync(edited, analyzers), finding => finding.Contains("Own.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_sinks_that_changes_asks_for_all_again()
    {
        var analyzers = AllRules.Analyzers;
        var compilation = Compile().AddSyntaxTrees(Parse("Own.cs", """public static class Own { static void Open(string key) { } public static void Use() => Open("hunter5"); }"""));
        await FindAsync(compilation, analyzers, Sinks("# none yet\n"));
        var findings = await FindAsync(compilation, analyzers, Sinks("M:Own.Open(System.String) secret=key\n"));

        Assert.Contains(findings, finding => finding.Contains("Own.cs", StringComparison.Ordinal));

        static AdditionalText Sinks(string text) => new ProjectFile("/azdo-analyzers.sinks.txt", SourceText.From(text));
    }

    [Fact]
    public async Task A_type_that_the_rows_name_may_be_declared_by_an_edit()
    {
        var analyzers = AllRules.Analyzers;
        var setting = Parse("Setting.cs", """public static class Setting { public static object Make() => new Pulumi.AzureDevOps.ProviderArgs { OrgServiceUrl = "https://dev.azure.com/acme" }; }""");
        var before = Compile().AddSyntaxTrees(setting, Parse("Pulumi.cs", "namespace Pulumi.AzureDevOps { }"));
        await FindAsync(before, analyzers);
        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[^1], Parse("Pulumi.cs", "namespace Pulumi.AzureDevOps { public class ProviderArgs { public string OrgServiceUrl { get; set; } } }"));

        var findings = await FindAsync(after, analyzers);

        Assert.Contains(findings, finding => finding.Contains("Setting.cs", StringComparison.Ordinal));
        Assert.Equal(await FindAsync(after.Clone(), AllRules.Analyzers), findings);
    }

    [Fact]
    public async Task An_analysis_that_is_cancelled_leaves_nothing_behind()
    {
        var analyzers = AllRules.Analyzers;
        for (var milliseconds = 0; milliseconds < 12; milliseconds++)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
            try
            {
                await new Analysis(Compile(), analyzers).BuildAsync(source.Token);
            }
            catch (OperationCanceledException)
            {
                // What was cancelled is asked again below.
            }
        }

        var compilation = Compile();
        Assert.Equal(await FindAsync(compilation.Clone(), AllRules.Analyzers), await FindAsync(compilation, analyzers));
    }

    [Fact]
    public async Task After_a_thousand_edits_no_compilation_but_the_last_is_alive()
    {
        var analyzers = AllRules.Analyzers;
        var compilations = new List<WeakReference>();
        var last = await EditAsync(analyzers, compilations);
        CollectGarbage();

        Assert.Equal(1000, compilations.Count);
        Assert.DoesNotContain(compilations.SkipLast(1), compilation => compilation.IsAlive);
        GC.KeepAlive(last);
        GC.KeepAlive(analyzers);
    }

    /// <summary>As an editor refers to one: the next project that is analysed may be another one.</summary>
    [Fact]
    public async Task A_project_that_is_referenced_is_not_kept_alive()
    {
        var analyzers = AllRules.Analyzers;
        var referenced = await FindBesideReferencedAsync(analyzers);
        await FindAsync(Compile().WithAssemblyName("Next"), analyzers);
        CollectGarbage();

        Assert.False(referenced.IsAlive);
        GC.KeepAlive(analyzers);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> FindBesideReferencedAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var library = CSharpCompilation.Create("Library", [Parse("Library.cs", "public class Library { }")], ClientStubs.CommonReferences, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Single(await FindAsync(Compile().AddReferences(library.ToMetadataReference()), analyzers));
        return new WeakReference(library);
    }

    private static void CollectGarbage()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<Compilation> EditAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, List<WeakReference> compilations)
    {
        var compilation = Compile();
        for (var count = 0; count < 1000; count++)
        {
            var tree = compilation.SyntaxTrees[count % 3];
            compilation = compilation.ReplaceSyntaxTree(tree, Parse(tree.FilePath, tree.ToString().Replace("{\n", "{ ", StringComparison.Ordinal) + " "));
            compilations.Add(new WeakReference(compilation));
            Assert.Single(await FindAsync(compilation, analyzers));
        }

        return compilation;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, params ImmutableArray<AdditionalText> files)
        => Analysis.Describe(await new Analysis(compilation, analyzers, files: files).BuildAsync(TestContext.Current.CancellationToken));

    private static int TraceCount(ImmutableArray<DiagnosticAnalyzer> analyzers) => analyzers.OfType<ClientValueAnalyzer>().Single().TraceCount;

    private static CSharpCompilation Compile()
        => CSharpCompilation.Create(
            "Project",
            [Parse("Caller.cs", Caller), Parse("Server.cs", Server), Parse("Unrelated.cs", Unrelated)],
            [.. ClientStubs.CommonReferences, ClientStubs.Reference],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Parse(string name, string text) => CSharpSyntaxTree.ParseText(text, path: name);
}
