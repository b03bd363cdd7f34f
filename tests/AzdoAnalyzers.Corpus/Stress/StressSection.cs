using System.Globalization;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.Corpus.Stress;

/// <summary>The counts of a run, as they stand in docs/quality.md.</summary>
internal static class StressSection
{
    private const string Mark = "stress";

    /// <summary>The table.</summary>
    public static string Of(StressArguments arguments, string commit, StressCounts counts, IReadOnlyCollection<StressFailure> failures, TimeSpan time)
    {
        return string.Create(CultureInfo.InvariantCulture, $"""
        | what | count |
        |---|---|
        | lines of public code, whole projects | {counts.Lines:N0} |
        | files of it alone, timed | {counts.Files:N0} |
        | extreme programs, timed | {counts.Extremes:N0} |
        | prefixes | {counts.Prefixes:N0} |
        | mutated programs | {counts.Mutants:N0} |
        | edits | {counts.Edits:N0} |
        | fixes applied | {counts.Fixes:N0} |
        | exceptions | {Count("exception of an analyzer", "exception of a fix"):N0} |
        | hangs, over {StressCheck.Limit.TotalMilliseconds:N0} ms on top of binding for a file, or for {StressCheck.Length:N0} characters of a longer one | {Count("hang"):N0} |
        | other failures | {failures.Count - Count("exception of an analyzer", "exception of a fix", "hang"):N0} |
        | slowest file, ms of a processor on top of binding | {counts.Slowest.Time.TotalMilliseconds:N0} ({counts.Slowest.Name}) |
        | heap after the first program was edited, and the last, MB | {counts.HeapAtFirst / 1e6:N0}, {counts.HeapAtEnd / 1e6:N0} |

        Seed {arguments.Seed}, commit {commit}, {arguments.Workers} of {Environment.ProcessorCount} processors, {time.TotalMinutes:N0} minutes, .NET {Environment.Version}.

        """).ReplaceLineEndings("\n");

        int Count(params string[] kinds) => failures.Count(failure => kinds.Contains(failure.Kind));
    }

    /// <summary>Puts the table between the marks of a page.</summary>
    /// <exception cref="UserErrorException">The page has no marks.</exception>
    public static void Write(string page, string section)
    {
        if (!MarkedSection.TryReplace(File.ReadAllText(page).ReplaceLineEndings("\n"), Mark, section, out string? text))
        {
            throw new UserErrorException($"'{page}' has no line '<!-- {Mark} -->' with a line '<!-- /{Mark} -->' after it: write them where the counts belong.");
        }

        File.WriteAllText(page, text);
    }
}
