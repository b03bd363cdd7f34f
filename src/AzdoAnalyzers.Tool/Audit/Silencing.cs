using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Tool.Sarif;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary>A place that silences rules. Nothing of it is text that somebody wrote, except the file's name: that may hold a secret.</summary>
/// <param name="File">The file's full path.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Kind">What it is, as "NoWarn".</param>
/// <param name="Rules">The rules that it silences.</param>
/// <param name="Hidden">How many findings it hides; null where that can't be said.</param>
/// <param name="Remarks">What else is to be known.</param>
internal sealed record Silencing(string File, int Line, string Kind, ImmutableArray<string> Rules, int? Hidden, params string[] Remarks)
{
    /// <summary>The ids of all rules, of that which MSBuild reports too.</summary>
    public static ImmutableArray<string> AllRules { get; } = [.. RuleFacts.ById.Keys.Append(DiagnosticIds.RulesDoNotRun).Order(StringComparer.Ordinal)];

    /// <summary>The ids of all rules that analyzers report.</summary>
    public static ImmutableArray<string> AnalyzedRules { get; } = [.. RuleFacts.ById.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Those of some words that are ids of rules, each once and in order.</summary>
    public static ImmutableArray<string> RulesAmong(IEnumerable<string> words)
    {
        var named = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. AllRules.Where(named.Contains)];
    }

    /// <summary>The line that lists it.</summary>
    public string ToLine(string file)
    {
        var rules = Rules.Length >= AnalyzedRules.Length ? "all rules" : string.Join(' ', Rules);
        var hidden = Hidden switch
        {
            null => "what it hides can't be said",
            1 => "hides 1 finding",
            { } count => string.Create(CultureInfo.InvariantCulture, $"hides {count} findings"),
        };
        var remarks = Remarks.Length == 0 ? "" : $" ({string.Join("; ", Remarks)})";
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}: {Kind}: {rules}: {hidden}{remarks}");
    }
}
