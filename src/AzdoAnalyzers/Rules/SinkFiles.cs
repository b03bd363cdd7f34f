using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Rules;

/// <summary>The sink files among a project's additional files. What is read is kept per text; nothing is read from disk here.</summary>
internal static class SinkFiles
{
    private static readonly SourceTextValueProvider<SinkFile> Files = new(SinkFile.Parse);

    /// <summary>All sink files of a compilation.</summary>
#pragma warning disable RS1012 // The caller registers the actions.
    public static IEnumerable<SinkFile> Of(CompilationStartAnalysisContext context)
#pragma warning restore RS1012
        => from additional in context.Options.AdditionalFiles
           where SinkFile.IsPath(additional.Path)
           let text = additional.GetText(context.CancellationToken)
           where text is not null
           select context.TryGetValue(text, Files, out var file) ? file : SinkFile.Parse(text);

    /// <summary>The file that an action is for; <see langword="null"/> if it is another one.</summary>
    public static SinkFile? Of(AnalysisContext analysis, AdditionalFileAnalysisContext context)
        => SinkFile.IsPath(context.AdditionalFile.Path) && context.AdditionalFile.GetText(context.CancellationToken) is { } text
            ? analysis.TryGetValue(text, Files, out var file) ? file : SinkFile.Parse(text)
            : null;
}
