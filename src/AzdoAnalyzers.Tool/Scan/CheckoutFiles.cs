using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;
using AzdoAnalyzers.Checkouts;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Tool.Scan;

/// <summary>The files of a checkout that somebody wrote: nothing of what builds and tools leave there.</summary>
internal sealed class CheckoutFiles(string root)
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet([".git", ".vs", "bin", "obj", "node_modules"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Their full paths, in order.</summary>
    public ImmutableArray<string> All { get; } =
    [
        .. new FileSystemEnumerable<string>(root, (ref entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref entry) => !LeftOut.Contains(entry.FileName.ToString()),
        }.Order(StringComparer.Ordinal),
    ];

    /// <summary>The files whose names end so.</summary>
    public IEnumerable<string> EndingWith(params IEnumerable<string> endings)
        => All.Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What stands in a file.</summary>
    /// <exception cref="UserErrorException">It can't be read.</exception>
    public static SourceText TextOf(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return SourceText.From(stream);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"'{file}' can't be read ({problem.GetType().Name}): correct its permissions, or take it out of the folder.");
        }
    }

    /// <summary>Whether a path is in a folder, or anywhere below it.</summary>
    public static bool IsBelow(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
