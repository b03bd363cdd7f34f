using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzdoAnalyzers.Benchmarks.Gate;

/// <summary>What builds of one project allocate with the same analyzers, in bytes.</summary>
internal sealed class AllocationMeasurement(Project project, Func<ImmutableArray<DiagnosticAnalyzer>> analyzers)
{
    private readonly List<long> _samples = [];

    /// <summary>What a build takes: what is allocated beyond it is noise.</summary>
    public long Least => _samples.Min();

    /// <summary>The difference between the build that allocated most and the one that allocated least.</summary>
    public long Spread => _samples.Max() - _samples.Min();

    /// <summary>Measures one more build.</summary>
    public async Task AddBuildAsync()
    {
        var instances = analyzers();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await project.BuildAsync(instances).ConfigureAwait(false);
        _samples.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
