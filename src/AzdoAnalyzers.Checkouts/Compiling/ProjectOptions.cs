using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AzdoAnalyzers.Checkouts.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Checkouts.Compiling;

/// <summary>What a build tells the analyzers of a project.</summary>
internal sealed class ProjectOptions(ProjectSettings settings) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(Properties(settings).ToImmutableDictionary());

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private static IEnumerable<KeyValuePair<string, string>> Properties(ProjectSettings settings)
    {
        if (settings.IsTestProject)
        {
            yield return new("build_property.IsTestProject", "true");
        }

        if (settings.CredentialKeys is { } keys)
        {
            yield return new("build_property.AzdoAnalyzersCredentialKeys", keys);
        }
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
