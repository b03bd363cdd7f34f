namespace AzdoAnalyzers.CodeFixes;

/// <summary>The keys by which hosts tell the entries of a menu apart.</summary>
internal static class EquivalenceKey
{
    /// <summary>All entries, in the order of the menu.</summary>
    public static readonly IReadOnlyList<ReadSource> Sources = [ReadSource.OwnVariable, ReadSource.Environment, ReadSource.JobAccessToken, ReadSource.Configuration, ReadSource.Identity];

    /// <summary>The key of one entry of a fix.</summary>
    /// <param name="fix">The key of the fix, which its first entry has.</param>
    /// <param name="source">The entry.</param>
    public static string Of(string fix, ReadSource source) => source is ReadSource.Environment ? fix : $"{fix}.{source}";
}
