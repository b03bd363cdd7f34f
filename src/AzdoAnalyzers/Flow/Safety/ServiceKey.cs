namespace AzdoAnalyzers.Flow.Safety;

/// <summary>Tells one organization or credential from others, without a character of it.</summary>
/// <param name="Fingerprint">Stands for the value, or for where it is read.</param>
/// <param name="Length">The length of what the fingerprint is of.</param>
/// <param name="IsRead">Whether it is read at run time.</param>
internal readonly record struct ServiceKey(long Fingerprint, int Length, bool IsRead)
{
    /// <summary>The key of a text; FNV-1a over UTF-16 code units.</summary>
    public static ServiceKey Of(string text, bool isRead)
    {
        var hash = unchecked((long)14695981039346656037);
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return new(hash, text.Length, isRead);
    }
}
