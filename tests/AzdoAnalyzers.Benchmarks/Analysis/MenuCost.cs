namespace AzdoAnalyzers.Benchmarks.Analysis;

/// <summary>What opening the menu of one finding costs.</summary>
/// <param name="Allocated">Bytes allocated until all entries are there.</param>
/// <param name="Time">Time on the clock, which depends on what else runs.</param>
/// <param name="Entries">How many entries of ours there are.</param>
/// <param name="ChangedFiles">How many files the first of them changes.</param>
internal sealed record MenuCost(long Allocated, TimeSpan Time, int Entries, int ChangedFiles);
