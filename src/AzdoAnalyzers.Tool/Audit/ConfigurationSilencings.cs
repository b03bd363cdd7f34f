using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Sarif;
using AzdoAnalyzers.Tool.Scan;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary>What silences rules in the <c>.editorconfig</c> and <c>.globalconfig</c> files of a checkout.</summary>
internal static partial class ConfigurationSilencings
{
    private const string GlobalName = ".globalconfig";

    private const string EditorName = ".editorconfig";

    /// <summary>Lists them.</summary>
    /// <param name="files">The files of the checkout.</param>
    /// <param name="checkout">The checkout.</param>
    /// <param name="findings">What the rules find in it.</param>
    public static IEnumerable<Silencing> Of(CheckoutFiles files, SourceRepository checkout, IReadOnlyList<UnsilencedFinding> findings)
    {
        // The presets name a rule by its default severity only where nothing raises warnings to errors (AzdoAnalyzers.targets).
        var presetsNameAll = !checkout.Projects.Any(project => project.Settings.TreatsWarningsAsErrors);
        return files.EndingWith(EditorName, GlobalName).SelectMany(file => In(file, findings, presetsNameAll));
    }

    private static IEnumerable<Silencing> In(string file, IReadOnlyList<UnsilencedFinding> findings, bool presetsNameAll)
    {
        string[] lines = [.. CheckoutFiles.TextOf(file).Lines.Select(line => line.ToString())];
        var sectionStart = lines.TakeWhile(line => !Section().IsMatch(line)).Count();
        var isGlobal = Path.GetFileName(file).Equals(GlobalName, StringComparison.OrdinalIgnoreCase) || lines.Take(sectionStart).Any(line => GlobalMark().IsMatch(line));
        var section = "";
        foreach (var (index, line) in lines.Index())
        {
            if (Section().IsMatch(line))
            {
                section = line;
            }
            else if (Severity().Match(line) is { Success: true } match)
            {
                var rules = RulesOf(match);
                var severity = SeverityOf(match.Groups["value"].Value);
                ImmutableArray<string> lowered = [.. rules.Where(rule => severity is { } set && RuleFacts.ById.TryGetValue(rule, out var facts) && facts.IsLoweredBy(set))];
                if (lowered.Length > 0)
                {
                    var kind = $"severity {NameOf(severity!.Value)}";
                    yield return match.Groups["rule"].Success
                        ? OfRule(file, index + 1, kind, lowered[0], severity.Value, isGlobal, Excerpt(isGlobal, section, line, file), findings)
                        : OfSeveral(file, index + 1, kind, lowered, match.Groups["category"].Success ? "for a category" : "for all analyzers", presetsNameAll);
                }
            }
        }
    }

    private static Silencing OfSeveral(string file, int line, string kind, ImmutableArray<string> rules, string remark, bool presetsNameAll)
        => presetsNameAll
            ? new(file, line, kind, rules, Hidden: 0, remark, "each preset names every rule, and wins")
            : new(file, line, kind, rules, Hidden: null, remark, "where warnings are errors, no preset but 'strict' names every rule");

    private static Silencing OfRule(string file, int line, string kind, string rule, ReportDiagnostic severity, bool isGlobal, AnalyzerConfigSet excerpt, IReadOnlyList<UnsilencedFinding> findings)
    {
        if (!Path.GetFileName(file).Equals(GlobalName, StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(file).Equals(EditorName, StringComparison.OrdinalIgnoreCase))
        {
            return new(file, line, kind, [rule], Hidden: null, "a project has to list the file");
        }

        var folder = Path.GetDirectoryName(file)!;
        var severities = new ConfiguredSeverities(excerpt);
        return new(file, line, kind, [rule], findings.Count(finding =>
            finding.Rule == rule
            && finding.Configured == severity
            && finding.IsHiddenBy(severity)
            && severities.Of(finding.Diagnostic) == severity
            && (!isGlobal || finding.Project.Files.Any(code => CheckoutFiles.IsBelow(code, folder)))));
    }

    /// <summary>The file with one of its keys alone, so that the compiler says what the key holds for.</summary>
    private static AnalyzerConfigSet Excerpt(bool isGlobal, string section, string line, string file)
        => AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse($"{(isGlobal ? "is_global = true\n" : "")}{section}\n{line}\n", file) });

    /// <summary>The rules that a key is about.</summary>
    private static ImmutableArray<string> RulesOf(Match key)
        => key.Groups["rule"].Success ? Silencing.RulesAmong([key.Groups["rule"].Value])
            : [.. RuleFacts.All.Where(rule => !key.Groups["category"].Success || key.Groups["category"].Value.Equals(rule.Descriptor.Category, StringComparison.OrdinalIgnoreCase)).Select(rule => rule.Descriptor.Id)];

    /// <summary>What a value means to the compiler.</summary>
    private static ReportDiagnostic? SeverityOf(string value)
        => AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse($"is_global = true\ndotnet_diagnostic.{DiagnosticIds.HardCodedToken}.severity = {value}\n", Path.Combine(Path.GetTempPath(), GlobalName)) })
            .GlobalConfigOptions.TreeOptions.TryGetValue(DiagnosticIds.HardCodedToken, out var severity) ? severity : null;

    private static string NameOf(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Suppress => "none",
        ReportDiagnostic.Hidden => "silent",
        _ => "suggestion",
    };

    [GeneratedRegex(@"^\s*\[.+\]\s*([#;].*)?$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*is_global\s*[=:]\s*true\s*([#;].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex GlobalMark();

    [GeneratedRegex(@"^\s*dotnet_(diagnostic\.(?<rule>\w+)|analyzer_diagnostic(\.category-(?<category>\w+))?)\.severity\s*[=:]\s*(?<value>\w+)\s*([#;].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Severity();
}
