using System.Collections.Immutable;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.CodeFixes;
using AzdoAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The projects of <see cref="FormattedSolution"/> in a workspace, as a host has them, and Fix All over the solution.</summary>
internal static class FixAllInMemory
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new HardCodedTokenAnalyzer(), new ClientValueAnalyzer()];

    private static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        new HardCodedTokenCodeFixProvider(), new HardCodedCredentialCodeFixProvider(), new PlaceholderCredentialCodeFixProvider(), new HardCodedOrganizationUrlCodeFixProvider(),
    ];

    /// <summary>The fixed texts of files, by their path.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ApplyAsync(IReadOnlyDictionary<string, string> files)
    {
        var solution = Create(files);
        foreach (var fix in Fixes)
        {
            solution = await FixAllAsync(solution, fix);
        }

        var texts = new Dictionary<string, string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            var text = (await document.GetTextAsync()).ToString();
            Assert.Equal(text, texts.GetValueOrDefault(document.FilePath!, text));
            texts[document.FilePath!] = text;
        }

        return texts;
    }

    /// <summary>A project with two target frameworks is two projects with the same files to a host.</summary>
    private static Solution Create(IReadOnlyDictionary<string, string> files)
    {
        var shared = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution;
        solution = Add(solution, shared, "Shared", LanguageVersion.CSharp7_3, NullableContextOptions.Disable, ["Shared/Secrets.cs", "Linked/Organization.cs"], files);
        foreach (var (framework, version) in new[] { ("net8.0", LanguageVersion.CSharp12), ("net10.0", LanguageVersion.Latest) })
        {
            var app = ProjectId.CreateNewId();
            solution = Add(solution, app, $"App({framework})", version, NullableContextOptions.Enable, ["App/Client.cs", "Linked/Organization.cs"], files)
                .AddProjectReference(app, new ProjectReference(shared));
        }

        return solution;
    }

    private static Solution Add(Solution solution, ProjectId id, string name, LanguageVersion version, NullableContextOptions nullable, string[] paths, IReadOnlyDictionary<string, string> files)
    {
        solution = solution.AddProject(id, name, assemblyName: name.Split('(')[0], LanguageNames.CSharp)
            .WithProjectParseOptions(id, new CSharpParseOptions(version))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable))
            .AddMetadataReferences(id, [.. ClientStubs.RuntimeReferences, ClientStubs.Reference]);
        return paths.Aggregate(solution, (current, path) => current.AddDocument(DocumentId.CreateNewId(id), path, files[path], filePath: path));
    }

    private static async Task<Solution> FixAllAsync(Solution solution, CodeFixProvider fix)
    {
        var findings = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            findings[project.Id] = [.. (await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync()).Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id))];
        }

        var first = findings.SelectMany(project => project.Value).First();
        var context = new FixAllContext(solution.GetDocument(first.Location.SourceTree)!, fix, FixAllScope.Solution, fix.GetType().Name, fix.FixableDiagnosticIds, new Findings(findings), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Findings(Dictionary<ProjectId, ImmutableArray<Diagnostic>> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(findings[project.Id]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(findings[document.Project.Id].Where(finding => finding.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
