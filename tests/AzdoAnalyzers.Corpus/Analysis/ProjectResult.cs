using System.Collections.Immutable;

namespace AzdoAnalyzers.Corpus.Analysis;

/// <summary>What analysing a project gave.</summary>
internal sealed record ProjectResult(ImmutableArray<Finding> Findings, ImmutableArray<Crash> Crashes, int Lines);
