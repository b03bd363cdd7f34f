using System.Globalization;
using AzdoAnalyzers.Benchmarks.Analysis;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>What the menus of all findings in a folder of C# cost.</summary>
internal sealed class FolderMenus(TextWriter output, Project project)
{
    /// <summary>Opens each of them, and prints what it cost.</summary>
    public async Task WriteAsync()
    {
        var menu = await Menu.OpenAsync(project).ConfigureAwait(false);
        await WriteAsync($"Menus of the findings in {project.Files.Count:N0} files, {project.Files.Sum(file => file.LineCount):N0} lines, the least of two; .NET {Environment.Version}, {Environment.ProcessorCount} processors.").ConfigureAwait(false);
        await WriteAsync($"| rule | file | entries | files changed | MB | ms |").ConfigureAwait(false);
        await WriteAsync($"|---|---|---|---|---|---|").ConfigureAwait(false);
        foreach (var finding in menu.Findings)
        {
            var cost = await menu.MeasureAsync(finding, rounds: 2).ConfigureAwait(false);
            var place = finding.Location.GetLineSpan();
            await WriteAsync($"| {finding.Id} | {Path.GetFileName(place.Path)}:{place.StartLinePosition.Line + 1} | {cost.Entries} | {cost.ChangedFiles} | {cost.Allocated / 1e6:N1} | {cost.Time.TotalMilliseconds:N0} |").ConfigureAwait(false);
        }
    }

    private Task WriteAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
