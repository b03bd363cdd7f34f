namespace AzdoAnalyzers.Fuzzing;

/// <summary>What came of one target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Runs">How many texts it was given.</param>
/// <param name="Kept">How many of them reached something new, and were changed further.</param>
/// <param name="BranchesAtFirst">How many branches the first texts reached.</param>
/// <param name="Branches">How many branches all of them reached.</param>
/// <param name="Slowest">The longest time for one text.</param>
internal sealed record FuzzCounts(string Target, int Runs, int Kept, int BranchesAtFirst, int Branches, TimeSpan Slowest);
