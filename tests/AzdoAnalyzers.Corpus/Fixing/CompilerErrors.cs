using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>The compiler's errors in a solution: packages aren't restored, so there are some before a fix too.</summary>
internal static class CompilerErrors
{
    /// <summary>How many there are.</summary>
    public static async Task<int> CountAsync(Solution solution)
        => (await AllAsync(solution).ConfigureAwait(false)).Length;

    /// <summary>Those that there are more of than before, by project, file, id and message: "file: id".</summary>
    public static async Task<ImmutableArray<string>> NewAsync(Solution before, Solution after)
    {
        Dictionary<(string File, string Id, string Message), int> known = (await AllAsync(before).ConfigureAwait(false)).CountBy(KeyOf).ToDictionary();
        return
        [
            .. (await AllAsync(after).ConfigureAwait(false)).CountBy(KeyOf)
                .Where(error => error.Value > known.GetValueOrDefault(error.Key))
                .Select(error => $"{error.Key.File}: {error.Key.Id}"),
        ];
    }

    private static (string File, string Id, string Message) KeyOf(Diagnostic error)
        => (error.Location.SourceTree?.FilePath ?? "", error.Id, error.GetMessage(formatProvider: null));

    private static async Task<ImmutableArray<Diagnostic>> AllAsync(Solution solution)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in solution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
            errors.AddRange(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }

        return errors.ToImmutable();
    }
}
