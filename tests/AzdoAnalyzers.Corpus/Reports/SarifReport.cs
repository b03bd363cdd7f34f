using System.Text.Json;
using AzdoAnalyzers.Corpus.Analysis;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Corpus.Reports;

/// <summary>Findings as SARIF 2.1.0: one run, places relative to the folder that was analysed.</summary>
internal static class SarifReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes the log.</summary>
    public static void Write(Stream stream, IEnumerable<Finding> findings, IEnumerable<DiagnosticDescriptor> rules) => JsonSerializer.Serialize(
        stream,
        new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    tool = new { driver = new { name = "AzdoAnalyzers.Corpus", rules = rules.Select(Rule) } },
                    columnKind = "utf16CodeUnits",
                    results = findings.Select(Result),
                },
            },
        },
        Indented);

    private static object Rule(DiagnosticDescriptor rule)
        => new { id = rule.Id, shortDescription = new { text = rule.Title.ToString(formatProvider: null) }, helpUri = rule.HelpLinkUri };

    private static object Result(Finding finding) => new
    {
        ruleId = finding.Id,
        level = finding.Severity switch { "error" => "error", "warning" => "warning", _ => "note" },
        message = new { text = finding.Message },
        locations = new[] { new { physicalLocation = new { artifactLocation = new { uri = Uri(finding) }, region = Region(finding) } } },
    };

    private static string Uri(Finding finding)
        => string.Join('/', $"{finding.Repository}/{finding.File}".Split('/').Select(System.Uri.EscapeDataString));

    private static object Region(Finding finding)
        => new { startLine = finding.Line, startColumn = finding.Column, endLine = finding.EndLine, endColumn = finding.EndColumn };
}
