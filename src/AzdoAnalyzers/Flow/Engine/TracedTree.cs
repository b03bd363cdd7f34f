using AzdoAnalyzers.Flow.Leaks;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>What came out of the traces from the sinks of one tree.</summary>
/// <param name="Sources">Where the values come from.</param>
/// <param name="Leaks">Where else the credentials among them go.</param>
internal sealed record TracedTree(IReadOnlyList<FlowSource> Sources, IReadOnlyList<Leak> Leaks);
