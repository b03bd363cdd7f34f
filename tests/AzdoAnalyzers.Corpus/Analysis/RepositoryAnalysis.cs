using System.Collections.Concurrent;
using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts.Compiling;
using AzdoAnalyzers.Checkouts.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Corpus.Analysis;

/// <summary>Runs analyzers over the projects of a repository, one after the other.</summary>
/// <param name="repository">The repository.</param>
/// <param name="compiler">Makes the compilations of its projects.</param>
/// <param name="analyzers">What runs.</param>
internal sealed class RepositoryAnalysis(SourceRepository repository, ProjectCompiler compiler, AnalyzerSet analyzers)
{
    public RepositoryAnalysis(SourceRepository repository, AnalyzerSet analyzers)
        : this(repository, new ProjectCompiler(repository), analyzers)
    {
    }

    /// <summary>What the analyzers find in a project.</summary>
    public async Task<ProjectResult> AnalyseAsync(SourceProject project)
    {
        CSharpCompilation compilation = compiler.Compile(project);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(analyzers.Severities));
        var crashes = new ConcurrentBag<Crash>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new ProjectOptions(project.Settings)),
            onAnalyzerException: (exception, analyzer, _) => crashes.Add(CrashOf(project, analyzer, exception)),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers.Analyzers, options).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return new(
            [.. diagnostics.Where(IsReported).Select(FindingOf).Distinct()],
            [.. crashes],
            compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count));
    }

    private bool IsReported(Diagnostic diagnostic) => analyzers.Rules.Any(rule => rule.Id == diagnostic.Id);

    private Finding FindingOf(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        SyntaxTree? tree = diagnostic.Location.SourceTree;
        return new(
            repository.Name,
            tree is null ? "" : repository.RelativePath(tree.FilePath),
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1,
            diagnostic.Id,
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.GetMessage(formatProvider: null),
            tree is null ? "" : RedactedLine.Of(tree, span.StartLinePosition.Line));
    }

    private Crash CrashOf(SourceProject project, DiagnosticAnalyzer analyzer, Exception exception)
        => new(repository.Name, project.Name, analyzer.GetType().Name, $"{exception.GetType().FullName}\n{exception.StackTrace}");
}
