using System.Text.Json.Nodes;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>A place in a file. Lines and columns count from 1, the end is exclusive.</summary>
internal sealed record LoggedPlace(string Uri, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>Reads a physical location of a compiler's log, whose files have absolute addresses.</summary>
    public static LoggedPlace Of(JsonObject location)
    {
        var region = location["region"];
        var startLine = (int?)region?["startLine"] ?? 1;
        var startColumn = (int?)region?["startColumn"] ?? 1;
        var endLine = (int?)region?["endLine"] ?? startLine;
        return new((string?)location["artifactLocation"]?["uri"] ?? "", startLine, startColumn, endLine, (int?)region?["endColumn"] ?? (endLine == startLine ? startColumn + 1 : 1));
    }

    /// <summary>The same place in a file that is named from a folder on; one outside keeps its address.</summary>
    public LoggedPlace RelativeTo(string folder)
    {
        if (!System.Uri.TryCreate(Uri, UriKind.Absolute, out var uri) || !uri.IsFile)
        {
            return this;
        }

        var path = Path.GetRelativePath(folder, uri.LocalPath).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path)
            ? this
            : this with { Uri = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString)) };
    }
}
