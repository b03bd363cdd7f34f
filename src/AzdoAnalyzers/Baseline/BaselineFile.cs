using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Baseline;

/// <summary>The lines of a file <c>azdo-analyzers.baseline</c>: the findings that a team has accepted for now.</summary>
internal sealed class BaselineFile
{
    /// <summary>The name of the file, whatever folder it is in.</summary>
    public const string Name = "azdo-analyzers.baseline";

    /// <summary>Starts a comment.</summary>
    public const char Comment = '#';

    private BaselineFile(ImmutableArray<BaselineLine> lines) => Lines = lines;

    /// <summary>All lines but empty ones and comments.</summary>
    public ImmutableArray<BaselineLine> Lines { get; }

    /// <summary>Whether a path is that of such a file.</summary>
    public static bool IsPath(string path) => Path.GetFileName(path).Equals(Name, StringComparison.OrdinalIgnoreCase);

    public static BaselineFile Parse(SourceText text)
    {
        var lines = ImmutableArray.CreateBuilder<BaselineLine>();
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            var trimmed = content.Trim();
            if (trimmed.Length > 0 && trimmed[0] != Comment)
            {
                lines.Add(BaselineLine.Parse(trimmed, new TextSpan(line.Start + content.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length)));
            }
        }

        return new BaselineFile(lines.ToImmutable());
    }

    /// <summary>How many findings of each key the baselines among the additional files stand for.</summary>
    public static Dictionary<BaselineKey, int> Accepted(IEnumerable<AdditionalText> files, CancellationToken cancellationToken)
    {
        var accepted = new Dictionary<BaselineKey, int>();
        foreach (var line in files.Where(file => IsPath(file.Path)).Select(file => file.GetText(cancellationToken)).OfType<SourceText>().SelectMany(text => Parse(text).Lines))
        {
            if (line.Key is { } key)
            {
                accepted[key] = (accepted.TryGetValue(key, out var count) ? count : 0) + line.Count;
            }
        }

        return accepted;
    }
}
