using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>Files as an item of MSBuild names them: paths and patterns with semicolons between them, from the project's folder on.</summary>
internal sealed class FilePatterns
{
    /// <summary>What starts that which MSBuild alone can fill in: properties, items, metadata.</summary>
    private static readonly ImmutableArray<string> References = ["$(", "@(", "%("];

    private static readonly char[] Wildcards = ['*', '?'];

    private readonly ImmutableArray<(string Start, Regex Expression)> _patterns;

    /// <summary>Takes patterns apart; one that refers to something else stands for no file.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="folder">The project's folder.</param>
    public FilePatterns(string patterns, string folder)
        => _patterns =
        [
            .. patterns.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(pattern => !References.Any(start => pattern.Contains(start, StringComparison.Ordinal)))
                .Select(pattern => Path.GetFullPath(pattern.Replace('\\', '/'), folder).Replace('\\', '/'))
                .Select(pattern => (pattern.Split(Wildcards)[0], ExpressionOf(pattern))),
        ];

    /// <summary>Whether a file is meant.</summary>
    public bool Include(string file)
    {
        var path = file.Replace('\\', '/');
        return _patterns.Any(pattern => path.StartsWith(pattern.Start, StringComparison.OrdinalIgnoreCase) && pattern.Expression.IsMatch(path));
    }

    /// <summary><c>**</c> is any number of folders, <c>*</c> and <c>?</c> stay within a name.</summary>
    private static Regex ExpressionOf(string pattern)
    {
        var expression = Regex.Escape(pattern)
            .Replace(@"/\*\*/", "/(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"/\*\*", "/.*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return new($"^{expression}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
