using System.Collections.Immutable;

namespace AzdoAnalyzers.Checkouts.Sources;

/// <summary>C# files that are compiled together.</summary>
/// <param name="Name">The project file's name, or the repository's for files that are in no project's folder.</param>
/// <param name="ProjectFile">The project file, if there is one.</param>
/// <param name="Settings">What the project file says.</param>
/// <param name="Files">The C# files, in ordinal order.</param>
internal sealed record SourceProject(string Name, string? ProjectFile, ProjectSettings Settings, ImmutableArray<string> Files)
{
    /// <summary>The name of the assembly; null for files that are in no project's folder.</summary>
    public string? AssemblyName => ProjectFile is null ? null : Settings.AssemblyName ?? Name;

    /// <summary>The full paths of the project files this one refers to.</summary>
    public IEnumerable<string> References => FullPaths(Settings.ProjectReferences);

    /// <summary>The full paths of the assemblies this one refers to, as far as they are there.</summary>
    public IEnumerable<string> AssemblyFiles => FullPaths(Settings.AssemblyFiles).Where(File.Exists);

    private IEnumerable<string> FullPaths(IEnumerable<string> paths)
        => ProjectFile is null ? [] : paths.Select(path => Path.GetFullPath(path, Path.GetDirectoryName(ProjectFile)!));
}
