using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Tool.Scan;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary>What silences rules in the baselines of a checkout, and in those elsewhere that its projects have: each line that is understood.</summary>
internal static class BaselineSilencings
{
    /// <summary>Lists them, without those lines of a file outside of the checkout that are about the assemblies of others.</summary>
    /// <param name="files">The files of the checkout.</param>
    /// <param name="checkout">The checkout.</param>
    /// <param name="configuration">What says which baselines its projects have.</param>
    /// <param name="findings">What the rules find in it.</param>
    public static IEnumerable<Silencing> Of(CheckoutFiles files, SourceRepository checkout, CheckoutConfiguration configuration, IReadOnlyList<UnsilencedFinding> findings)
    {
        var projects = checkout.Projects.SelectMany(project => configuration.BaselinesOf(project).Select(file => (File: file, Project: project))).ToLookup(entry => entry.File, entry => entry.Project);
        var assemblies = checkout.Projects.Select(project => project.AssemblyName ?? BaselineKey.None).ToHashSet();
        foreach (var file in files.EndingWith(BaselineFile.Name).Where(BaselineFile.IsPath).Union(projects.Select(file => file.Key)))
        {
            var found = findings.Where(finding => !finding.Diagnostic.IsSuppressed && projects[file].Contains(finding.Project)).CountBy(finding => finding.Key).ToDictionary();
            var text = CheckoutFiles.TextOf(file);
            var lines = BaselineFile.Parse(text).Lines;
            var accepted = lines.Where(line => line.Key is not null).GroupBy(line => line.Key!).ToDictionary(key => key.Key, key => key.Sum(line => line.Count));
            var isShared = !CheckoutFiles.IsBelow(file, checkout.Folder);
            foreach (var line in lines.Where(line => line.Key is not null && Silencing.RulesAmong([line.Key.Rule]).Length > 0 && (!isShared || assemblies.Contains(line.Key.Assembly))))
            {
                var count = found.GetValueOrDefault(line.Key!);
                yield return new(
                    file,
                    text.Lines.GetLineFromPosition(line.Span.Start).LineNumber + 1,
                    "baseline",
                    Silencing.RulesAmong([line.Key!.Rule]),
                    count > accepted[line.Key] ? 0 : Math.Min(line.Count, count),
                    [.. RemarksOf(line, count, accepted[line.Key]), .. projects.Contains(file) ? Enumerable.Empty<string>() : ["no project has the file"]]);
            }
        }
    }

    private static IEnumerable<string> RemarksOf(BaselineLine line, int found, int accepted)
    {
        yield return line.Justification.Length > 0 ? "with a justification" : "without a justification";
        if (line.Until is { } until)
        {
            yield return $"until {until}";
        }

        if (found > accepted)
        {
            yield return "there are more than it accepts, and all are shown";
        }
    }
}
