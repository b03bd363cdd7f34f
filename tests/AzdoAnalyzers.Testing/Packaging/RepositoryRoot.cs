namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>The folder of the solution, in whatever place the tests run.</summary>
public static class RepositoryRoot
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder of the repository, from its parts.</summary>
    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "AzdoAnalyzers.sln")))
            {
                return candidate.FullName;
            }
        }

        throw new DirectoryNotFoundException($"AzdoAnalyzers.sln stands in no folder above {folder}.");
    }
}
