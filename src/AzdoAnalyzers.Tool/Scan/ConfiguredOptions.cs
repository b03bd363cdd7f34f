using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>The options that configuration files set; what a project file says stands behind them.</summary>
internal sealed class ConfiguredOptions(AnalyzerConfigSet configuration, AnalyzerConfigOptionsProvider project) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(configuration.GlobalConfigOptions.AnalyzerOptions, project.GlobalOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private Options Of(string path) => new(configuration.GetOptionsForSourcePath(path).AnalyzerOptions, GlobalOptions);

    private sealed class Options(ImmutableDictionary<string, string> values, AnalyzerConfigOptions others) : AnalyzerConfigOptions
    {
        /// <summary>The keys that files set: AZDO0001 looks at nothing else.</summary>
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            => values.TryGetValue(key, out value) || others.TryGetValue(key, out value);
    }
}
