using System.Collections.Immutable;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>What a build would hand to the analyzers of a project beside its code: configuration, a preset, additional files.</summary>
/// <param name="root">The root of the checkout.</param>
/// <param name="preset">The name of a preset, or none.</param>
/// <param name="baselines">Which baselines the projects have.</param>
/// <param name="withBaseline">Whether these accept findings.</param>
/// <param name="withAllFiles">Whether what a project takes away, or switches off, is there all the same.</param>
internal sealed class CheckoutConfiguration(string root, string? preset, BaselineChoice baselines, bool withBaseline = true, bool withAllFiles = false)
{
    private static readonly ImmutableArray<string> ConfigurationFiles = [".editorconfig", ".globalconfig"];

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

    /// <summary>The baselines and files of sinks that a project has, the files that it lists, and those that the package lists for it.</summary>
    /// <exception cref="Checkouts.UserErrorException">One can't be read.</exception>
    public ImmutableArray<AdditionalText> AdditionalFilesOf(SourceProject project)
    {
        string[] listed = [.. ListedFor(project)];
        return
        [
            .. SinksOf(project)
                .Concat(withBaseline ? BaselinesOf(project, listed) : [])
                .Concat(listed.Where(file => !BaselineFile.IsPath(file)))
                .Distinct()
                .Select(file => new FileText(file, CheckoutFiles.TextOf(file))),
        ];
    }

    /// <summary>The full paths of the baselines that a project has: the one that is chosen for it, and those that it lists itself.</summary>
    public IEnumerable<string> BaselinesOf(SourceProject project) => BaselinesOf(project, ListedFor(project));

    private IEnumerable<string> BaselinesOf(SourceProject project, IEnumerable<string> listed)
        => (baselines.Of(project) is { } chosen ? [chosen] : Enumerable.Empty<string>())
            .Concat(baselines.Named is null ? listed.Where(BaselineFile.IsPath) : [])
            .Where(File.Exists)
            .Distinct();

    private IEnumerable<string> SinksOf(SourceProject project)
        => project.ProjectFile is not { } file ? [] : FoldersAbove(Path.GetDirectoryName(file)!).Select(folder => Path.Combine(folder, SinkFile.Name)).Where(File.Exists);

    private IEnumerable<string> ListedFor(SourceProject project) => project.ProjectFile is null ? [] : _projectFiles.Of(project, Files);

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
