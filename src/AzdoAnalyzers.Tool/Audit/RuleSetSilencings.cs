using System.Collections.Immutable;
using System.Xml.Linq;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Sarif;
using AzdoAnalyzers.Tool.Scan;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary>What silences rules in the rule sets of a checkout, the older form of configuration files.</summary>
internal static class RuleSetSilencings
{
    /// <summary>What the names of rule sets end with.</summary>
    public const string Ending = ".ruleset";

    private const string Property = "CodeAnalysisRuleSet";

    private static readonly ImmutableArray<(string Action, ReportDiagnostic Severity, string Kind)> Actions =
    [
        ("None", ReportDiagnostic.Suppress, "rule set none"),
        ("Hidden", ReportDiagnostic.Hidden, "rule set hidden"),
        ("Info", ReportDiagnostic.Info, "rule set info"),
    ];

    /// <summary>Lists them.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="projectFiles">The files that may name it.</param>
    /// <param name="checkout">The checkout.</param>
    /// <param name="findings">What the rules find there.</param>
    public static IEnumerable<Silencing> Of(ProjectFile ruleSet, IReadOnlyList<ProjectFile> projectFiles, SourceRepository checkout, IReadOnlyList<UnsilencedFinding> findings)
    {
        SourceProject[] users = [.. projectFiles.SelectMany(file => UsersOf(ruleSet.Path, file, checkout)).Distinct()];
        foreach (var element in ruleSet.Root?.Descendants() ?? [])
        {
            var action = Actions.FirstOrDefault(action => action.Action.Equals((string?)element.Attribute("Action"), StringComparison.OrdinalIgnoreCase));
            var rules = action.Kind is null ? [] : RulesOf(element).Where(rule => RuleFacts.ById[rule].IsLoweredBy(action.Severity)).ToImmutableArray();
            if (rules.Length > 0)
            {
                yield return new(
                    ruleSet.Path,
                    ProjectFile.LineOf(element),
                    action.Kind!,
                    rules,
                    users.Length == 0 ? null : findings.Count(finding => users.Contains(finding.Project) && finding.Configured is null && rules.Contains(finding.Rule) && finding.IsHiddenBy(action.Severity)),
                    users.Length == 0 ? ["no project names the file"] : []);
            }
        }
    }

    private static IEnumerable<string> RulesOf(XElement element)
        => ProjectFile.IsNamed(element, "IncludeAll") ? Silencing.AnalyzedRules
            : ProjectFile.IsNamed(element, "Rule") && (string?)element.Attribute("Id") is { } id ? Silencing.RulesAmong([id]).Where(RuleFacts.ById.ContainsKey)
            : [];

    /// <summary>The projects for which a file names a rule set.</summary>
    private static IEnumerable<SourceProject> UsersOf(string ruleSet, ProjectFile file, SourceRepository checkout)
        => file.Properties.Where(property => ProjectFile.IsNamed(property, Property)).SelectMany(property => file.ProjectsOf(checkout)?.Where(project => ruleSet == Resolved(property.Value.Trim(), file, project)) ?? []);

    private static string Resolved(string path, ProjectFile file, SourceProject project)
    {
        var folder = Path.GetDirectoryName(project.ProjectFile!)!;
        var named = path
            .Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(file.Path) + "/", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", folder, StringComparison.OrdinalIgnoreCase)
            .Replace('\\', '/');
        return Path.GetFullPath(named, folder);
    }
}
