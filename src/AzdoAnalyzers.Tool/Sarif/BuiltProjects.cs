using System.Globalization;
using System.Text.RegularExpressions;
using AzdoAnalyzers.Checkouts.Sources;

namespace AzdoAnalyzers.Tool.Sarif;

/// <summary>The logs of a build beside the projects of its checkout. Only logs are compared that the package named: <c>App.net8.0.1a2b3c4d.sarif</c>, the project's file and folder in the last number.</summary>
internal sealed partial class BuiltProjects
{
    /// <summary>How many names a sentence lists.</summary>
    private const int Listed = 5;

    private readonly string _root;

    private readonly ILookup<string, string> _projects;

    private readonly List<(CompilerLog Log, string Name, string Folder)> _logs;

    /// <summary>Compares.</summary>
    /// <param name="root">The full path of the checkout.</param>
    /// <param name="logs">The logs.</param>
    public BuiltProjects(string root, IEnumerable<CompilerLog> logs)
    {
        _root = root;
        _projects = SourceRepository.ProjectFilesIn(root).ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
        _logs = [.. logs.Select(log => (Log: log, Name: LogName().Match(Path.GetFileName(log.File)))).Where(log => log.Name.Success && !TemporaryProject().IsMatch(log.Name.Value)).Select(log => (log.Log, ProjectOf(log.Name.Groups["name"].Value), log.Name.Groups["folder"].Value))];
    }

    /// <summary>What the logs don't tell of this checkout as it is, a sentence each.</summary>
    /// <remarks>A project without a log is none where no log has an error: then the build left it out.</remarks>
    public IEnumerable<string> Problems
        => Left.Concat(_logs.Exists(log => log.Log.HasErrors) && Missing.ToList() is { Count: > 0 } missing
            ? [string.Create(CultureInfo.InvariantCulture, $"The build failed, and {missing.Count} projects have no log: {List(missing)}. What they have isn't known: build where a finding is no error, without 'enforce' and 'strict'")]
            : []);

    /// <summary>The logs that another state of the checkout has left.</summary>
    private IEnumerable<string> Left
        => from logs in _logs.GroupBy(log => log.Name, StringComparer.OrdinalIgnoreCase)
           let folders = logs.Select(log => log.Folder).Distinct().Count()
           let projects = _projects[logs.Key].Count()
           where folders > projects
           orderby logs.Key
           select string.Create(CultureInfo.InvariantCulture, $"There are logs of {folders} projects '{logs.Key}', and {projects} here: empty the folder of the logs before the build, so that none is left of what has moved or gone");

    /// <summary>The projects with C# that have no log.</summary>
    private IEnumerable<string> Missing
    {
        get
        {
            var logged = _logs.Select(log => log.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return SourceRepository.Read(_root).Projects
                .Where(project => project.ProjectFile is { } file && !logged.Contains(Path.GetFileNameWithoutExtension(file)))
                .Select(project => Path.GetRelativePath(_root, project.ProjectFile!).Replace('\\', '/'));
        }
    }

    /// <summary>The project of a log: the one with the longest name that the log's starts with.</summary>
    private string ProjectOf(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (_projects.Contains(name[..end]))
            {
                return name[..end];
            }
        }

        return Framework().Replace(name, "");
    }

    private static string List(List<string> names) => string.Join(", ", names.Take(Listed)) + (names.Count > Listed ? ", ..." : "");

    [GeneratedRegex(@"^(?<name>.+)\.(?<folder>[0-9a-f]{8})\.sarif$")]
    private static partial Regex LogName();

    [GeneratedRegex(@"\.net[a-z]*[0-9][a-z0-9.-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Framework();

    /// <summary>WPF compiles a project once more, under a name of that time.</summary>
    [GeneratedRegex(@"_\w+_wpftmp\.")]
    private static partial Regex TemporaryProject();
}
