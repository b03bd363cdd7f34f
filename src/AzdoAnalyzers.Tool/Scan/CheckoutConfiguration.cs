using System.Collections.Immutable;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts.Sources;
using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>What a build would hand to the analyzers of a project beside its code: configuration, a preset, additional files.</summary>
internal sealed class CheckoutConfiguration(string root, string? preset, bool withBaseline = true)
{
    private static readonly ImmutableArray<string> ConfigurationFiles = [".editorconfig", ".globalconfig"];

    private readonly ImmutableArray<string> _additionalFileNames = withBaseline ? [SinkFile.Name, BaselineFile.Name] : [SinkFile.Name];

    private readonly AnalyzerConfig? _preset = preset is null ? null : Preset.Read(Preset.LatestLevel, preset);

    /// <summary>The configuration files that hold for a project, and the preset.</summary>
    public AnalyzerConfigSet ConfigurationOf(SourceProject project)
    {
        var files = project.Files.Select(file => Path.GetDirectoryName(file)!).Distinct().SelectMany(FoldersAbove).Distinct()
            .SelectMany(folder => ConfigurationFiles.Select(name => Path.Combine(folder, name)))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(file => AnalyzerConfig.Parse(File.ReadAllText(file), file));
        return AnalyzerConfigSet.Create(_preset is null ? files.ToList() : [.. files, _preset]);
    }

    /// <summary>The files of these analyzers that a project lists, or that stand in a folder above it.</summary>
    public ImmutableArray<AdditionalText> AdditionalFilesOf(SourceProject project)
        => project.ProjectFile is null
            ? []
            : [.. FoldersAbove(Path.GetDirectoryName(project.ProjectFile)!).SelectMany(folder => _additionalFileNames.Select(name => Path.Combine(folder, name))).Where(File.Exists).Select(file => new FileText(file))];

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

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            using var stream = File.OpenRead(path);
            return SourceText.From(stream);
        }
    }
}
