using System.Text.Json;
using System.Text.Json.Nodes;
using AzdoAnalyzers.Checkouts;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>What a compiler wrote of one compilation, as far as it concerns these rules.</summary>
/// <param name="File">The log.</param>
/// <param name="RanRules">Whether the rules ran in that compilation: a log names the rules of all analyzers that did.</param>
/// <param name="HasErrors">Whether anything at all was an error there.</param>
/// <param name="Findings">What the rules found.</param>
internal sealed record CompilerLog(string File, bool RanRules, bool HasErrors, IReadOnlyList<LoggedFinding> Findings)
{
    private const string Version = "2.1.0";

    /// <summary>Reads a log.</summary>
    /// <exception cref="UserErrorException">It is no SARIF 2.1 log.</exception>
    public static CompilerLog Read(string file)
    {
        try
        {
            var log = JsonNode.Parse(System.IO.File.ReadAllText(file));
            if ((string?)log?["version"] != Version)
            {
                throw new UserErrorException($"'{file}' is no log in SARIF {Version}: the compiler writes one with -p:ErrorLog=<file>%2Cversion=2.1.");
            }

            var runs = log["runs"]?.AsArray() ?? [];
            JsonObject[] results = [.. runs.SelectMany(run => run?["results"]?.AsArray() ?? []).OfType<JsonObject>()];
            return new(
                file,
                runs.SelectMany(run => run?["tool"]?["driver"]?["rules"]?.AsArray() ?? []).Any(rule => (string?)rule?["id"] == DiagnosticIds.HardCodedToken),
                Array.Exists(results, result => (string?)result["level"] == "error" && result["suppressions"] is not JsonArray { Count: > 0 }),
                [.. results.Where(result => RuleFacts.ById.ContainsKey((string?)result["ruleId"] ?? "")).Select(LoggedFinding.Of)]);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new UserErrorException($"'{file}' can't be read as SARIF ({problem.GetType().Name}): build again, and name the log that the compiler wrote.");
        }
    }
}
