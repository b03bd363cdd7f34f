using System.Text.RegularExpressions;
using AzdoAnalyzers.CodeFixes.Choices;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.RuleFiles;
using AzdoAnalyzers.Testing.Packaging;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>The tables and command lines of the README that are written by hand; what it says of builds is in <see cref="DocumentedSolutionTests"/>.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.Combine("README.md")).ReplaceLineEndings("\n");

    private static readonly Dictionary<string, (string Default, string Fix)> Rows = RuleRow().Matches(Readme).ToDictionary(row => row.Groups["id"].Value, row => (row.Groups["default"].Value, row.Groups["fix"].Value));

    public static TheoryData<string> Commands => [.. FormatCommand().Matches(Readme).Select(command => command.Groups["ids"].Value)];

    [Fact]
    public void The_table_has_the_severity_of_each_rule()
        => Assert.Equal(
            Rule.All().Select(rule => $"{rule.Id}: {Word(rule.Severity)}"),
            Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key}: {row.Value.Default}"));

    [Fact]
    public void The_table_says_which_rules_have_a_fix()
        => Assert.Equal(
            FixableIds().Order(StringComparer.Ordinal),
            Rows.Where(row => row.Value.Fix != "no").Select(row => row.Key).Order(StringComparer.Ordinal));

    /// <summary>Those with a fix that isn't by choice only, and that are on.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_fixes_names_the_rules_that_it_can_fix(string ids)
        => Assert.Equal(
            Rows.Where(row => row.Value is { Fix: not ("no" or "by choice"), Default: not "off" }).Select(row => row.Key).Order(StringComparer.Ordinal),
            ids.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_table_of_options_has_each_with_its_default()
        => Assert.Equal(
            KnownOption.All.Select(option => $"{option.Key}: {DefaultOf(option.Key)}"),
            OptionRow().Matches(Readme).Select(row => $"{row.Groups["key"].Value}: {row.Groups["default"].Value}"));

    [Fact]
    public void The_table_of_presets_has_each()
        => Assert.Equal(
            Directory.GetFiles(RepositoryRoot.Combine("src", "AzdoAnalyzers.Package", "presets", "latest")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
            PresetRow().Matches(Readme).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));

    private static string Word(string severity) => severity switch
    {
        "Info" => "suggestion",
        "Disabled" => "off",
        _ => severity.ToLowerInvariant(),
    };

    private static string DefaultOf(string key) => key switch
    {
        AnalyzerSettings.PatVariableKey => $"`{EnvironmentVariables.PersonalAccessToken}`",
        AnalyzerSettings.UrlVariableKey => $"`{EnvironmentVariables.OrganizationUrl}`",
        _ => "none",
    };

    private static IEnumerable<string> FixableIds()
        => typeof(ChoiceCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
            .Distinct();

    [GeneratedRegex(@"^\| \[(?<id>AZDO\d{4})\]\([^)]*\) \|.*\| (?<default>\w+) \| (?<fix>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    [GeneratedRegex(@"dotnet format analyzers .*?--diagnostics(?<ids>(?: AZDO\d{4})+)")]
    private static partial Regex FormatCommand();

    [GeneratedRegex(@"^\| `(?<key>azdo_analyzers\.\w+)` \| (?<default>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"(?<=^\| `AzdoAnalyzersPreset` \|(?:.*\n)+?)\| `(?<name>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex PresetRow();
}
