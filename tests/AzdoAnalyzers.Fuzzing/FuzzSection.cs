using System.Globalization;
using AzdoAnalyzers.Testing.Pages;

namespace AzdoAnalyzers.Fuzzing;

/// <summary>The counts of a run, as they stand in docs/quality.md.</summary>
internal static class FuzzSection
{
    private const string Mark = "fuzzing";

    /// <summary>The table.</summary>
    public static string Of(int seed, IReadOnlyList<FuzzCounts> counts, int failures)
    {
        IEnumerable<string> rows = counts.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Target} | {row.Runs:N0} | {row.Kept:N0} | {row.BranchesAtFirst:N0} | {row.Branches:N0} | {row.Slowest.TotalMilliseconds:N0} |"));
        return $"""
        | target | texts | kept | branches, first texts | branches, all | slowest, ms |
        |---|---|---|---|---|---|
        {string.Join('\n', rows)}

        {failures} failures, seed {seed}, .NET {Environment.Version}.

        """.ReplaceLineEndings("\n");
    }

    /// <summary>Puts the table between the marks of a page.</summary>
    /// <exception cref="FuzzArgumentException">The page has no marks.</exception>
    public static void Write(string page, string section)
    {
        if (!MarkedSection.TryReplace(File.ReadAllText(page).ReplaceLineEndings("\n"), Mark, section, out string? text))
        {
            throw new FuzzArgumentException($"'{page}' has no line '<!-- {Mark} -->' with a line '<!-- /{Mark} -->' after it: write them where the counts belong.");
        }

        File.WriteAllText(page, text);
    }
}
