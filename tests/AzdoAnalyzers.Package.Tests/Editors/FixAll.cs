using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>Fix All of an entry of the menu, with the findings of the editor.</summary>
internal static class FixAll
{
    /// <summary>The state after Fix All on a rule's first entry, asked from one file.</summary>
    public static async Task<Editor> ApplyAsync(Editor editor, string path, string rule, FixAllScope scope)
    {
        using var progress = new ShownProgress();
        return await ApplyAsync(editor, path, rule, scope, progress);
    }

    /// <summary>The same, with a dialog that shows how far it is, and in which it can be cancelled.</summary>
    public static async Task<Editor> ApplyAsync(Editor editor, string path, string rule, FixAllScope scope, ShownProgress progress)
    {
        var document = editor.Document(path);
        var fix = Fixes(document.Project).Single(fix => fix.FixableDiagnosticIds.Contains(rule) && fix.GetFixAllProvider() is not null);
        var context = progress.Show(new FixAllContext(document, fix, scope, fix.GetType().Name, [rule], new Findings(rule), progress.CancellationToken));
        return await fix.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await editor.ApplyAsync(action, progress.CancellationToken) : editor;
    }

    /// <summary>The fixes of the package that a project references.</summary>
    private static IEnumerable<CodeFixProvider> Fixes(Project project)
        => project.AnalyzerReferences.Where(Editor.IsOfPackage).Cast<AnalyzerFileReference>()
            .SelectMany(reference => reference.GetAssembly().GetTypes())
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private sealed class Findings(string rule) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => OfRuleAsync(project, project.Documents, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => OfRuleAsync(document.Project, [document], cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => OfRuleAsync(project, [], cancellationToken);

        private async Task<IEnumerable<Diagnostic>> OfRuleAsync(Project project, IEnumerable<Document> documents, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (await Editor.DiagnosticsAsync(project, documents, [])).Where(diagnostic => diagnostic.Id == rule);
        }
    }
}
