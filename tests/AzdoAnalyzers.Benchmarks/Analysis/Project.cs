using System.Collections.Immutable;
using AzdoAnalyzers.Benchmarks.Code;
using AzdoAnalyzers.ClientApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>Source files compiled against the running framework, and perhaps the stubs of the client library.</summary>
/// <param name="files">The source files.</param>
/// <param name="furtherReferences">What is referenced beside the framework.</param>
/// <param name="isConcurrent">Whether parsing, binding and analysing use all processors, as a build does. On one alone, what is allocated doesn't depend on what else runs.</param>
internal sealed class Project(IReadOnlyList<SourceFile> files, IEnumerable<MetadataReference> furtherReferences, bool isConcurrent = true)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly CSharpCompilationOptions CompilationOptions
        = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private readonly ImmutableArray<MetadataReference> _references = [.. ClientStubs.RuntimeReferences, .. furtherReferences];

    public IReadOnlyList<SourceFile> Files { get; } = files;

    /// <summary>
    /// Parses all files and compiles them. The texts are new ones each time: what analyzers keep for a text is kept from pass to pass,
    /// and a pass is to find none of it.
    /// </summary>
    public CSharpCompilation Compile()
        => CSharpCompilation.Create("Measured", isConcurrent ? Files.AsParallel().AsOrdered().Select(Parse) : Files.Select(Parse), _references, CompilationOptions.WithConcurrentBuild(isConcurrent));

    /// <summary>A build: parses, binds everything, runs the analyzers beside it.</summary>
    public async Task<BuildResult> BuildAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analysis = Analyze(Compile(), analyzers, isConcurrent);
        return new BuildResult(analysis, await analysis.GetAllDiagnosticsAsync().ConfigureAwait(false));
    }

    /// <summary>The analyzers over a compilation, as the compiler and editors run them.</summary>
    public static CompilationWithAnalyzers Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent = true)
        => compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false));

    public static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), ParseOptions, file.Path);
}
