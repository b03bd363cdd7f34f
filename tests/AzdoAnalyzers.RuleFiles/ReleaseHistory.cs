using System.Text.RegularExpressions;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.RuleFiles;

/// <summary>Since when there is a rule, and which severity it had before: what the release tracking files say.</summary>
internal sealed partial class ReleaseHistory
{
    private readonly Dictionary<string, Version> _introduced = [];

    private readonly List<(Version Version, string Id, string OldSeverity)> _changes = [];

    private readonly SortedSet<Version> _levels = [];

    /// <summary>Reads the text of a file of shipped rules, and one of rules that ship with the given version.</summary>
    public ReleaseHistory(string shipped, string unshipped, Version next)
    {
        var version = next;
        foreach (var line in shipped.Split('\n'))
        {
            if (Release().Match(line) is { Success: true } release)
            {
                version = Level(Version.Parse(release.Groups["version"].ValueSpan));
            }

            Add(line, version);
        }

        foreach (var line in unshipped.Split('\n'))
        {
            Add(line, Level(next));
        }

        _levels.Add(Level(next));
    }

    /// <summary>The versions that a project can pin, as "0.1".</summary>
    public IEnumerable<Version> Levels => _levels;

    /// <summary>Reads the files of the repository.</summary>
    public static ReleaseHistory Read()
        => new(
            File.ReadAllText(RepositoryRoot.Combine("src", "AzdoAnalyzers", "AnalyzerReleases.Shipped.md")),
            File.ReadAllText(RepositoryRoot.Combine("src", "AzdoAnalyzers", "AnalyzerReleases.Unshipped.md")),
            Version.Parse(CurrentVersion.Text));

    /// <summary>The first version that has a rule; null for one that no file lists.</summary>
    public Version? Introduced(string id) => _introduced.GetValueOrDefault(id);

    /// <summary>The severity that a rule had in a version, if it has been changed since.</summary>
    public string? OtherSeverityIn(Version level, string id)
        => _changes.Where(change => change.Id == id && change.Version > level).OrderBy(change => change.Version).Select(change => change.OldSeverity).FirstOrDefault();

    private void Add(string line, Version version)
    {
        if (ChangedRule().Match(line) is { Success: true } changed)
        {
            _changes.Add((version, changed.Groups["id"].Value, changed.Groups["severity"].Value));
            _levels.Add(version);
        }
        else if (NewRule().Match(line) is { Success: true } added)
        {
            _introduced.TryAdd(added.Groups["id"].Value, version);
            _levels.Add(version);
        }
    }

    private static Version Level(Version version) => new(version.Major, version.Minor);

    [GeneratedRegex(@"^## Release (?<version>\d+(\.\d+)+)")]
    private static partial Regex Release();

    [GeneratedRegex(@"^(?<id>AZDO\d{4}) *\| *\w+ *\| *\w+ *\| *[^|]*$")]
    private static partial Regex NewRule();

    /// <summary>Id, new category, new severity, old category, old severity, notes.</summary>
    [GeneratedRegex(@"^(?<id>AZDO\d{4}) *\| *\w+ *\| *\w+ *\| *\w+ *\| *(?<severity>\w+) *\|")]
    private static partial Regex ChangedRule();
}
