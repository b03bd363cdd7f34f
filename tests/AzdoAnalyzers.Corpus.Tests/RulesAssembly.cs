using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Corpus.Tests;

/// <summary>Another version of the rules: it finds classes of one name, and its fix gives them another.</summary>
internal static class RulesAssembly
{
    /// <summary>Writes the assemblies into a folder.</summary>
    public static void Write(TemporaryFolder folder, string name, string found, string fixedName)
    {
        MetadataReference analyzers = Emit(folder, name, "AzdoAnalyzers", Analyzer(found), []);
        Emit(folder, name, "AzdoAnalyzers.CodeFixes", CodeFix(fixedName), [analyzers]);
    }

    private static PortableExecutableReference Emit(TemporaryFolder folder, string name, string assembly, string source, MetadataReference[] references)
    {
        string file = folder.Write(Path.Combine(name, $"{assembly}.dll"), "");
        IEnumerable<MetadataReference> roslyn = new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(CodeFixContext), typeof(CSharpSyntaxTree) }
            .Select(type => type.Assembly.Location).Distinct().Select(location => MetadataReference.CreateFromFile(location));
        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(source)],
            [.. ClientStubs.RuntimeReferences, .. roslyn, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(file);
        return result.Success ? MetadataReference.CreateFromFile(file) : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static string Analyzer(string found) => $$"""
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class Analyzer : DiagnosticAnalyzer
        {
            private static readonly DiagnosticDescriptor Rule = new("FAKE1", "Title", "Rename {0}", "Test", DiagnosticSeverity.Warning, true);

            public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

            public override void Initialize(AnalysisContext context)
            {
                context.EnableConcurrentExecution();
                context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                context.RegisterSymbolAction(c =>
                {
                    if (c.Symbol.Name == "{{found}}") { c.ReportDiagnostic(Diagnostic.Create(Rule, c.Symbol.Locations[0], c.Symbol.Name)); }
                }, SymbolKind.NamedType);
            }
        }
        """;

    private static string CodeFix(string fixedName) => $$"""
        using System.Collections.Immutable;
        using System.Threading.Tasks;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeActions;
        using Microsoft.CodeAnalysis.CodeFixes;
        using Microsoft.CodeAnalysis.Text;

        public sealed class Fix : CodeFixProvider
        {
            public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FAKE1");

            public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, findings) => await ChangeAsync(document, findings));

            public override Task RegisterCodeFixesAsync(CodeFixContext context)
            {
                context.RegisterCodeFix(CodeAction.Create("Rename", token => ChangeAsync(context.Document, context.Diagnostics), "Rename"), context.Diagnostics);
                return Task.CompletedTask;
            }

            private static async Task<Document> ChangeAsync(Document document, ImmutableArray<Diagnostic> findings)
            {
                SourceText text = await document.GetTextAsync();
                return document.WithText(text.WithChanges(new TextChange(findings[0].Location.SourceSpan, "{{fixedName}}")));
            }
        }
        """;
}
