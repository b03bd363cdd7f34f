using System.Collections.Immutable;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>What a build would hand to the analyzers of a project beside its code: configuration, a preset, additional files.</summary>
internal sealed class CheckoutConfiguration(string root, string? preset, bool withBaseline = true, bool withAllFiles = false)
{
    private static readonly ImmutableArray<string> ConfigurationFiles = [".editorconfig", ".globalconfig"];

    private readonly ImmutableArray<string> _additionalFileNames = withBaseline ? [SinkFile.Name, BaselineFile.Name] : [SinkFile.Name];

    private readonly AnalyzerConfig? _preset = preset is null ? null : Preset.Read(Preset.LatestLevel, preset);

    private readonly AnalyzerConfig? _presetOfErrors = preset is null ? null : Preset.Read(Preset.LatestLevel, preset, raisesWarnings: true);

    private readonly ProjectFileList _projectFiles = new(root, withAllFiles);

    /// <summary>The files of the checkout.</summary>
    public CheckoutFiles Files { get; } = new(root);

    /// <summary>The configuration files that hold for a project, and the preset.</summary>
    public AnalyzerConfigSet ConfigurationOf(SourceProject project)
    {
        var files = project.Files.Select(file => Path.GetDirectoryName(file)!).Distinct().SelectMany(FoldersAbove).Distinct()
            .SelectMany(folder => ConfigurationFiles.Select(name => Path.Combine(folder, name)))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(file => AnalyzerConfig.Parse(File.ReadAllText(file), file));
        return AnalyzerConfigSet.Create((project.Settings.TreatsWarningsAsErrors ? _presetOfErrors : _preset) is { } used ? [.. files, used] : files.ToList());
    }

    /// <summary>The files of these analyzers that stand in a folder above a project, those that it lists, and those that the package lists for it.</summary>
    /// <exception cref="Checkouts.UserErrorException">One can't be read.</exception>
    public ImmutableArray<AdditionalText> AdditionalFilesOf(SourceProject project)
        => project.ProjectFile is null
            ? []
            :
            [
                .. FoldersAbove(Path.GetDirectoryName(project.ProjectFile)!)
                    .SelectMany(folder => _additionalFileNames.Select(name => Path.Combine(folder, name)))
                    .Where(File.Exists)
                    .Concat(_projectFiles.Of(project, Files).Where(file => withBaseline || !BaselineFile.IsPath(file)))
                    .Distinct()
                    .Select(file => new FileText(file, CheckoutFiles.TextOf(file))),
            ];

    private IEnumerable<string> FoldersAbove(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
            if (current == root)
            {
                yield break;
            }
        }
    }

    private sealed class FileText(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
