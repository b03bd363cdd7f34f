using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>What messages call the file in which a value is used.</summary>
internal static class UseFile
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Its name, with as many folders as tell it from the file that is reported; <see langword="null"/> if it is that, or has no name.</summary>
    public static string? Name(SyntaxNode reported, SyntaxNode use)
    {
        var (path, other) = (RazorPage.PathOf(use), RazorPage.PathOf(reported));
        return use.SyntaxTree == reported.SyntaxTree || path == other || path.Length == 0 ? null : Tail(path, other);
    }

    private static string Tail(string path, string other)
    {
        var start = path.LastIndexOfAny(Separators);
        while (start > 0 && other.EndsWith(path.Substring(start), StringComparison.Ordinal))
        {
            start = path.LastIndexOfAny(Separators, start - 1);
        }

        return path.Substring(start + 1).Replace('\\', '/');
    }
}
