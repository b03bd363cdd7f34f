using System.Globalization;
using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>Reads the lines of a build's output that stand for a place in a file.</summary>
public static partial class BuildOutput
{
    /// <summary>The findings, each once for every project and target framework, in the order of files and places.</summary>
    /// <param name="output">What the build wrote.</param>
    /// <param name="root">The folder from which on files are named.</param>
    public static IReadOnlyList<Finding> Findings(string output, string root)
        => [.. Line().Matches(output).Select(line => Finding(line, root)).Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    /// <summary>The lines in which a project says something that stands in no place of a file, each once.</summary>
    /// <param name="output">What the build wrote.</param>
    /// <param name="projectFile">The name of the project's file.</param>
    /// <param name="finding">Level and id, as <c>warning AZDO0001</c>.</param>
    public static IEnumerable<string> LinesOf(string output, string projectFile, string finding)
        => output.Split('\n')
            .Where(line => line.Contains(finding, StringComparison.Ordinal) && line.Contains($"/{projectFile}", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct();

    private static Finding Finding(Match line, string root)
        => new(
            line.Groups["id"].Value,
            line.Groups["level"].Value,
            Path.GetRelativePath(root, line.Groups["file"].Value).Replace('\\', '/'),
            int.Parse(line.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(line.Groups["column"].ValueSpan, CultureInfo.InvariantCulture),
            line.Groups["message"].Value);

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),(?<column>\d+)\): (?<level>warning|error) (?<id>[A-Z]+\d+): (?<message>.*?)(?: \(https?://[^)]*\))?(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
