using AzdoAnalyzers.Flow.Organizations;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>The traces of one compilation, from the sinks of one tree at a time: what those read doesn't depend on the sinks of others.</summary>
/// <param name="project">The project, as one thread reads it.</param>
/// <param name="catalog">The sinks that the compilation knows.</param>
internal sealed class ProjectTrace(ProjectModel project, SinkCatalog catalog)
{
    private static readonly object Sinks = new();

    /// <summary>The sources of all values that reach a sink in a project.</summary>
    public static IReadOnlyList<FlowSource> Trace(ProjectModel project, SinkCatalog catalog)
    {
        var trace = new ProjectTrace(project, catalog);
        return [.. project.Trees.SelectMany(trace.From)];
    }

    /// <summary>The sources of the values that reach the sinks of a tree; they are anywhere in the compilation.</summary>
    public IReadOnlyList<FlowSource> From(SyntaxTree tree)
    {
        if (SinksIn(tree) is not { Count: > 0 } uses)
        {
            return [];
        }

        var sources = FixSafety.Judge(project, SourcesOf(uses));
        return project.Options.NeedsOrganizations ? [.. sources, .. GlobalTokens.Find(project, uses)] : sources;
    }

    /// <summary>Guards say something about what is read from the environment only, and are dear: none is looked for where no such value comes.</summary>
    private IReadOnlyList<FlowSource> SourcesOf(IReadOnlyList<SinkUse> uses)
        => Trace(uses, asksGuards: false) is var sources && project.Options.NeedsGuards && sources.Any(source => source.Kind == FlowSourceKind.EnvironmentVariable || source.IsDeadGuard) ? Trace(uses, asksGuards: true) : sources;

    private IReadOnlyList<FlowSource> Trace(IReadOnlyList<SinkUse> uses, bool asksGuards)
        => new Tracer(project, new ServiceScope(project, catalog), SinksWith, asksGuards).Trace(uses);

    /// <summary>Whether a tree hands anything to a sink.</summary>
    public bool HasSinks(SyntaxTree tree) => SinksIn(tree).Count > 0;

    private IReadOnlyList<SinkUse> SinksIn(SyntaxTree tree)
        => project.Once(Sinks, tree, () => new SinkFinder(project, catalog, new ServiceScope(project, catalog)).FindIn(tree));

    private IEnumerable<SinkUse> SinksWith(IReadOnlyCollection<string> names) => project.TreesWith(names).SelectMany(SinksIn);
}
