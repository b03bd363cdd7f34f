namespace AzdoAnalyzers.Models.Guards;

/// <summary>What the name of a method says that no row knows: <c>CheckNotNull</c>, <c>ThrowIfNull</c>, <c>Guard.Against.NullOrEmpty</c>.</summary>
internal static class GuardNames
{
    /// <summary>Whether the method stops where its first argument is <see langword="null"/>, or missing altogether; <see langword="null"/>: the name says nothing.</summary>
    public static GuardKind? Of(string method)
        => Has(method, "NullOrEmpty") || Has(method, "NullOrWhiteSpace") || Has(method, "NotEmpty") ? GuardKind.StopsWhereMissing
            : Has(method, "NotNull") || Has(method, "IfNull") ? GuardKind.StopsWhereNull
            : null;

    private static bool Has(string method, string part) => method.Contains(part);
}
