using AzdoAnalyzers.Tool.Sarif;

namespace AzdoAnalyzers.Tool.Statistics;

/// <summary>How many findings of some there are of each severity, without those that are suppressed, which are counted apart.</summary>
internal sealed record FindingCounts(int Errors, int Warnings, int Suggestions, int Suppressed, int Baselined)
{
    /// <summary>What the numbers are called, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["errors", "warnings", "suggestions", "suppressed", "baselined"];

    /// <summary>The numbers, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<int> Numbers => [Errors, Warnings, Suggestions, Suppressed, Baselined];

    public static FindingCounts Of(IEnumerable<LoggedFinding> findings)
    {
        var counts = findings.CountBy(KindOf).ToDictionary();
        return new(Count("error"), Count("warning"), Count("note"), Count(nameof(Suppressed)), Count(nameof(Baselined)));

        int Count(string kind) => counts.GetValueOrDefault(kind);
    }

    private static string KindOf(LoggedFinding finding) => finding.IsBaselined ? nameof(Baselined) : finding.IsSuppressed ? nameof(Suppressed) : finding.Level;
}
