using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;

namespace AzdoAnalyzers.Checkouts.Sources;

/// <summary>A repository: a folder of C#, divided into projects.</summary>
/// <param name="Name">"owner/name" for a folder called "owner+name", the folder's name otherwise.</param>
/// <param name="Folder">The full path.</param>
/// <param name="Projects">Each C# file belongs to the project in the nearest folder above it.</param>
internal sealed record SourceRepository(string Name, string Folder, ImmutableArray<SourceProject> Projects)
{
    private const string BuildProperties = "Directory.Build.props";

    private const string ArtifactsFolder = "artifacts";

    /// <summary>What builds write to, in the folder of a project or of all artifacts.</summary>
    private static readonly FrozenSet<string> OutputFolders = FrozenSet.ToFrozenSet(["bin", "obj"], StringComparer.OrdinalIgnoreCase);

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Reads the repositories of a folder.</summary>
    /// <exception cref="UserErrorException">The folder isn't there, or holds no C#.</exception>
    public static IEnumerable<SourceRepository> ReadAll(string folder, bool each)
    {
        if (!Directory.Exists(folder))
        {
            throw new UserErrorException($"The folder '{folder}' doesn't exist: give the folder of a repository's C#.");
        }

        IEnumerable<string> folders = each ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) : [folder];
        ImmutableArray<SourceRepository> repositories = [.. folders.Select(Read).Where(repository => !repository.Projects.IsEmpty)];
        return repositories.IsEmpty ? throw new UserErrorException($"There is no C# file in '{folder}': give a folder that has some.") : repositories;
    }

    /// <summary>Reads a folder, in which there may be no C#.</summary>
    public static SourceRepository Read(string folder)
    {
        string root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        string name = Path.GetFileName(root).Replace('+', '/');
        ILookup<string, string> projectFiles = ProjectFilesIn(root).ToLookup(file => Path.GetDirectoryName(file)!);
        IEnumerable<SourceProject> projects = FilesIn(root, ".cs")
            .Order(StringComparer.Ordinal)
            .GroupBy(file => AncestorsOf(file, root).FirstOrDefault(projectFiles.Contains))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Project(group.Key is null ? null : projectFiles[group.Key].First(), name, root, [.. group]));
        return new(name, root, [.. projects]);
    }

    /// <summary>The full paths of all C# project files in a folder or anywhere below it, also of those without C# of their own.</summary>
    public static IEnumerable<string> ProjectFilesIn(string folder) => FilesIn(folder, ".csproj").Order(StringComparer.Ordinal);

    /// <summary>The path of a file of this repository as the decisions name it: relative, with forward slashes.</summary>
    public string RelativePath(string file) => Path.GetRelativePath(Folder, file).Replace('\\', '/');

    /// <summary>The files whose names end so, without those that builds leave.</summary>
    private static FileSystemEnumerable<string> FilesIn(string root, string ending)
        => new(root, (ref entry) => entry.ToFullPath(), Everywhere)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref entry) => !OutputFolders.Contains(entry.FileName.ToString()) || !IsBuiltInto(entry.Directory.ToString()),
        };

    /// <summary>Whether builds write into a folder: it has a project, or all artifacts of a repository. Other folders called <c>bin</c> hold code like any.</summary>
    private static bool IsBuiltInto(string folder)
        => Path.GetFileName(folder).Equals(ArtifactsFolder, StringComparison.OrdinalIgnoreCase) || Directory.EnumerateFiles(folder, "*.*proj").Any();

    private static SourceProject Project(string? projectFile, string repository, string root, ImmutableArray<string> files)
    {
        if (projectFile is null)
        {
            return new(repository, null, ProjectSettings.Read([]), files);
        }

        IEnumerable<string> properties = AncestorsOf(projectFile, root).Reverse().Select(folder => Path.Combine(folder, BuildProperties)).Where(File.Exists);
        return new(Path.GetFileNameWithoutExtension(projectFile), projectFile, ProjectSettings.Read(properties.Append(projectFile)), files);
    }

    /// <summary>The folders a file is in, the nearest first, up to the root.</summary>
    private static IEnumerable<string> AncestorsOf(string file, string root)
    {
        for (string? folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
            if (folder == root)
            {
                yield break;
            }
        }
    }
}
