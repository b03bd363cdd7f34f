using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Sarif;
using AzdoAnalyzers.Tool.Scan;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary>What silences rules in a file that MSBuild reads.</summary>
internal sealed partial class ProjectFileSilencings
{
    private const string PackageId = "AzdoAnalyzers";

    private const string False = "false";

    private static readonly ImmutableArray<string> Hiding = ["NoWarn", "MSBuildWarningsAsMessages"];

    private static readonly ImmutableArray<string> Lowering = ["WarningsNotAsErrors", "MSBuildWarningsNotAsErrors"];

    private static readonly ImmutableArray<string> Raising = ["WarningsAsErrors", "MSBuildWarningsAsErrors"];

    /// <summary>Properties with which no analyzer runs, and their values.</summary>
    private static readonly ImmutableArray<(string Name, string Value)> Obstacles = [("RunAnalyzers", False), ("RunAnalyzersDuringBuild", False), ("WarningLevel", "0")];

    private readonly ProjectFile _file;

    private readonly ImmutableArray<UnsilencedFinding>? _findings;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="checkout">The checkout that it is in.</param>
    /// <param name="findings">What the rules find there.</param>
    public ProjectFileSilencings(ProjectFile file, SourceRepository checkout, IReadOnlyList<UnsilencedFinding> findings)
    {
        _file = file;
        _findings = file.ProjectsOf(checkout) is { } projects ? [.. findings.Where(finding => projects.Contains(finding.Project))] : null;
    }

    /// <summary>Lists them.</summary>
    public IEnumerable<Silencing> All() => _file.Properties.SelectMany(OfProperty).Concat(_file.Items.SelectMany(OfItem));

    private IEnumerable<Silencing> OfProperty(XElement property)
    {
        var value = property.Value.Trim();
        if (Named(property, Hiding) is { } hiding)
        {
            return OfList(property, hiding, value, Hides);
        }

        if (Named(property, Lowering) is { } lowering)
        {
            return OfList(property, lowering, value, _ => 0, "they stay warnings where warnings are errors");
        }

        if (Obstacles.FirstOrDefault(obstacle => ProjectFile.IsNamed(property, obstacle.Name)) is { Name: { } name } obstacle)
        {
            return value.Equals(obstacle.Value, StringComparison.OrdinalIgnoreCase) ? [Of(property, $"{name} {obstacle.Value}", Silencing.AnalyzedRules, Hides(Silencing.AnalyzedRules))] : [];
        }

        return ProjectFile.IsNamed(property, "AzdoAnalyzersPreset") ? OfPreset(property, "AzdoAnalyzersPreset", Preset.LatestLevel, value)
            : ProjectFile.IsNamed(property, "AzdoAnalyzersLevel") ? OfLevel(property, value)
            : ProjectFile.IsNamed(property, "AzdoAnalyzersProjectFiles") ? OfProjectFiles(property, value)
            : ProjectFile.IsNamed(property, "AzdoAnalyzersProjectFilePatterns") ? [Of(property, "AzdoAnalyzersProjectFilePatterns", [DiagnosticIds.TokenInProjectFile], null, "other files than by default")]
            : Named(property, Raising) is null && ListOfIds().IsMatch(value) ? OfList(property, "property", value, _ => null, "a list that may be part of another one")
            : [];
    }

    private IEnumerable<Silencing> OfItem(XElement item)
    {
        var isPackage = ProjectFile.IsNamed(item, "PackageReference") || ProjectFile.IsNamed(item, "GlobalPackageReference");
        if (isPackage && PackageId.Equals(ProjectFile.MetadataOf(item, "Remove"), StringComparison.OrdinalIgnoreCase))
        {
            return [Of(item, "PackageReference removed", Silencing.AllRules, Hides(Silencing.AnalyzedRules))];
        }

        if (isPackage && PackageId.Equals(ProjectFile.MetadataOf(item, "Include") ?? ProjectFile.MetadataOf(item, "Update"), StringComparison.OrdinalIgnoreCase))
        {
            return !Assets(item, "IncludeAssets", "all").Overlaps(["all", "analyzers"]) || Assets(item, "ExcludeAssets", "none").Overlaps(["all", "analyzers"])
                ? [Of(item, "PackageReference without analyzers", Silencing.AnalyzedRules, Hides(Silencing.AnalyzedRules))]
                : [];
        }

        return ProjectFile.IsNamed(item, "Analyzer") && ProjectFile.MetadataOf(item, "Remove") is { } removed && (removed.Contains(PackageId, StringComparison.OrdinalIgnoreCase) || removed.Contains('@', StringComparison.Ordinal))
                ? [Of(item, "Analyzer removed", Silencing.AnalyzedRules, Hides(Silencing.AnalyzedRules))]
            : ProjectFile.IsNamed(item, "AzdoAnalyzersProjectFile") && ProjectFile.MetadataOf(item, "Remove") is { } files
                ? [Of(item, "AzdoAnalyzersProjectFile removed", [DiagnosticIds.TokenInProjectFile], HidesIn(files))]
            : [];
    }

    private IEnumerable<Silencing> OfList(XElement property, string kind, string value, Func<ImmutableArray<string>, int?> hidden, params string[] remarks)
    {
        var rules = Silencing.RulesAmong(Separator().Split(value));
        return rules.Length == 0 ? [] : [Of(property, kind, rules, rules is [DiagnosticIds.RulesDoNotRun] ? null : hidden(rules), remarks)];
    }

    private IEnumerable<Silencing> OfPreset(XElement property, string kind, string level, string name)
        => Preset.Severities(level, name) is { } severities ? Lowered(property, $"{kind} {name.ToLowerInvariant()}", ChangedIn(severities))
            : name.Contains('$', StringComparison.Ordinal) ? [Of(property, kind, Silencing.AnalyzedRules, null, "its value isn't written there")]
            : [];

    /// <summary>A level takes away the rules that are newer.</summary>
    private IEnumerable<Silencing> OfLevel(XElement property, string level)
    {
        if (Preset.Severities(level, Preset.Default) is not { } pinned)
        {
            return level.Contains('$', StringComparison.Ordinal) ? [Of(property, "AzdoAnalyzersLevel", Silencing.AnalyzedRules, null, "its value isn't written there")] : [];
        }

        return Lowered(property, $"AzdoAnalyzersLevel {level.ToLowerInvariant()}", ChangedIn(pinned));
    }

    /// <summary>What isn't as without a preset: a rule that is off by default is silenced by nobody who leaves it off.</summary>
    private static ImmutableDictionary<string, ReportDiagnostic> ChangedIn(ImmutableDictionary<string, ReportDiagnostic> severities)
    {
        var unchanged = Preset.Severities(Preset.LatestLevel, Preset.Default)!;
        return severities.RemoveRange(severities.Where(rule => rule.Value == unchanged.GetValueOrDefault(rule.Key)).Select(rule => rule.Key));
    }

    private IEnumerable<Silencing> OfProjectFiles(XElement property, string value)
        => value.Equals(False, StringComparison.OrdinalIgnoreCase) ? [Of(property, "AzdoAnalyzersProjectFiles false", [DiagnosticIds.TokenInProjectFile], Hides([DiagnosticIds.TokenInProjectFile]))] : [];

    /// <summary>What a preset makes less of, where no configuration file goes before it.</summary>
    private IEnumerable<Silencing> Lowered(XElement property, string kind, ImmutableDictionary<string, ReportDiagnostic> severities)
    {
        ImmutableArray<string> rules = [.. RuleFacts.All.Select(rule => rule.Descriptor.Id).Where(rule => severities.TryGetValue(rule, out var severity) && RuleFacts.ById[rule].IsLoweredBy(severity))];
        return rules.Length == 0 ? [] : [Of(property, kind, rules, _findings?.Count(finding => finding.Configured is null && rules.Contains(finding.Rule) && finding.IsHiddenBy(severities[finding.Rule])))];
    }

    private int? HidesIn(string files)
        => _findings?.Count(finding => finding.Rule == DiagnosticIds.TokenInProjectFile
            && new FilePatterns(files, Path.GetDirectoryName(finding.Project.ProjectFile!)!).Include(finding.Diagnostic.Location.GetLineSpan().Path));

    private int? Hides(ImmutableArray<string> rules) => _findings?.Count(finding => rules.Contains(finding.Rule));

    private Silencing Of(XElement element, string kind, ImmutableArray<string> rules, int? hidden, params string[] remarks)
        => new(_file.Path, ProjectFile.LineOf(element), kind, rules, hidden, ProjectFile.IsConditional(element) ? [.. remarks, "under a condition"] : remarks);

    private static string? Named(XElement property, ImmutableArray<string> names) => names.FirstOrDefault(name => ProjectFile.IsNamed(property, name));

    private static HashSet<string> Assets(XElement item, string name, string unset)
        => (ProjectFile.MetadataOf(item, name) ?? unset).Split(';', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[;,\s]+")]
    private static partial Regex Separator();

    /// <summary>Ids of warnings and other properties, and nothing else.</summary>
    [GeneratedRegex(@"^([;,\s]*(\$\(\w+\)|[A-Za-z]{2,8}\d{3,5}))+[;,\s]*$")]
    private static partial Regex ListOfIds();
}
