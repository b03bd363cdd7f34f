using System.Collections.Immutable;

namespace AzdoAnalyzers.Corpus.Decided;

/// <summary>What reading a line has decided. A line of a decided repository without a decision is silent.</summary>
/// <param name="Repository">"owner/name".</param>
/// <param name="Commit">The commit that was read.</param>
/// <param name="File">Relative to the repository, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Expected">The rules that must speak, one entry a finding; empty: the line tempts, and must stay silent.</param>
/// <param name="Why">The reason.</param>
internal sealed record Decision(string Repository, string Commit, string File, int Line, ImmutableArray<string> Expected, string Why);
