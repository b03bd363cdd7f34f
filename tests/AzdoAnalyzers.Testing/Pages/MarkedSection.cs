using System.Diagnostics.CodeAnalysis;

namespace AzdoAnalyzers.Testing.Pages;

/// <summary>What stands between two marks of a page, <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>, and is written by a command.</summary>
public static class MarkedSection
{
    /// <summary>What stands between the marks; <see langword="null"/> where they are missing.</summary>
    /// <param name="page">The text of the page.</param>
    /// <param name="mark">The name in the marks.</param>
    public static string? Of(string page, string mark)
        => TryFind(page, mark, out var section) ? page[section] : null;

    /// <summary>Puts another text between the marks.</summary>
    /// <param name="page">The text of the page.</param>
    /// <param name="mark">The name in the marks.</param>
    /// <param name="text">What has to stand between them.</param>
    /// <param name="replaced">The page with it.</param>
    /// <returns>Whether the page has the marks.</returns>
    public static bool TryReplace(string page, string mark, string text, [NotNullWhen(true)] out string? replaced)
    {
        replaced = TryFind(page, mark, out var section) ? page[..section.Start] + text + page[section.End..] : null;
        return replaced is not null;
    }

    private static bool TryFind(string page, string mark, out Range section)
    {
        var opening = $"<!-- {mark} -->\n";
        var start = page.IndexOf(opening, StringComparison.Ordinal);
        var end = page.IndexOf($"<!-- /{mark} -->", StringComparison.Ordinal);
        section = start >= 0 && end > start ? (start + opening.Length)..end : default;
        return end > start && start >= 0;
    }
}
