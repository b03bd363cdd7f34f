using System.CommandLine;
using AzdoAnalyzers.Baseline;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Checkouts.Sources;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>Which baseline each project of a checkout has: the one that the command line names, or else the one that a build of the project reads.</summary>
internal sealed class BaselineChoice
{
    private const string Property = "AzdoAnalyzersBaseline";

    private readonly SourceRepository _checkout;

    /// <summary>Chooses among the baselines of a checkout.</summary>
    /// <param name="checkout">The checkout.</param>
    /// <param name="named">The file that the command line names, if it names one.</param>
    /// <exception cref="UserErrorException">What is named has another name than a baseline.</exception>
    public BaselineChoice(SourceRepository checkout, string? named)
    {
        if (named is not null && !BaselineFile.IsPath(named))
        {
            throw new UserErrorException($"'{named}' isn't called '{BaselineFile.Name}': a build knows a baseline by this name.");
        }

        _checkout = checkout;
        Named = named is null ? null : Path.GetFullPath(named);
    }

    /// <summary>The full path of the file that the command line names.</summary>
    public string? Named { get; }

    /// <summary>The option that names a file.</summary>
    public static Option<string?> CreateOption() => new("--baseline") { Description = $"The baseline, a file '{BaselineFile.Name}', in the place of those that the projects have." };

    /// <summary>The full path of the file that a project has, be it there or not; null where it has none.</summary>
    public string? Of(SourceProject project) => Named ?? (ValueIn(project) is { } value ? Resolved(value, project) : NearestAbove(project));

    /// <summary>The same choice.</summary>
    /// <exception cref="UserErrorException">The file that is named isn't there.</exception>
    public BaselineChoice EnsureExists()
        => Named is null || File.Exists(Named) ? this : throw new UserErrorException($"There is no baseline '{Named}': write one with 'azdo-analyzers baseline write', or name one that exists.");

    /// <summary>The same choice.</summary>
    /// <exception cref="UserErrorException">Where a project's file is can't be told.</exception>
    public BaselineChoice EnsureIsKnown()
        => Named is null && _checkout.Projects.FirstOrDefault(project => ValueIn(project) is not null && Of(project) is null) is { } project ? throw new UserErrorException(ProblemOf(project)) : this;

    /// <summary>Says what is wrong with the baselines that projects name.</summary>
    /// <returns>Whether nothing is.</returns>
    public async Task<bool> ReportProblemsAsync(TextWriter error)
    {
        string[] problems = [.. Problems];
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem).ConfigureAwait(false);
        }

        return problems.Length == 0;
    }

    /// <summary>What is wrong with the baselines that projects name, a sentence each.</summary>
    private IEnumerable<string> Problems => Named is null ? _checkout.Projects.Where(project => ValueIn(project) is not null && !File.Exists(Of(project))).Select(ProblemOf) : [];

    private static string? ValueIn(SourceProject project) => project.Settings.ExpandedValueOf(Property) is { Length: > 0 } value ? value : null;

    /// <summary>Where a value leads; null where a build alone can tell, or finds that it is no baseline.</summary>
    private static string? Resolved(string value, SourceProject project)
        => IsKnown(value) && BaselineFile.IsPath(value.Replace('\\', '/')) ? Path.GetFullPath(value.Replace('\\', '/'), Path.GetDirectoryName(project.ProjectFile!)!) : null;

    private static bool IsKnown(string value) => !value.Contains("$(", StringComparison.Ordinal);

    private string ProblemOf(SourceProject project)
        => $"{_checkout.RelativePath(project.ProjectFile!)}: " + (IsKnown(ValueIn(project)!)
            ? $"'{Property}' leads to no file '{BaselineFile.Name}', so a build fails, and nothing is accepted here: correct it, or name a file with --baseline."
            : $"where '{Property}' leads only a build can tell, so nothing is accepted here: name the file with --baseline.");

    private string? NearestAbove(SourceProject project)
    {
        for (var folder = project.ProjectFile is { } file ? Path.GetDirectoryName(file) : _checkout.Folder; folder is not null; folder = folder == _checkout.Folder ? null : Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, BaselineFile.Name) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
