using System.Collections.Immutable;

namespace AzdoAnalyzers.Corpus.Sources;

/// <summary>C# files that are compiled together.</summary>
/// <param name="Name">The project file's name, or the repository's for files that are in no project's folder.</param>
/// <param name="ProjectFile">The project file, if there is one.</param>
/// <param name="Settings">What the project file says.</param>
/// <param name="Files">The C# files, in ordinal order.</param>
internal sealed record SourceProject(string Name, string? ProjectFile, ProjectSettings Settings, ImmutableArray<string> Files)
{
    /// <summary>The full paths of the project files this one refers to.</summary>
    public IEnumerable<string> References => ProjectFile is null
        ? []
        : Settings.ProjectReferences.Select(reference => Path.GetFullPath(reference, Path.GetDirectoryName(ProjectFile)!));
}
