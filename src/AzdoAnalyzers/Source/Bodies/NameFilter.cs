namespace AzdoAnalyzers.Source.Bodies;

/// <summary>A set of names that may hold further ones by chance, and leaves out none: one bit for each, as hashes come to it.</summary>
internal readonly struct NameFilter
{
    private readonly ulong _bits;

    private NameFilter(ulong bits) => _bits = bits;

    public static NameFilter operator |(NameFilter left, NameFilter right) => new(left._bits | right._bits);

    /// <summary>The filter of one name. What the compiler makes for itself has none.</summary>
    public static NameFilter Of(string? name) => name is null ? default : new(1UL << (StringComparer.Ordinal.GetHashCode(name) & 63));

    /// <summary>Whether a name may be in both.</summary>
    public bool Overlaps(NameFilter other) => (_bits & other._bits) != 0;
}
