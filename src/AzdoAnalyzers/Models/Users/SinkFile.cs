using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Models.Users;

/// <summary>The lines of a file <c>azdo-analyzers.sinks.txt</c>, by which users name the sinks of their own clients. Kept per text.</summary>
internal sealed class SinkFile
{
    /// <summary>The name of the file, whatever folder it is in.</summary>
    public const string Name = "azdo-analyzers.sinks.txt";

    private const char Comment = '#';

    private SinkFile(ImmutableArray<SinkLine> lines) => Lines = lines;

    /// <summary>All lines but empty ones and comments.</summary>
    public ImmutableArray<SinkLine> Lines { get; }

    /// <summary>Whether a path is that of such a file.</summary>
    public static bool IsPath(string path) => Path.GetFileName(path).Equals(Name, StringComparison.OrdinalIgnoreCase);

    public static SinkFile Parse(SourceText text)
    {
        var lines = ImmutableArray.CreateBuilder<SinkLine>();
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            var trimmed = content.Trim();
            if (trimmed.Length > 0 && trimmed[0] != Comment)
            {
                var start = line.Start + content.IndexOf(trimmed, StringComparison.Ordinal);
                lines.Add(SinkLine.Parse(trimmed, new TextSpan(start, trimmed.Length)));
            }
        }

        return new SinkFile(lines.ToImmutable());
    }
}
