using AzdoAnalyzers.Flow.Leaks;
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

    private static readonly object CommandLines = new();

    /// <summary>The sources of all values that reach a sink in a project.</summary>
    public static IReadOnlyList<FlowSource> Trace(ProjectModel project, SinkCatalog catalog)
    {
        var trace = new ProjectTrace(project, catalog);
        return [.. project.Trees.SelectMany(tree => trace.From(tree).Sources)];
    }

    /// <summary>The sources of the values that reach the sinks of a tree, and the leaks of the credentials among them; both are anywhere in the compilation.</summary>
    public TracedTree From(SyntaxTree tree)
    {
        var secrets = new SecretValues();
        var sources = SinksIn(tree) is { Count: > 0 } uses ? From(uses, secrets) : [];
        if (!project.Options.NeedsLeaks)
        {
            return new TracedTree(sources, []);
        }

        var byUse = sources.Where(source => source.State is null).ToLookup(source => source.Use);

        // What writes a constant is no leak yet, and would be one of the variable's value.
        var others = new OtherTakers(project, secrets, SinksIn);
        var leaks = new LeakTracer(project, secrets, others, CommandLinesIn).Trace(VariableOf(sources), SecretReads.In(project, tree), SinksIn(tree).Where(HoldsCredential)).ToLookup(leak => leak.Constants.Count > 0);
        var written = leaks[true].SelectMany(leak => leak.Constants).ToList();
        return new TracedTree([.. sources.Select(source => HarmOf(source) is { } harm ? source with { FixReason = harm } : source)], [.. leaks[false]]);

        bool HoldsCredential(SinkUse use)
            => !byUse[use].Any(source => source.Kind == FlowSourceKind.Constant) && (secrets.Uses.Contains(use) || byUse[use].Any(source => source.IsServiceProven));

        FixReason? HarmOf(FlowSource source)
            => written.Exists(constant => constant.SyntaxTree == source.Node.SyntaxTree && constant.Span.Contains(source.Node.Span)) ? FixReason.Logged
                : others.Take(source) ? FixReason.ServesOthers
                : null;
    }

    private IReadOnlyList<FlowSource> From(IReadOnlyList<SinkUse> uses, SecretValues secrets)
    {
        var sources = FixSafety.Judge(project, SourcesOf(uses, secrets));
        return project.Options.NeedsOrganizations ? [.. sources, .. GlobalTokens.Find(project, uses)] : sources;
    }

    /// <summary>
    /// Guards say something about what is read from the environment only, and are dear: none is looked for where no such value comes, or any. What stands
    /// before a dead guard is told by them whatever rule asks.
    /// </summary>
    private IReadOnlyList<FlowSource> SourcesOf(IReadOnlyList<SinkUse> uses, SecretValues secrets)
    {
        var scope = new ServiceScope(project, catalog);
        var tracer = NewTracer(scope, secrets, asksGuards: false);
        var sources = tracer.Trace(uses);
        return sources.Any(source => (source.IsDeadGuard || (project.Options.NeedsGuards && source.Kind == FlowSourceKind.EnvironmentVariable)) && !tracer.IsFromEverywhere(source.Use))
            ? NewTracer(scope, secrets, asksGuards: true).Trace(uses)
            : sources;
    }

    private Tracer NewTracer(ServiceScope scope, SecretValues secrets, bool asksGuards)
        => new(project, scope, SinksWith, asksGuards) { Secrets = secrets };

    /// <summary>The one environment variable that all credentials come from; <see langword="null"/> if there are others, or they come from elsewhere.</summary>
    private static string? VariableOf(IEnumerable<FlowSource> sources)
        => sources.Where(source => source.Role is not (ValueRole.Url or ValueRole.OrganizationName or ValueRole.TextBeforeFallback)).Select(source => source.Kind == FlowSourceKind.EnvironmentVariable ? source.Value : "").Distinct().ToList() is [{ Length: > 0 } only] ? only : null;

    /// <summary>Whether a tree hands anything to a sink.</summary>
    public bool HasSinks(SyntaxTree tree) => SinksIn(tree).Count > 0;

    private IReadOnlyList<SinkUse> SinksIn(SyntaxTree tree)
        => project.Once(Sinks, tree, () => new SinkFinder(project, catalog, new ServiceScope(project, catalog)).FindIn(tree));

    /// <summary>The command lines of a tree that take a credential as one. They are asked for by their tree, since a credential may come there from the sinks of another one.</summary>
    private HashSet<SyntaxNode> CommandLinesIn(SyntaxTree tree) => project.Once(CommandLines, tree, () =>
    {
        var secrets = new SecretValues();
        NewTracer(new ServiceScope(project, catalog), secrets, asksGuards: false).Trace(SinksIn(tree).Where(use => use.Row.Role is ValueRole.CommandLine or ValueRole.Script));
        return secrets.CommandLines;
    });

    private IEnumerable<SinkUse> SinksWith(IReadOnlyCollection<string> names) => project.TreesWith(names).SelectMany(SinksIn);
}
