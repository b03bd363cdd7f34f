using System.Text.Json;

namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>Reads the SARIF 2.1 file that the compiler writes.</summary>
public static class SarifFile
{
    /// <summary>The findings that stand in a file, in the order of files and places.</summary>
    /// <param name="path">The SARIF file.</param>
    /// <param name="root">The folder from which on files are named.</param>
    public static IReadOnlyList<Finding> Findings(string path, string root)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllText(path));
        return [.. sarif.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => result.TryGetProperty("locations", out _))
            .Select(result => Finding(result, root))
            .OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];
    }

    private static Finding Finding(JsonElement result, string root)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var region = place.GetProperty("region");
        return new(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            Path.GetRelativePath(root, file).Replace('\\', '/'),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            result.GetProperty("message").GetProperty("text").GetString()!);
    }
}
