using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.RuleFiles;

/// <summary>A rule as its descriptor says it; the one that MSBuild reports has none, and stands here.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Category">The category.</param>
/// <param name="Severity">The default severity in the words of the release files: Error, Warning, Info, Disabled.</param>
/// <param name="Tags">The tags of the descriptor.</param>
/// <param name="IsAnalyzed">Whether an analyzer reports it, so that its severity is set by a key.</param>
internal sealed record Rule(string Id, string Title, string Category, string Severity, IReadOnlyList<string> Tags, bool IsAnalyzed = true)
{
    private static readonly Rule RulesDoNotRun = new(DiagnosticIds.RulesDoNotRun, "The rules don't run in this build", "Configuration", "Warning", [], IsAnalyzed: false);

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<Rule> All()
        => [.. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .Select(Of)
            .Append(RulesDoNotRun)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static Rule Of(DiagnosticDescriptor descriptor)
        => new(
            descriptor.Id,
            descriptor.Title.ToString(formatProvider: null),
            descriptor.Category,
            descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled",
            [.. descriptor.CustomTags]);
}
