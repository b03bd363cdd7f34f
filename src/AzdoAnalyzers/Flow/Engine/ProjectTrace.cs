using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>
/// The trace of one compilation: made once, when the first tree asks for it, and handed out by the tree in which a finding would stand, so that
/// each tree's own action reports what stands in that tree, in an editor as in a build.
/// </summary>
/// <param name="traceAll">Makes the trace. What it throws when it is cancelled isn't kept.</param>
internal sealed class ProjectTrace(Func<CancellationToken, IReadOnlyList<FlowSource>> traceAll)
{
    private readonly object _gate = new();

    private ILookup<SyntaxTree, FlowSource>? _originsByTree;

    public static ProjectTrace Of(Compilation compilation, SinkCatalog catalog, IReadOnlyDictionary<SyntaxTree, TextNames> names, Func<SyntaxTree, SyntaxIndex> indexOf, TraceOptions? options = null)
        => new(cancellationToken => Trace(new ProjectModel(compilation, names, indexOf, cancellationToken) { Options = options ?? new TraceOptions() }, catalog));

    /// <summary>The origins of all values that reach a sink in a project.</summary>
    public static IReadOnlyList<FlowSource> Trace(ProjectModel project, SinkCatalog catalog)
    {
        var scope = new ServiceScope(project, catalog);
        return FixSafety.Judge(project, new Tracer(project, scope).Trace(new SinkFinder(project, catalog, scope).Find()));
    }

    /// <summary>The origins whose findings stand in a tree; the sinks that they reach are anywhere in the compilation.</summary>
    public IEnumerable<FlowSource> OriginsIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _originsByTree) is { } known)
        {
            return known[tree];
        }

        lock (_gate)
        {
            return (_originsByTree ??= traceAll(cancellationToken).ToLookup(origin => origin.Place.SyntaxTree))[tree];
        }
    }
}
