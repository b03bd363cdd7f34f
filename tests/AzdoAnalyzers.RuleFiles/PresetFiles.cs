namespace AzdoAnalyzers.RuleFiles;

/// <summary>The presets: a key for each rule, so that keys for all analyzers or a category don't reach them.</summary>
internal static class PresetFiles
{
    private const string Latest = "latest";

    /// <summary>To the compiler this switches a rule on that is off by default, so that such a rule is <see cref="Off"/>.</summary>
    private const string Unchanged = "default";

    private const string Off = "none";

    private const string Disabled = "Disabled";

    private static readonly string[] Certain = [DiagnosticIds.Configuration, DiagnosticIds.HardCodedToken];

    private static readonly string[] EnforcedEverywhere = [DiagnosticIds.HardCodedToken, DiagnosticIds.TokenInProjectFile];

    private static readonly string[] Enforced = [.. EnforcedEverywhere, DiagnosticIds.HardCodedCredential];

    /// <summary>Name, what it says of itself, and the severity of a rule that the level has.</summary>
    private static readonly (string Name, string Comment, Func<string, string> Severity)[] Presets =
    [
        ("default", "The preset that holds where a project chooses none: every rule keeps its own severity.", _ => Unchanged),
        ("minimum", "Proven tokens only (and configuration that isn't understood): what a repository with many findings starts with.", id => Certain.Contains(id) ? Unchanged : Off),
        ("audit", "Everything as a suggestion, the rules that are off by default too: what is there, without a warning.", _ => "suggestion"),
        ("enforce", "Credentials don't get past a build: tokens, hard-coded credentials and tokens in project files are errors.", id => Enforced.Contains(id) ? "error" : Unchanged),
        ("tests/enforce", "The same in a test project, where a hard-coded credential stays a suggestion.", id => EnforcedEverywhere.Contains(id) ? "error" : Unchanged),
        ("strict", "Nothing gets past a build: every rule is an error, in test projects too.", _ => "error"),
    ];

    /// <summary>The presets of each version that a project can pin, and of the latest one.</summary>
    public static IEnumerable<WrittenFile> Of(IReadOnlyList<Rule> rules, ReleaseHistory history)
        => from level in history.Levels.Select(version => (Version?)version).Append(null)
           from preset in Presets
           select new WrittenFile($"src/AzdoAnalyzers.Package/presets/{level?.ToString() ?? Latest}/{preset.Name}.globalconfig", Text(preset, rules.Where(rule => rule.IsAnalyzed), history, level));

    private static string Text((string Name, string Comment, Func<string, string> Severity) preset, IEnumerable<Rule> rules, ReleaseHistory history, Version? level)
        => $"""
            # {preset.Comment}
            is_global = true
            global_level = -100


            """.ReplaceLineEndings("\n")
            + string.Concat(rules.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {Severity(preset.Severity(rule.Id), rule, history, level)}\n"));

    private static string Severity(string severity, Rule rule, ReleaseHistory history, Version? level)
        => level is not null && (history.Introduced(rule.Id) is not { } introduced || introduced > level) ? Off
            : severity != Unchanged ? severity
            : level is not null && history.OtherSeverityIn(level, rule.Id) is { } old ? Word(old)
            : rule.Severity == Disabled ? Off
            : Unchanged;

    /// <summary>What a key calls a severity of the release files.</summary>
    private static string Word(string severity) => severity switch
    {
        Disabled => Off,
        "Info" => "suggestion",
        "Hidden" => "silent",
        _ => severity.ToLowerInvariant(),
    };
}
