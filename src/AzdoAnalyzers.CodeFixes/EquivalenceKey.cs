namespace AzdoAnalyzers.CodeFixes;

/// <summary>The keys by which hosts tell the entries of a menu apart, and ask for one of them to be applied everywhere.</summary>
internal static class EquivalenceKey
{
    /// <summary>The key of one entry of a fix.</summary>
    /// <param name="fix">The key of the fix, which its first entry has.</param>
    /// <param name="source">The entry.</param>
    public static string Of(string fix, ReadSource source) => source is ReadSource.Environment ? fix : $"{fix}.{source}";

    /// <summary>The entry that a key stands for; the first one where it stands for none, as with hosts that give no key.</summary>
    public static ReadSource SourceOf(string? key)
        => Sources.FirstOrDefault(source => key is not null && key.EndsWith($".{source}", StringComparison.Ordinal));

    /// <summary>All entries, in the order of the menu.</summary>
    public static readonly IReadOnlyList<ReadSource> Sources = [ReadSource.Environment, ReadSource.JobAccessToken, ReadSource.Configuration];
}
