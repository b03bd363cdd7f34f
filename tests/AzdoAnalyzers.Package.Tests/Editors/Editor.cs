using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Testing.Packaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>
/// One state of a solution in an editor, which runs the analyzers that the projects reference and asks them file by file. An edit gives the
/// state after it.
/// </summary>
/// <param name="Solution">The solution as it stands.</param>
/// <param name="Root">The folder from which on files are named.</param>
internal sealed record Editor(Solution Solution, string Root)
{
    /// <summary>Whether an analyzer reference is an assembly of the package.</summary>
    public static bool IsOfPackage(AnalyzerReference reference)
        => Path.GetFileName(reference.FullPath)!.StartsWith("AzdoAnalyzers", StringComparison.Ordinal);

    public Document Document(string path) => Solution.GetDocument(Id(path))!;

    /// <summary>The state with another text of code, of an additional file or of an <c>.editorconfig</c>.</summary>
    public Editor With(string path, string text)
    {
        var (id, source) = (Id(path), SourceText.From(text));
        return this with
        {
            Solution = Solution.GetDocument(id) is not null ? Solution.WithDocumentText(id, source)
                : Solution.GetAdditionalDocument(id) is not null ? Solution.WithAdditionalDocumentText(id, source)
                : Solution.WithAnalyzerConfigDocumentText(id, source),
        };
    }

    /// <summary>The state with several of such texts, by the paths of their files.</summary>
    public Editor With(IReadOnlyDictionary<string, string> texts)
        => texts.Aggregate(this, (editor, file) => editor.With(file.Key, file.Value));

    /// <summary>The state after an entry of the menu was chosen.</summary>
    public async Task<Editor> ApplyAsync(CodeAction action, CancellationToken cancellationToken)
        => this with { Solution = (await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution };

    /// <summary>The state in which what was changed since another one has the text that it had.</summary>
    public async Task<Editor> UndoAsync(Editor before)
        => With((await before.TextsAsync()).Where(file => ChangedFiles(before).Contains(file.Key)).ToDictionary());

    /// <summary>The files of code that have another text than in a state before.</summary>
    public IReadOnlyList<string> ChangedFiles(Editor before)
        => [.. Solution.GetChanges(before.Solution).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments())
            .Select(id => Name(Solution.GetDocument(id)!.FilePath!))
            .Order(StringComparer.Ordinal)];

    /// <summary>The texts of the files that <see cref="EditorSolution"/> wrote, but for those that aren't code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TextsAsync()
    {
        var texts = new Dictionary<string, string>();
        foreach (var path in EditorSolution.Files.Keys.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            texts[path] = (await Document(path).GetTextAsync()).ToString();
        }

        return texts;
    }

    /// <summary>Whether a file of code can be parsed as it stands.</summary>
    public async Task<bool> ParsesAsync(string path) => !(await Document(path).GetSyntaxTreeAsync())!.GetDiagnostics().Any();

    /// <summary>The compiler's errors.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ErrorsAsync()
    {
        var errors = new List<Diagnostic>();
        foreach (var project in Solution.Projects)
        {
            errors.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return errors;
    }

    /// <summary>What the package says of all files, as a build's log has it.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var project in Solution.Projects)
        {
            diagnostics.AddRange(await DiagnosticsAsync(project, project.Documents, project.AnalyzerOptions.AdditionalFiles));
        }

        return [.. diagnostics.Select(Finding).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];
    }

    /// <summary>What the package says of one file of code: the squiggles in it.</summary>
    public async Task<IReadOnlyList<Diagnostic>> SquigglesAsync(string path)
        => await DiagnosticsAsync(Document(path).Project, [Document(path)], []);

    /// <summary>What the package says of files of a project.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Project project, IEnumerable<Document> documents, IEnumerable<AdditionalText> additionalFiles)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. project.AnalyzerReferences.Where(IsOfPackage).SelectMany(reference => reference.GetAnalyzers(project.Language))];
        if (analyzers.IsEmpty)
        {
            return [];
        }

        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers(analyzers, project.AnalyzerOptions);
        var diagnostics = new List<Diagnostic>();
        foreach (var document in documents)
        {
            diagnostics.AddRange(await compilation.GetAnalyzerSyntaxDiagnosticsAsync((await document.GetSyntaxTreeAsync())!, CancellationToken.None));
            diagnostics.AddRange(await compilation.GetAnalyzerSemanticDiagnosticsAsync((await document.GetSemanticModelAsync())!, filterSpan: null, CancellationToken.None));
        }

        foreach (var file in additionalFiles)
        {
            diagnostics.AddRange((await compilation.GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics());
        }

        return diagnostics;
    }

    private DocumentId Id(string path) => Solution.GetDocumentIdsWithFilePath(Path.Combine(Root, path)).Single();

    private string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private Finding Finding(Diagnostic diagnostic)
    {
        var level = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
        var place = diagnostic.Location.GetLineSpan();
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return new(diagnostic.Id, level, place.IsValid ? Name(place.Path) : "", place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, message);
    }
}
